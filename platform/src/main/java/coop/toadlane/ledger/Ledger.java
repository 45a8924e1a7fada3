package coop.toadlane.ledger;

import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.record.LedgerEntry.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger says, for every room that asks. */
@Component
public class Ledger {
    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Account(String code, String name, AccountType type) {}

    /** An account's balance: a debit balance is positive, a credit balance negative. */
    public record Balance(Account account, Money amount) {}

    public List<Account> accounts(CoopId coop) {
        return jdbc.sql("select account, name, type from accounts where coop = ? order by account")
                .param(coop.slug())
                .query(Ledger::account)
                .list();
    }

    public Optional<Account> account(CoopId coop, String code) {
        return jdbc.sql("select account, name, type from accounts where coop = ? and account = ?")
                .params(coop.slug(), code)
                .query(Ledger::account)
                .optional();
    }

    Set<String> codes(CoopId coop) {
        return accounts(coop).stream().map(Account::code).collect(Collectors.toSet());
    }

    /** Every account that was ever moved, with its balance at the end of that day. */
    public List<Balance> balances(CoopId coop, LocalDate at) {
        // All there is, less what comes later: that is next to nothing, and so is not looked up.
        return jdbc.sql(
                        """
                        select a.account, a.name, a.type, s.currency, s.amount
                        from (select account, currency, sum(amount)::bigint as amount
                              from (select account, currency, sum(amount) as amount, count(*) as moves
                                    from postings where coop = ? group by account, currency
                                    union all
                                    select p.account, p.currency, -sum(p.amount), -count(*)
                                    from transactions t join postings p using (coop, minute, place)
                                    where t.coop = ? and t.date > ?
                                    group by p.account, p.currency) both_ways
                              group by account, currency having sum(moves) > 0) s
                        join accounts a on a.coop = ? and a.account = s.account
                        order by a.account, s.currency
                        """)
                .params(coop.slug(), coop.slug(), at, coop.slug())
                .query(Ledger::balance)
                .list();
    }

    /** What moved on every account from one day to another, both included. */
    public List<Balance> between(CoopId coop, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select a.account, a.name, a.type, p.currency, sum(p.amount)::bigint as amount
                        from postings p
                        join transactions t using (coop, minute, place)
                        join accounts a on a.coop = p.coop and a.account = p.account
                        where p.coop = ? and t.date between ? and ?
                        group by a.account, a.name, a.type, p.currency
                        order by a.account, p.currency
                        """)
                .params(coop.slug(), from, to)
                .query(Ledger::balance)
                .list();
    }

    /** What the transactions of one minute moved on every account. */
    public List<Balance> ofMinute(CoopId coop, long minute) {
        return jdbc.sql(
                        """
                        select a.account, a.name, a.type, p.currency, sum(p.amount)::bigint as amount
                        from postings p
                        join accounts a on a.coop = p.coop and a.account = p.account
                        where p.coop = ? and p.minute = ?
                        group by a.account, a.name, a.type, p.currency
                        order by a.account, p.currency
                        """)
                .params(coop.slug(), minute)
                .query(Ledger::balance)
                .list();
    }

    /** Whether anything stands for the member on an account of what is owned and owed. */
    public boolean isOpen(CoopId coop, MemberNo member) {
        return jdbc.sql(
                        """
                        select exists (
                            select from postings p
                            join accounts a on a.coop = p.coop and a.account = p.account
                            where p.coop = ? and p.member = ?
                              and a.type in ('ASSET', 'LIABILITY', 'EQUITY')
                            group by p.account, p.currency having sum(p.amount) <> 0)
                        """)
                .params(coop.slug(), member.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** A member's part of an account kept by member, in one currency. */
    public Money part(CoopId coop, String account, MemberNo member, String currency) {
        return money(
                jdbc.sql(
                                """
                                select coalesce(sum(amount), 0)::bigint from postings
                                where coop = ? and account = ? and member = ? and currency = ?
                                """)
                        .params(coop.slug(), account, member.value(), currency)
                        .query((row, _) -> row.getLong(1))
                        .single(),
                currency);
    }

    /** Every member's part of an account kept by member, in one currency, where it is not zero. */
    public SortedMap<MemberNo, Money> parts(CoopId coop, String account, String currency) {
        var parts = new TreeMap<MemberNo, Money>();
        jdbc.sql(
                        """
                        select member, sum(amount)::bigint from postings
                        where coop = ? and account = ? and currency = ? and member is not null
                        group by member having sum(amount) <> 0
                        """)
                .params(coop.slug(), account, currency)
                .query(row -> {
                    parts.put(new MemberNo(row.getInt(1)), money(row.getLong(2), currency));
                });
        return parts;
    }

    /** A change of a member's part of an account. */
    public record Step(LocalDate date, String text, long minute, Money amount) {}

    /** How a member's part of an account came about, oldest first. */
    public List<Step> steps(CoopId coop, String account, MemberNo member) {
        return jdbc.sql(
                        """
                        select t.date, t.text, p.minute, p.amount, p.currency
                        from postings p join transactions t using (coop, minute, place)
                        where p.coop = ? and p.account = ? and p.member = ?
                        order by t.date, p.minute, p.place, p.line
                        """)
                .params(coop.slug(), account, member.value())
                .query((row, _) ->
                        new Step(
                                row.getObject("date", LocalDate.class),
                                row.getString("text"),
                                row.getLong("minute"),
                                money(row.getLong("amount"), row.getString("currency"))))
                .list();
    }

    /** A line of the journal; its member is left out for those it does not concern. */
    public record Transaction(
            long minute, int place, LocalDate date, String text, List<Line> lines) {}

    /**
     * All transactions by date.
     *
     * @param byMember whether lines kept by member name the member
     */
    public List<Transaction> transactions(CoopId coop, boolean byMember) {
        var found = new LinkedHashMap<String, Transaction>();
        jdbc.sql(
                        """
                        select t.minute, t.place, t.date, t.text,
                               p.account, p.amount, p.currency, p.member
                        from transactions t join postings p using (coop, minute, place)
                        where t.coop = ? order by t.date, t.minute, t.place, p.line
                        """)
                .param(coop.slug())
                .query(row -> {
                    found.computeIfAbsent(
                                    row.getLong("minute") + "." + row.getInt("place"),
                                    _ -> transaction(row))
                            .lines()
                            .add(line(row, byMember));
                });
        return List.copyOf(found.values());
    }

    private static Transaction transaction(ResultSet row) {
        try {
            return new Transaction(
                    row.getLong("minute"),
                    row.getInt("place"),
                    row.getObject("date", LocalDate.class),
                    row.getString("text"),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException("couldn't read a transaction", e);
        }
    }

    private static Line line(ResultSet row, boolean byMember) throws SQLException {
        return new Line(
                row.getString("account"),
                row.getLong("amount"),
                row.getString("currency"),
                byMember ? row.getObject("member", Integer.class) : null);
    }

    /** A movement on an account, with the balance after it. */
    public record Move(
            LocalDate date,
            String text,
            long minute,
            @Nullable Integer member,
            Money amount,
            Money balance) {}

    /** How many movements an account has. */
    public long moves(CoopId coop, String account) {
        return jdbc.sql("select count(*) from postings where coop = ? and account = ?")
                .params(coop.slug(), account)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** An account's movements, newest first. */
    public List<Move> moves(CoopId coop, String account, int from, int most) {
        return jdbc.sql(
                        """
                        with newest as (
                            select t.date, t.text, t.minute, t.place, p.line, p.member, p.amount,
                                   p.currency
                            from transactions t join postings p using (coop, minute, place)
                            where t.coop = ? and p.account = ?
                            order by t.date desc, t.minute desc, t.place desc, p.line desc limit ?
                        ), whole as (
                            select currency, sum(amount) as amount from postings
                            where coop = ? and account = ? group by currency)
                        select n.*, (w.amount - coalesce(sum(n.amount) over (
                                   partition by n.currency
                                   order by n.date desc, n.minute desc, n.place desc, n.line desc
                                   rows between unbounded preceding and 1 preceding), 0))::bigint
                                   as balance
                        from newest n join whole w using (currency)
                        order by n.date desc, n.minute desc, n.place desc, n.line desc offset ?
                        """)
                .params(coop.slug(), account, from + most, coop.slug(), account, from)
                .query((row, _) ->
                        new Move(
                                row.getObject("date", LocalDate.class),
                                row.getString("text"),
                                row.getLong("minute"),
                                row.getObject("member", Integer.class),
                                money(row.getLong("amount"), row.getString("currency")),
                                money(row.getLong("balance"), row.getString("currency"))))
                .list();
    }

    private static Balance balance(ResultSet row, int place) throws SQLException {
        return new Balance(
                account(row, place), money(row.getLong("amount"), row.getString("currency")));
    }

    private static Account account(ResultSet row, int place) throws SQLException {
        return new Account(
                row.getString("account"),
                row.getString("name"),
                AccountType.valueOf(row.getString("type")));
    }

    private static Money money(long minor, String currency) {
        return new Money(minor, Currency.of(currency));
    }

    static String plain(long minor, String currency) {
        return money(minor, currency).plain() + " " + currency;
    }
}
