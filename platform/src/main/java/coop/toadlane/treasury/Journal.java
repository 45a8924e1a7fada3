package coop.toadlane.treasury;

import coop.toadlane.ledger.Ledger.Account;
import coop.toadlane.ledger.Ledger.Transaction;
import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import coop.toadlane.office.Coops.Coop;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The journal as hledger reads it (hledger manual, journal format): every account and commodity
 * declared, so that {@code hledger check --strict} holds too.
 */
final class Journal {
    private final Map<String, Account> accounts = new TreeMap<>();
    private final Appendable out;

    Journal(List<Account> accounts, Appendable out) {
        accounts.forEach(account -> this.accounts.put(account.code(), account));
        this.out = out;
    }

    void write(Coop coop, List<Transaction> transactions) throws IOException {
        out.append("; ").append(tame(coop.name())).append(" (").append(coop.id().slug());
        out.append(")\n");
        var currencies = new TreeSet<String>();
        currencies.add(coop.currency());
        transactions.forEach(transaction ->
                transaction.lines().forEach(line -> currencies.add(line.currency())));
        for (var currency : currencies) {
            var unit = new Money(0, Currency.of(currency)).plain();
            out.append("commodity 1000").append(unit.substring(1));
            out.append(unit.contains(".") ? " " : ". ").append(currency).append('\n');
        }
        for (var account : accounts.values()) {
            out.append("account ").append(name(account.code())).append("  ; type: ");
            out.append(letter(account)).append('\n');
        }
        for (var transaction : transactions) {
            write(transaction);
        }
    }

    private void write(Transaction transaction) throws IOException {
        out.append('\n').append(transaction.date().toString()).append(" (");
        out.append(Long.toString(transaction.minute())).append(") ");
        out.append(tame(transaction.text())).append('\n');
        for (var line : transaction.lines()) {
            out.append("    ").append(name(line.account())).append("  ");
            out.append(new Money(line.amount(), Currency.of(line.currency())).plain());
            out.append(' ').append(line.currency());
            if (line.member() != null) {
                out.append("  ; member:").append(line.member().toString());
            }
            out.append('\n');
        }
    }

    private String name(String code) {
        var account = accounts.get(code);
        if (account == null) {
            throw new IllegalStateException("a posting on an account that is not there: " + code);
        }
        var root =
                switch (account.type()) {
                    case ASSET -> "assets";
                    case LIABILITY -> "liabilities";
                    case EQUITY -> "equity";
                    case INCOME -> "revenues";
                    case EXPENSE -> "expenses";
                };
        return root + ":" + code + " " + tame(account.name()).replace(':', '-');
    }

    private static String letter(Account account) {
        return switch (account.type()) {
            case INCOME -> "R";
            case EXPENSE -> "X";
            case ASSET, LIABILITY, EQUITY -> account.type().name().substring(0, 1);
        };
    }

    /** Words that cannot be taken for anything else: one line, no comment, single blanks. */
    private static String tame(String text) {
        return text.replaceAll("[\\p{Cntrl};|\"()\\[\\]]", " ").replaceAll("\\s+", " ").strip();
    }

    static String fileName(Coop coop) {
        return coop.id().slug().toLowerCase(Locale.ROOT) + ".journal";
    }
}
