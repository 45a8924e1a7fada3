package coop.toadlane.treasury;

import coop.toadlane.ledger.Posting;
import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting as typed, everything kept as it came until all of it can be read.
 *
 * @param accounts one code a line, empty where the line is not used
 * @param debits amounts as typed, in the co-op's currency
 * @param credits amounts as typed, in the co-op's currency
 */
public record PostingForm(
        String date,
        String text,
        List<String> accounts,
        List<String> debits,
        List<String> credits) {
    static final int ROWS = 6;

    static PostingForm blank(LocalDate today) {
        return new PostingForm(today.toString(), "", List.of(), List.of(), List.of());
    }

    public int rows() {
        return Math.max(ROWS, accounts.size());
    }

    public String account(int row) {
        return at(accounts, row);
    }

    public String debit(int row) {
        return at(debits, row);
    }

    public String credit(int row) {
        return at(credits, row);
    }

    private static String at(List<String> values, int row) {
        return row < values.size() ? values.get(row).strip() : "";
    }

    /** The posting that was meant, or null with what is wrong added to the mistakes. */
    @Nullable Posting read(String currency, Words words, Mistakes mistakes) {
        var day = day(words, mistakes);
        var lines = new ArrayList<Line>();
        for (int row = 0; row < rows(); row++) {
            if (!account(row).isEmpty() || !debit(row).isEmpty() || !credit(row).isEmpty()) {
                var line = line(row, Currency.of(currency), words, mistakes);
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        return mistakes.any() || day == null ? null : new Posting(day, text, lines);
    }

    private @Nullable LocalDate day(Words words, Mistakes mistakes) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            mistakes.add("date", words.t("treasury.posting.date-unreadable"));
            return null;
        }
    }

    private @Nullable Line line(int row, Currency currency, Words words, Mistakes mistakes) {
        var field = "account" + row;
        if (account(row).isEmpty()) {
            mistakes.add(field, words.t("treasury.posting.no-account", row + 1));
            return null;
        }
        if (debit(row).isEmpty() == credit(row).isEmpty()) {
            mistakes.add(field, words.t("treasury.posting.one-side", row + 1));
            return null;
        }
        boolean debits = !debit(row).isEmpty();
        var typed = (debits ? debit(row) : credit(row)).replace(',', '.');
        var amount = Money.parse(typed, currency).filter(money -> money.minor() > 0);
        if (amount.isEmpty()) {
            mistakes.add(field, words.t("treasury.posting.amount", row + 1, typed));
            return null;
        }
        long minor = amount.get().minor();
        return new Line(account(row), debits ? minor : -minor, currency.code(), null);
    }
}
