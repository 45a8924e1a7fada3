package coop.toadlane.treasury;

import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.Seat;
import coop.toadlane.money.Money;
import coop.toadlane.record.LedgerEntry.AccountType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The trial balance and the accounts for programs; the journal is a file of its own. */
@RestController
@RequestMapping("/api/c/{coop}/ledger")
class LedgerApi {
    private static final int MOST = 1_000;
    private final Ledger ledger;

    LedgerApi(Ledger ledger) {
        this.ledger = ledger;
    }

    /** In minor units; a debit balance is positive, a credit balance negative. */
    record BalanceJson(
            String account, String name, AccountType type, long amountMinor, String currency) {}

    /** The balances of each currency sum to zero. */
    record TrialBalance(LocalDate at, List<BalanceJson> balances) {}

    @GetMapping
    TrialBalance balances(Seat seat, @RequestParam(required = false) @Nullable LocalDate at) {
        seat.mustBeMember();
        var day = at == null ? seat.today() : at;
        return new TrialBalance(
                day,
                ledger.balances(seat.coop(), day).stream()
                        .map(one ->
                                new BalanceJson(
                                        one.account().code(),
                                        one.account().name(),
                                        one.account().type(),
                                        one.amount().minor(),
                                        one.amount().currency().code()))
                        .toList());
    }

    record AccountJson(String account, String name, AccountType type) {}

    /** The chart of accounts. */
    @GetMapping("/accounts")
    List<AccountJson> accounts(Seat seat) {
        seat.mustBeMember();
        return ledger.accounts(seat.coop()).stream().map(LedgerApi::account).toList();
    }

    private static AccountJson account(Ledger.Account one) {
        return new AccountJson(one.code(), one.name(), one.type());
    }

    /**
     * A movement on an account.
     *
     * @param member whose part it moves, for the treasurer and for that member alone
     * @param balanceMinor the account's balance after it
     */
    record MoveJson(
            LocalDate date,
            String text,
            long minute,
            @Nullable Integer member,
            long amountMinor,
            long balanceMinor,
            String currency) {}

    record Moves(AccountJson account, long total, int page, List<MoveJson> moves) {}

    /** An account's movements, newest first. */
    @GetMapping("/accounts/{code}")
    Moves moves(
            Seat seat,
            @PathVariable String code,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        seat.mustBeMember();
        var account =
                ledger.account(seat.coop(), code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int at = Math.clamp(page, 1, 1_000_000);
        int each = Math.clamp(size, 1, MOST);
        return new Moves(
                account(account),
                ledger.moves(seat.coop(), code),
                at,
                ledger.moves(seat.coop(), code, (at - 1) * each, each).stream()
                        .map(move -> move(move, seat))
                        .toList());
    }

    private static MoveJson move(Ledger.Move move, Seat seat) {
        Integer own = seat.member().value();
        var shown = seat.holds("treasurer") || Objects.equals(move.member(), own);
        Money amount = move.amount();
        return new MoveJson(
                move.date(),
                move.text(),
                move.minute(),
                shown ? move.member() : null,
                amount.minor(),
                move.balance().minor(),
                amount.currency().code());
    }
}
