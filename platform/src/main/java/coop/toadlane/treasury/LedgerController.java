package coop.toadlane.treasury;

import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Coops.Coop;
import coop.toadlane.record.LedgerEntry.AccountType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The books, for members to read: the trial balance, each account, and the journal as a file. */
@Controller
class LedgerController {
    private static final int PAGE = 100;
    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/c/{coop}/ledger")
    String trialBalance(Seat seat, @RequestParam @Nullable LocalDate at, Model model) {
        seat.mustBeMember();
        var day = at == null ? seat.today() : at;
        var balances = ledger.balances(seat.coop(), day);
        Map<AccountType, List<Ledger.Balance>> groups = new EnumMap<>(AccountType.class);
        for (var type : AccountType.values()) {
            var group = balances.stream().filter(b -> b.account().type() == type).toList();
            if (!group.isEmpty()) {
                groups.put(type, group);
            }
        }
        model.addAttribute("groups", groups);
        model.addAttribute("totals", Totals.of(balances));
        model.addAttribute("at", day);
        model.addAttribute("treasurer", seat.holds("treasurer"));
        return "treasury/ledger";
    }

    @GetMapping("/c/{coop}/ledger/accounts/{code}")
    String account(
            Seat seat,
            @PathVariable String code,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        seat.mustBeMember();
        var account =
                ledger.account(seat.coop(), code)
                        .orElseThrow(() ->
                                new ResponseStatusException(
                                        org.springframework.http.HttpStatus.NOT_FOUND));
        int pages = Math.max(1, (int) ((ledger.moves(seat.coop(), code) + PAGE - 1) / PAGE));
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute("account", account);
        model.addAttribute("moves", ledger.moves(seat.coop(), code, (shown - 1) * PAGE, PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("treasurer", seat.holds("treasurer"));
        model.addAttribute("me", seat.member().value());
        return "treasury/account";
    }

    /** The whole journal; parts kept by member only for those who answer for the books. */
    @GetMapping({"/c/{coop}/ledger/journal", "/api/c/{coop}/ledger/journal"})
    void journal(Seat seat, HttpServletResponse response) throws IOException {
        seat.mustBeMember();
        boolean all = seat.holds("treasurer") || seat.holds("auditor") || seat.holds("board");
        response.setContentType("text/plain;charset=utf-8");
        Coop coop = seat.house();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + Journal.fileName(coop) + "\"");
        var text = new StringBuilder();
        new Journal(ledger.accounts(coop.id()), text)
                .write(coop, ledger.transactions(coop.id(), all));
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
