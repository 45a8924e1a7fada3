package coop.toadlane.shares;

import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.members.Visit;
import coop.toadlane.words.Mistakes;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Subscribing shares, giving a subscription up, and entering that it was paid. */
@Controller
class ShareActsController {
    private final Shares shares;
    private final Members members;
    private final SharesController page;

    ShareActsController(Shares shares, Members members, SharesController page) {
        this.shares = shares;
        this.members = members;
        this.page = page;
    }

    @PostMapping("/c/{coop}/subscriptions")
    String subscribe(Visit visit, @RequestParam String shareClass, @RequestParam String quantity) {
        var number = whole(quantity);
        Function<Mistakes, String> again =
                wrong -> page.show(visit.seat(), shareClass, quantity, wrong, visit.model());
        return number < 0
                ? visit.wrong("quantity", visit.t("shares.mistake.quantity"), again)
                : visit.answer(
                        visit.perform(new Subscription(visit.seat().member(), shareClass, number)),
                        "shares.done.subscribed",
                        "/c/" + visit.coop() + "/shares",
                        again);
    }

    @PostMapping("/c/{coop}/subscriptions/{number}/cancellation")
    String cancel(Visit visit, @PathVariable int number) {
        return visit.answer(
                visit.perform(new Cancellation(visit.seat().member(), number)),
                "shares.done.cancelled",
                "/c/" + visit.coop() + "/shares",
                wrong -> page.show(visit.seat(), "", "", wrong, visit.model()));
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
    String pay(Visit visit, @PathVariable int number, @RequestParam String quantity) {
        var seat = visit.seat();
        seat.mustHold("treasurer");
        Function<Mistakes, String> again = wrong -> queue(seat, wrong, visit.model());
        var found = shares.subscription(seat.coop(), number);
        var day = visit.day("date");
        if (found.isEmpty()) {
            var wrong = visit.t("refusal.shares.nothing-unpaid", number);
            return visit.wrong(Mistakes.WHOLE, wrong, again);
        }
        if (day == null || whole(quantity) < 0) {
            return visit.wrong(Mistakes.WHOLE, visit.t("shares.mistake.payment", number), again);
        }
        return visit.answer(
                visit.perform(new Payment(found.get().member(), number, whole(quantity), day)),
                "shares.done.paid",
                "/c/" + seat.coop() + "/subscriptions",
                again);
    }

    private static long whole(String typed) {
        return typed.strip().matches("[0-9]{1,9}") ? Long.parseLong(typed.strip()) : -1;
    }
}
