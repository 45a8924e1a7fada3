package coop.toadlane.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.toadlane.TestDatabase;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Authority;
import coop.toadlane.office.Case;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Founded;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.record.Json;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.record.LedgerEntry.Line;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ToadlaneTest
class LedgerTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    @Autowired private ApplicationContext house;
    @Autowired private Ledger ledger;
    @Autowired private JdbcClient db;

    private CoopId coop(Posting... postings) {
        var then = new java.util.ArrayList<Draft>();
        then.add(open("1000", "Bank", AccountType.ASSET));
        then.add(open("4000", "Fees", AccountType.INCOME));
        for (var posting : postings) {
            then.add(new Draft("ledger.posting/1", Json.tree(posting)));
        }
        return Founded.coop(house, Map.of(), then);
    }

    private static Draft open(String code, String name, AccountType type) {
        return new Draft("ledger.account/1", Json.tree(new AccountOpening(code, name, type)));
    }

    private static Posting posting(long debit, long credit) {
        return new Posting(
                DAY,
                "Fees of March",
                List.of(
                        new Line("1000", debit, "EUR", null),
                        new Line("4000", -credit, "EUR", null)));
    }

    @Test
    void aPostingMovesBothAccounts() {
        var coop = coop(posting(1250, 1250), posting(50, 50));
        assertThat(ledger.balances(coop, DAY))
                .extracting(balance -> balance.account().code() + " " + balance.amount().minor())
                .containsExactly("1000 1300", "4000 -1300");
        assertThat(ledger.balances(coop, DAY.minusDays(1))).isEmpty();
    }

    @Test
    void whereverOneLooksIntoAnAccountEachBalanceIsTheSumUpToThere() {
        long seed = 1844;
        var random = new java.util.Random(seed);
        var postings = new java.util.ArrayList<Posting>();
        for (int i = 0; i < 30; i++) {
            var currency = random.nextInt(3) == 0 ? "USD" : "EUR";
            long amount = 1 + random.nextInt(10_000);
            postings.add(
                    new Posting(
                            DAY.plusDays(random.nextInt(5)),
                            "Fee " + i,
                            List.of(
                                    new Line("1000", amount, currency, null),
                                    new Line("4000", -amount, currency, null))));
        }
        var coop = coop(postings.toArray(Posting[]::new));
        var all = ledger.moves(coop, "1000", 0, 100).reversed();
        assertThat(all).hasSize(30).isSortedAccordingTo(Comparator.comparing(Ledger.Move::date));
        var sums = new java.util.HashMap<String, Long>();
        for (var move : all) {
            var currency = move.amount().currency().code();
            long sum = sums.merge(currency, move.amount().minor(), Math::addExact);
            assertThat(move.balance().minor()).as("seed %d, %s", seed, move).isEqualTo(sum);
        }
        assertThat(ledger.moves(coop, "1000", 12, 7)).isEqualTo(all.reversed().subList(12, 19));
        for (int day = -1; day < 5; day++) {
            var at = DAY.plusDays(day);
            assertThat(ledger.balances(coop, at))
                    .as("seed %d, %s", seed, at)
                    .isEqualTo(ledger.between(coop, LocalDate.MIN.withYear(1), at));
        }
    }

    @Test
    void aPostingThatDoesNotSumToZeroIsRefusedAndSaysByHowMuch() {
        assertThat(ruled(posting(1250, 1249)))
                .isEqualTo(Refusal.at("lines", "ledger.unbalanced", "0.01 EUR"));
    }

    @Test
    void eachCurrencyMustSumToZeroByItself() {
        var mixed =
                new Posting(
                        DAY,
                        "Exchange",
                        List.of(
                                new Line("1000", 100, "EUR", null),
                                new Line("4000", -100, "USD", null)));
        assertThat(ruled(mixed)).isInstanceOf(Refusal.class);
    }

    @Test
    void amountsThatTheBooksCouldNotAddUpForEverAreRefused() {
        for (long huge : new long[] {Long.MAX_VALUE, Long.MIN_VALUE + 1, 1_000_000_000_000_001L}) {
            assertThat(ruled(posting(huge, huge)))
                    .isEqualTo(Refusal.at("lines.0", "ledger.too-large"));
        }
        assertThat(ruled(posting(1_000_000_000_000_000L, 1_000_000_000_000_000L)))
                .isInstanceOf(Ruling.Enter.class);
    }

    @Test
    void anAccountThatIsNotInTheChartIsNamed() {
        var unknown =
                new Posting(
                        DAY,
                        "Where to?",
                        List.of(
                                new Line("1000", 1, "EUR", null),
                                new Line("9999", -1, "EUR", null)));
        assertThat(ruled(unknown)).isEqualTo(Refusal.at("lines.1", "ledger.no-account", "9999"));
    }

    @Test
    void theDatabaseItselfRefusesAnUnbalancedTransaction() {
        var coop = coop(posting(1, 1));
        assertThatThrownBy(() ->
                        db.sql(
                                        """
                                        insert into postings
                                        select coop, minute, place, 9, account, 5, currency
                                        from postings where coop = ? and line = 0
                                        """)
                                .param(coop.slug())
                                .update())
                .rootCause()
                .hasMessageContaining("does not sum to zero");
    }

    @Test
    void theServersRoleCannotChangeAPosting() {
        var coop = coop(posting(1, 1));
        assertThatThrownBy(() ->
                        db.sql("update postings set amount = 2 where coop = ?")
                                .param(coop.slug())
                                .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(
                        JdbcClient.create(TestDatabase.shared().owner())
                                .sql("select count(*) from postings where coop = ?")
                                .param(coop.slug())
                                .query((row, _) -> row.getLong(1))
                                .single())
                .isEqualTo(2);
    }

    private Ruling ruled(Posting posting) {
        var coop = coop();
        var sitting = new FixedSitting(coop);
        return new PostingKind(ledger, house.getBeanProvider(PeriodLock.class))
                .rule(
                        new Case<>(posting, Actor.guest(), new Authority.Office("treasurer")),
                        sitting);
    }
}
