package coop.toadlane.shares;

import coop.toadlane.members.Members;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Subscribing shares, giving a subscription up, and entering that it was paid. */
@Controller
class ShareActsController {
    private final Clerk clerk;
    private final Shares shares;
    private final Members members;
    private final SharesController page;

    ShareActsController(Clerk clerk, Shares shares, Members members, SharesController page) {
        this.clerk = clerk;
        this.shares = shares;
        this.members = members;
        this.page = page;
    }

    @PostMapping("/c/{coop}/subscriptions")
    String subscribe(
            Seat seat,
            Words words,
            @RequestParam String shareClass,
            @RequestParam String quantity,
            @RequestParam String key,
            Model model,
            RedirectAttributes flash) {
        var mistakes = new Mistakes();
        var number = whole(quantity);
        if (number < 0) {
            mistakes.add("quantity", words.t("shares.mistake.quantity"));
        } else if (perform(
                seat,
                words,
                key,
                new Subscription(seat.member(), shareClass, number),
                "shares.done.subscribed",
                mistakes,
                flash)) {
            return "redirect:/c/" + seat.coop() + "/shares";
        }
        return page.show(seat, shareClass, quantity, mistakes, model);
    }

    @PostMapping("/c/{coop}/subscriptions/{number}/cancellation")
    String cancel(
            Seat seat,
            Words words,
            @PathVariable int number,
            @RequestParam String key,
            Model model,
            RedirectAttributes flash) {
        var mistakes = new Mistakes();
        var act = new Cancellation(seat.member(), number);
        return perform(seat, words, key, act, "shares.done.cancelled", mistakes, flash)
                ? "redirect:/c/" + seat.coop() + "/shares"
                : page.show(seat, "", "", mistakes, model);
    }

    @GetMapping("/c/{coop}/subscriptions")
    String unpaid(Seat seat, Model model) {
        seat.mustHold("treasurer");
        return queue(seat, new Mistakes(), model);
    }

    private String queue(Seat seat, Mistakes mistakes, Model model) {
        var unpaid = shares.unpaid(seat.coop());
        var who = unpaid.stream().map(Shares.Subscribed::member).collect(Collectors.toSet());
        model.addAttribute("unpaid", unpaid);
        model.addAttribute("names", members.names(seat, who));
        model.addAttribute("classes", ShareClass.all(seat.rulebook()));
        model.addAttribute("today", seat.today());
        model.addAttribute("mistakes", mistakes);
        return "shares/queue";
    }

    @PostMapping("/c/{coop}/subscriptions/{number}/payments")
    String pay(
            Seat seat,
            Words words,
            @PathVariable int number,
            @RequestParam String quantity,
            @RequestParam String date,
            @RequestParam String key,
            Model model,
            RedirectAttributes flash) {
        seat.mustHold("treasurer");
        var mistakes = new Mistakes();
        var found = shares.subscription(seat.coop(), number);
        var day = day(date);
        if (found.isEmpty()) {
            mistakes.add(Mistakes.WHOLE, words.t("refusal.shares.nothing-unpaid", number));
        } else if (day == null || whole(quantity) < 0) {
            mistakes.add(Mistakes.WHOLE, words.t("shares.mistake.payment", number));
        } else {
            var act = new Payment(found.get().member(), number, whole(quantity), day);
            if (perform(seat, words, key, act, "shares.done.paid", mistakes, flash)) {
                return "redirect:/c/" + seat.coop() + "/subscriptions";
            }
        }
        return queue(seat, mistakes, model);
    }

    private boolean perform(
            Seat seat,
            Words words,
            String key,
            Act act,
            String done,
            Mistakes mistakes,
            RedirectAttributes flash) {
        return switch (clerk.perform(new Request(seat.coop(), seat.actor(), key, act))) {
            case Outcome.Done(var receipt) -> {
                flash.addFlashAttribute(Done.KEY, new Done(words.t(done), receipt.minute()));
                yield true;
            }
            case Outcome.Refused(var refusal) -> {
                mistakes.add(
                        refusal.field() == null ? Mistakes.WHOLE : refusal.field(),
                        Refusals.sentence(words, refusal));
                yield false;
            }
        };
    }

    private static long whole(String typed) {
        return typed.strip().matches("[0-9]{1,9}") ? Long.parseLong(typed.strip()) : -1;
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
