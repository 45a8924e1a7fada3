package coop.toadlane.treasury;

import coop.toadlane.ledger.AccountOpening;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.Seat;
import coop.toadlane.members.Visit;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.words.Mistakes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the treasurer enters by hand: postings, and new accounts in the chart. */
@Controller
class PostingController {
    private final Ledger ledger;

    PostingController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/c/{coop}/ledger/postings/new")
    String blank(Seat seat, Model model) {
        seat.mustHold("treasurer");
        return show(seat, PostingForm.blank(seat.today()), new Mistakes(), model);
    }

    @PostMapping("/c/{coop}/ledger/postings")
    String post(Visit visit, PostingForm form) {
        var seat = visit.seat();
        seat.mustHold("treasurer");
        Function<Mistakes, String> again = wrong -> show(seat, form, wrong, visit.model());
        var mistakes = new Mistakes();
        var posting = form.read(seat.house().currency(), visit.words(), mistakes);
        return posting == null
                ? visit.wrong(mistakes, again)
                : visit.answer(
                        visit.perform(posting),
                        "treasury.done",
                        ledger(visit),
                        wrong -> again.apply(atRows(wrong)));
    }

    /** The clerk speaks of a posting's lines, the form has a row for each. */
    private static Mistakes atRows(Mistakes ofLines) {
        var rows = new Mistakes();
        for (var one : ofLines.inOrder()) {
            rows.add(one.getKey().replaceFirst("^lines\\.", "account"), one.getValue());
        }
        return rows;
    }

    private static String ledger(Visit visit) {
        return "/c/" + visit.coop() + "/ledger";
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
            Visit visit,
            @RequestParam String account,
            @RequestParam String name,
            @RequestParam AccountType type) {
        visit.seat().mustHold("treasurer");
        return visit.answer(
                visit.perform(new AccountOpening(account.strip(), name.strip(), type)),
                "treasury.done",
                ledger(visit),
                wrong -> showAccount(account, name, type, wrong, visit.model()));
    }

    private static String showAccount(
            String account, String name, AccountType type, Mistakes mistakes, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("name", name);
        model.addAttribute("type", type.name());
        model.addAttribute("mistakes", mistakes);
        return "treasury/opening";
    }
}
