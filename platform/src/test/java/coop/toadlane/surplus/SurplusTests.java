package coop.toadlane.surplus;

import static coop.toadlane.surplus.Firms.code;
import static coop.toadlane.surplus.Firms.done;
import static coop.toadlane.surplus.Firms.fares;
import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.ledger.Posting;
import coop.toadlane.office.Actor;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.SurplusEntry.Use;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ToadlaneTest
class SurplusTests {
    @Autowired private ApplicationContext house;
    @Autowired private Ledger ledger;
    @Autowired private Surplus surplus;

    private Firms firms(Map<String, String> changed) {
        return new Firms(house, List.of("City Cabs", "Amber Cabs", "Blue Cabs"), changed);
    }

    /** The worked example of the dispatch federation: 10,000.01 to distribute. */
    private Firms closed(Map<String, String> changed) {
        var firms = firms(changed);
        record(firms);
        firms.earn(LocalDate.of(2025, 3, 1), 12_000_01);
        firms.earn(LocalDate.of(2025, 4, 1), -2_000_00);
        firms.close();
        return firms;
    }

    private static void record(Firms firms) {
        done(
                firms.treasurer(
                        new Recording(
                                List.of(
                                        fares(null, "2500.00"),
                                        fares(1, "1500.00"),
                                        fares(2, "3000.00"),
                                        fares(3, "3000.00")))));
    }

    private long balance(Firms firms, String account) {
        return ledger.balances(firms.coop, LocalDate.of(9999, 1, 1)).stream()
                .filter(one -> one.account().code().equals(account))
                .mapToLong(one -> -one.amount().minor())
                .sum();
    }

    @Test
    void aDistributionPostsEveryCentToItsPlace() {
        var firms = closed(Map.of());
        assertThat(balance(firms, "3300")).isEqualTo(10_000_01);

        done(firms.treasurer(firms.draft(1)));

        assertThat(balance(firms, "3300")).isZero();
        assertThat(balance(firms, "3210")).isEqualTo(2_500_00);
        assertThat(balance(firms, "3200")).isEqualTo(2_250_00);
        assertThat(balance(firms, "3220")).isEqualTo(225_00);
        assertThat(balance(firms, "2100")).isEqualTo(2_512_51);
        assertThat(balance(firms, "3100")).isEqualTo(2_512_50);
        var amber = ledger.part(firms.coop, "2100", new MemberNo(2), "USD");
        assertThat(amber.minor()).isEqualTo(-1_005_01);
        assertThat(surplus.allotments(firms.coop, 1))
                .extracting(one -> one.member() + " " + one.cash() + " " + one.capital())
                .containsExactly("2 100501 100500", "3 100500 100500", "1 50250 50250");
    }

    @Test
    void closingSetsIncomeAndCostsToZero() {
        var firms = closed(Map.of());
        assertThat(balance(firms, "4000")).isZero();
        assertThat(balance(firms, "5000")).isZero();
    }

    @Test
    void aClosedPeriodTakesNoPostingAndNoPatronage() {
        var firms = closed(Map.of());
        var late =
                new Posting(
                        Firms.LAST,
                        "Late",
                        List.of(
                                new Line("1000", 1, "USD", null),
                                new Line("4000", -1, "USD", null)));
        assertThat(code(firms.treasurer(late))).isEqualTo("ledger.closed");
        assertThat(code(firms.treasurer(new Recording(List.of(fares(1, "1"))))))
                .isEqualTo("surplus.closed");
    }

    @Test
    void periodsLeaveNoDayOutAndCountNoneTwice() {
        var firms = closed(Map.of());
        assertThat(code(firms.treasurer(new PeriodClosing(Firms.LAST, Firms.LAST.plusDays(9)))))
                .isEqualTo("surplus.next-day");
        assertThat(
                        code(
                                firms.treasurer(
                                        new PeriodClosing(
                                                Firms.LAST.plusDays(2), Firms.LAST.plusDays(9)))))
                .isEqualTo("surplus.next-day");
        done(firms.treasurer(new PeriodClosing(Firms.LAST.plusDays(1), Firms.LAST.plusDays(1))));
    }

    @Test
    void theFirstPeriodHoldsAllThatWasEarnedBefore() {
        var firms = firms(Map.of());
        firms.earn(LocalDate.of(2024, 12, 31), 5);
        assertThat(code(firms.treasurer(new PeriodClosing(Firms.FIRST, Firms.LAST))))
                .isEqualTo("surplus.earlier");
        var future = LocalDate.of(9000, 1, 1);
        assertThat(code(firms.treasurer(new PeriodClosing(Firms.FIRST, future))))
                .isEqualTo("surplus.not-over");
    }

    @Test
    void rulesThatLeaveMoneyLyingAreRefused() {
        var open = Firms.RULES.replace("\"share\":\"rest\"", "\"share\":\"90%\"");
        var firms = closed(Map.of("surplus.rules", open));
        assertThat(code(firms.treasurer(firms.draft(1)))).isEqualTo("surplus.unallocated");
        assertThat(surplus.distribution(firms.coop, 1)).isEmpty();
        assertThat(balance(firms, "3300")).isEqualTo(10_000_01);
    }

    @Test
    void aLossNeedsRulesForLosses() {
        var firms = firms(Map.of());
        record(firms);
        firms.earn(LocalDate.of(2025, 4, 1), -600_00);
        firms.close();
        assertThat(code(firms.treasurer(firms.draft(1)))).isEqualTo("surplus.no-loss-rule");
    }

    @Test
    void aLossIsBorneAsTheRulesSay() {
        var borne =
                Firms.RULES.strip().replaceFirst("}$", "")
                        + """
                        ,"losses":[{"name":"firms","share":"rest","by":"fares","pay":"capital"}]}
                        """;
        var firms = firms(Map.of("surplus.rules", borne));
        record(firms);
        firms.earn(LocalDate.of(2025, 4, 1), -750_00);
        firms.close();
        done(firms.treasurer(firms.draft(1)));
        assertThat(balance(firms, "3300")).isZero();
        assertThat(ledger.part(firms.coop, "3100", new MemberNo(1), "USD").minor())
                .isEqualTo(150_00);
    }

    @Test
    void aDestinationWithoutAnAccountIsNamed() {
        var firms = closed(Map.of("accounts.solidarity-fund", ""));
        assertThat(firms.treasurer(firms.draft(1)).toString())
                .contains("surplus.no-account", "fund", "solidarity");
    }

    @Test
    void theRulebookMayNameTheAccountOfADestination() {
        var firms = closed(Map.of("surplus.accounts.fund.solidarity", "\"2200\""));
        done(firms.treasurer(firms.draft(1)));
        assertThat(balance(firms, "2200")).isEqualTo(225_00);
        assertThat(balance(firms, "3220")).isZero();
    }

    @Test
    void theOrderOfTiesNamesEverybodyOnce() {
        var firms = closed(Map.of());
        var order = firms.draft(1).order();
        assertThat(order).extracting(MemberNo::value).containsExactly(2, 3, 1);
        assertThat(code(firms.treasurer(new SurplusDistribution(1, order.subList(0, 2)))))
                .isEqualTo("surplus.order-lacks");
        var twice = List.of(order.get(0), order.get(0), order.get(1), order.get(2));
        assertThat(code(firms.treasurer(new SurplusDistribution(1, twice))))
                .isEqualTo("surplus.order-twice");
        var stranger = List.of(order.get(0), order.get(1), order.get(2), new MemberNo(9));
        assertThat(code(firms.treasurer(new SurplusDistribution(1, stranger))))
                .isEqualTo("surplus.order-stranger");
    }

    @Test
    void aPeriodIsDistributedOnce() {
        var firms = closed(Map.of());
        done(firms.treasurer(firms.draft(1)));
        assertThat(code(firms.treasurer(firms.draft(1)))).isEqualTo("surplus.distributed-before");
    }

    @Test
    void withoutADecisionNobodyDistributes() {
        var firms = closed(Map.of("power.surplus.distribution", ""));
        assertThat(code(firms.treasurer(firms.draft(1)))).isEqualTo("office.needs-decision");
        assertThat(code(firms.treasurer(new AllotmentOfSurplus(1, firms.draft(1).order()))))
                .isEqualTo("office.needs-decision");
    }

    @Test
    void thePayableIsPaidOutByMemberAndThenToAll() {
        var firms = closed(Map.of());
        done(firms.treasurer(firms.draft(1)));
        var today = LocalDate.of(2026, 1, 15);
        done(firms.treasurer(new PayOut(new MemberNo(2), today)));
        assertThat(balance(firms, "2100")).isEqualTo(1_507_50);
        assertThat(code(firms.treasurer(new PayOut(new MemberNo(2), today))))
                .isEqualTo("surplus.nothing-owed");
        done(firms.treasurer(new PayOut(null, today)));
        assertThat(balance(firms, "2100")).isZero();
        assertThat(-balance(firms, "1000")).isEqualTo(10_000_01 - 2_512_51);
        assertThat(code(firms.treasurer(new PayOut(null, Firms.LAST)))).isEqualTo("surplus.closed");
    }

    @Test
    void badUsesAreRefusedAtTheirField() {
        var firms = firms(Map.of());
        assertThat(refused(firms, fares(9, "1"))).contains("uses.0.member", "surplus.no-member");
        assertThat(refused(firms, fares(-1, "1"))).contains("uses.0.member");
        assertThat(refused(firms, fares(1, "1e9"))).contains("uses.0.amount");
        assertThat(refused(firms, fares(1, "1.1234567"))).contains("uses.0.amount");
        var date = LocalDate.of(2025, 1, 1);
        assertThat(refused(firms, new Use(1, "Fares!", date, "1"))).contains("uses.0.measure");
        var future = LocalDate.of(9999, 1, 1);
        assertThat(refused(firms, new Use(1, "fares", future, "1"))).contains("uses.0.date");
    }

    private static String refused(Firms firms, Use use) {
        return firms.treasurer(new Recording(List.of(use))).toString();
    }

    @Test
    void onlyTheTreasurerRecordsPatronage() {
        var firms = firms(Map.of());
        var act = new Recording(List.of(fares(2, "1")));
        assertThat(code(firms.perform(Actor.member(new MemberNo(2)), act)))
                .isEqualTo("office.needs-office");
    }

    @Test
    void aFileIsImportedOnceAndItsFeesArePostedByTheDay() {
        var firms = firms(Map.of());
        var act =
                new PatronageImport(
                        "a".repeat(64), List.of(fares(1, "0.10"), fares(null, "0.10")), true);
        var minute = done(firms.treasurer(act));
        assertThat(balance(firms, "4000")).isEqualTo(4);
        assertThat(firms.treasurer(act).toString())
                .contains("surplus.imported-before", Long.toString(minute));
    }
}
