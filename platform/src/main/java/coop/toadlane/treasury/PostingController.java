package coop.toadlane.treasury;

import coop.toadlane.ledger.AccountOpening;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.words.Done;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the treasurer enters by hand: postings, and new accounts in the chart. */
@Controller
class PostingController {
    private final Ledger ledger;
    private final Clerk clerk;

    PostingController(Ledger ledger, Clerk clerk) {
        this.ledger = ledger;
        this.clerk = clerk;
    }

    @GetMapping("/c/{coop}/ledger/postings/new")
    String blank(Seat seat, Model model) {
        seat.mustHold("treasurer");
        return show(seat, PostingForm.blank(seat.today()), new Mistakes(), model);
    }

    @PostMapping("/c/{coop}/ledger/postings")
    String post(
            Seat seat,
            Words words,
            PostingForm form,
            @RequestParam String key,
            Model model,
            RedirectAttributes flash) {
        seat.mustHold("treasurer");
        var mistakes = new Mistakes();
        var posting = form.read(seat.house().currency(), words, mistakes);
        if (posting != null && perform(seat, words, key, posting, mistakes, flash)) {
            return "redirect:/c/" + seat.coop() + "/ledger";
        }
        return show(seat, form, mistakes, model);
    }

    private String show(Seat seat, PostingForm form, Mistakes mistakes, Model model) {
        Map<String, String> accounts = new LinkedHashMap<>();
        accounts.put("", "—");
        ledger.accounts(seat.coop())
                .forEach(account ->
                        accounts.put(account.code(), account.code() + " " + account.name()));
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("accounts", accounts);
        model.addAttribute("currency", seat.house().currency());
        return "treasury/posting";
    }

    @GetMapping("/c/{coop}/ledger/accounts/new")
    String blankAccount(Seat seat, Model model) {
        seat.mustHold("treasurer");
        return showAccount("", "", AccountType.ASSET, new Mistakes(), model);
    }

    @PostMapping("/c/{coop}/ledger/accounts")
    String open(
            Seat seat,
            Words words,
            @RequestParam String account,
            @RequestParam String name,
            @RequestParam AccountType type,
            @RequestParam String key,
            Model model,
            RedirectAttributes flash) {
        seat.mustHold("treasurer");
        var mistakes = new Mistakes();
        var opening = new AccountOpening(account.strip(), name.strip(), type);
        return perform(seat, words, key, opening, mistakes, flash)
                ? "redirect:/c/" + seat.coop() + "/ledger"
                : showAccount(account, name, type, mistakes, model);
    }

    private static String showAccount(
            String account, String name, AccountType type, Mistakes mistakes, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("name", name);
        model.addAttribute("type", type.name());
        model.addAttribute("mistakes", mistakes);
        return "treasury/opening";
    }

    private boolean perform(
            Seat seat,
            Words words,
            String key,
            Act act,
            Mistakes mistakes,
            RedirectAttributes flash) {
        var outcome = clerk.perform(new Request(seat.coop(), seat.actor(), key, act));
        return switch (outcome) {
            case Outcome.Done(var receipt) -> {
                flash.addFlashAttribute(
                        Done.KEY, new Done(words.t("treasury.done"), receipt.minute()));
                yield true;
            }
            case Outcome.Refused(var refusal) -> {
                var field = refusal.field() == null ? Mistakes.WHOLE : refusal.field();
                mistakes.add(
                        field.startsWith("lines.") ? "account" + field.substring(6) : field,
                        Refusals.sentence(words, refusal));
                yield false;
            }
        };
    }
}
