package coop.toadlane.money;

import static coop.toadlane.money.Rules.distributed;
import static coop.toadlane.money.Rules.eur;
import static coop.toadlane.money.Rules.patronage;
import static coop.toadlane.money.Rules.refused;
import static coop.toadlane.money.Rules.step;
import static coop.toadlane.money.Rules.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final Patronage SALES = patronage("sales", "Ana", 600, "Ben", 300, "Chi", 100);

    private static Map<String, Object> toMembers(Object... more) {
        var step = step("name", "patronage", "share", "rest", "by", "sales", "pay", "cash");
        step.putAll(step(more));
        return step;
    }

    @Test
    void moneyWithoutAPlaceIsRefusedWithTheStepsThatTouchedIt() {
        var document =
                Rules.of(
                        step("name", "reserve", "take", "20%", "to", Map.of("reserve", "legal")),
                        step("name", "aside", "take", "10.00", "to", Map.of("pool", "aside")));

        var refusal = refused(document.distribute(Period.of(eur("100.00")), SALES));

        assertThat(refusal)
                .isEqualTo(
                        new Outcome.Refusal.Unallocated(
                                eur("80.00"),
                                List.of(
                                        new Outcome.Left(
                                                "surplus",
                                                eur("70.00"),
                                                List.of(),
                                                List.of("reserve", "aside")),
                                        new Outcome.Left(
                                                "aside",
                                                eur("10.00"),
                                                List.of("aside"),
                                                List.of()))));
        assertThat(refusal.sentence())
                .contains("80.00 EUR is not placed", "pool surplus", "reserve; aside");
    }

    @Test
    void aStepTakesNoMoreThanThereIs() {
        var document =
                Rules.of(
                        step("name", "first", "take", "50000.00", "to", Map.of("reserve", "legal")),
                        toMembers());

        var distribution = distributed(document, "20000.00", SALES);

        assertThat(distribution.steps().getFirst().wanted()).isEqualTo(eur("50000.00"));
        assertThat(distribution.steps().getFirst().moved()).isEqualTo(eur("20000.00"));
        assertThat(totals(distribution)).containsOnly("0.00");
    }

    @Test
    void aReserveGrowsOnlyUntilItReachesItsTarget() {
        var tree =
                Rules.tree(
                        step(
                                "name",
                                "legal",
                                "take",
                                Map.of("amount", "15%", "until", "balance", "reaches", "capital"),
                                "to",
                                Map.of("reserve", "legal")),
                        toMembers());
        tree.put("figures", List.of("balance", "capital"));
        var document = Rules.read(tree);
        var near = Map.of("balance", eur("990.00"), "capital", eur("1000.00"));
        var over = Map.of("balance", eur("1200.00"), "capital", eur("1000.00"));

        assertThat(legal(document, near)).isEqualTo(eur("10.00"));
        assertThat(legal(document, over)).isEqualTo(eur("0.00"));
        assertThat(refused(document.distribute(Period.of(eur("1000.00")), SALES)))
                .isEqualTo(new Outcome.Refusal.UnknownFigure("legal", "balance"));
    }

    private static Money legal(RuleDocument document, Map<String, Money> figures) {
        var period = new Period(eur("1000.00"), Optional.empty(), figures);
        return distributed(document.distribute(period, SALES))
                .total(new Destination(Destination.Kind.RESERVE, "legal"));
    }

    @Test
    void theExcessOverACapGoesToTheOthersInProportion() {
        var document = Rules.of(toMembers("cap", "400.00", "over-cap", "redistribute"));

        var distribution = distributed(document, "1000.00", SALES);

        assertThat(totals(distribution)).containsExactly("400.00", "400.00", "200.00");
        var chi = distribution.member("Chi").orElseThrow().lines().getFirst();
        assertThat(chi.shared()).isEqualTo(eur("200.00"));
        assertThat(chi.totalWeight()).isEqualTo(Fraction.of(100));
        assertThat(distribution.member("Ana").orElseThrow().lines().getFirst().capped()).isTrue();
    }

    @Test
    void whatIsLeftWhenAllAreAtTheirCapHasNoPlace() {
        var document = Rules.of(toMembers("cap", "300.00", "over-cap", "redistribute"));

        assertThat(refused(document.distribute(Period.of(eur("1000.00")), SALES)))
                .isInstanceOfSatisfying(
                        Outcome.Refusal.Unallocated.class,
                        left -> assertThat(left.total()).isEqualTo(eur("100.00")));
    }

    @Test
    void onlyWhoReachesTheThresholdShares() {
        var document =
                Rules.of(toMembers("only-if", Map.of("measure", "sales", "at-least", "300")));

        assertThat(totals(distributed(document, "900.00", SALES)))
                .containsExactly("600.00", "300.00", "0.00");
    }

    @Test
    void ifNobodySharesTheMoneyGoesWhereTheRulesSayOrNowhere() {
        var nobody = Map.of("measure", "sales", "at-least", "1000");
        var open = Rules.of(toMembers("only-if", nobody));
        var closed =
                Rules.of(toMembers("only-if", nobody, "otherwise", Map.of("reserve", "legal")));

        assertThat(refused(open.distribute(Period.of(eur("1.00")), SALES)))
                .isInstanceOf(Outcome.Refusal.Unallocated.class);
        assertThat(distributed(closed, "1.00", SALES).totals().values())
                .containsExactly(eur("1.00"));
    }

    @Test
    void smallAmountsAreDonatedTogether() {
        var document =
                Rules.of(
                        toMembers(
                                "below",
                                Map.of("amount", "5.00", "to", Map.of("donation", "food"))));

        var distribution = distributed(document, "16.00", SALES);

        assertThat(totals(distribution)).containsExactly("9.60", "0.00", "0.00");
        assertThat(distribution.total(new Destination(Destination.Kind.DONATION, "food")))
                .isEqualTo(eur("6.40"));
        assertThat(distribution.member("Ben").orElseThrow().lines().getFirst().withheld())
                .isEqualTo(eur("4.80"));
    }

    @Test
    void cashAndCapitalAreSplitByMemberWithTheTieToTheFirstNamed() {
        var halves = patronage("sales", "Ana", 1, "Ben", 1);
        var cashFirst = new java.util.LinkedHashMap<String, Object>();
        cashFirst.put("cash", "50%");
        cashFirst.put("capital", "50%");
        var capitalFirst = new java.util.LinkedHashMap<String, Object>();
        capitalFirst.put("capital", "50%");
        capitalFirst.put("cash", "50%");

        assertThat(distributed(Rules.of(toMembers("pay", cashFirst)), "0.06", halves).cash())
                .isEqualTo(eur("0.04"));
        assertThat(distributed(Rules.of(toMembers("pay", capitalFirst)), "0.06", halves).cash())
                .isEqualTo(eur("0.02"));
    }

    @Test
    void theLeastCashIsRoundedUpForEveryMember() {
        var document =
                Rules.of(
                        toMembers(
                                "pay",
                                Map.of("cash", "20%", "capital", "80%"),
                                "minimum-cash",
                                "20%"));

        var distribution = distributed(document, "0.11", SALES);

        for (var i = 0; i < distribution.size(); i++) {
            var member = distribution.member(i);
            assertThat(member.cash().minor() * 5).isGreaterThanOrEqualTo(member.total().minor());
        }
    }

    @Test
    void aLossIsBorneAsTheDocumentSaysOrRefused() {
        var tree = Rules.tree(toMembers());
        assertThat(refused(Rules.read(tree).distribute(Period.of(eur("-10.00")), SALES)))
                .isEqualTo(new Outcome.Refusal.NoLossRule(eur("-10.00")));
        tree.put(
                "losses",
                List.of(
                        step("name", "first", "take", "4.00", "to", Map.of("reserve", "legal")),
                        toMembers("pay", "capital")));

        var distribution = distributed(Rules.read(tree), "-10.00", SALES);

        assertThat(distribution.capital()).isEqualTo(eur("-6.00"));
        assertThat(totals(distribution)).containsExactly("-3.60", "-1.80", "-0.60");
    }

    @Test
    void theRoundingStepHoldsForEveryAmount() {
        var tree =
                Rules.tree(
                        step("name", "tenth", "take", "10%", "to", Map.of("fund", "a")),
                        toMembers(),
                        step("name", "rest", "take", "rest", "to", Map.of("reserve", "legal")));
        tree.put("rounding", "0.05");

        var distribution = distributed(Rules.read(tree), "10.03", SALES);

        assertThat(distribution.total(new Destination(Destination.Kind.FUND, "a")))
                .isEqualTo(eur("1.00"));
        assertThat(totals(distribution)).containsExactly("5.40", "2.70", "0.90");
        assertThat(distribution.total(new Destination(Destination.Kind.RESERVE, "legal")))
                .isEqualTo(eur("0.03"));
    }

    @Test
    void severalMeasuresMayCountAsSharesOfTheirTotals() {
        var builder = Patronage.builder();
        for (var name : List.of("Ana", "Ben")) {
            builder.member(new Member(name, name, ""));
        }
        builder.add("Ana", "sales", 1).add("Ana", "hours", 30).add("Ben", "hours", 10);
        var document =
                Rules.of(toMembers("by", Map.of("shares", Map.of("sales", "50%", "hours", "50%"))));

        assertThat(totals(distributed(document, "80.00", builder.build())))
                .containsExactly("70.00", "10.00");
    }

    @Test
    void aConditionDecidesWhetherAStepIsDone() {
        var document =
                Rules.of(
                        step(
                                "name",
                                "bonus",
                                "take",
                                "5.00",
                                "to",
                                Map.of("fund", "bonus"),
                                "when",
                                Map.of("figure", "result", "at-least", "100.00")),
                        toMembers());

        assertThat(distributed(document, "99.99", SALES).steps().getFirst().applied()).isFalse();
        assertThat(distributed(document, "100.00", SALES).steps().getFirst().applied()).isTrue();
    }

    @Test
    void aNegativeMeasureIsRefusedByName() {
        var odd = patronage("sales", "Ana", 5, "Ben", -1);

        assertThat(refused(Rules.of(toMembers()).distribute(Period.of(eur("1.00")), odd)))
                .isEqualTo(new Outcome.Refusal.NegativeMeasure("patronage", "Ben", "sales"));
        assertThat(
                        refused(
                                Rules.of(toMembers("by", "hours"))
                                        .distribute(Period.of(eur("1.00")), SALES)))
                .isEqualTo(new Outcome.Refusal.UnknownMeasure("patronage", "hours"));
    }

    @Test
    void shareDaysCountTheFirstDayAndNotTheDayAfterTheLast() {
        var span = new Span(LocalDate.of(2015, 1, 1), LocalDate.of(2016, 4, 1));
        var builder = Patronage.builder(span).member(new Member("a", "a", ""));
        builder.addHeld("a", "shares", LocalDate.of(2014, 5, 1), Patronage.micros(BigDecimal.TEN));
        builder.addHeld("a", "shares", LocalDate.of(2016, 3, 31), Patronage.micros(BigDecimal.ONE));

        assertThat(builder.build().amount(0, "shares-days")).isEqualTo(Fraction.of(4561));
    }

    @Test
    void aDistributionThatDoesNotAddUpIsADefect() {
        var nothingPlaced = List.<StepResult>of();

        assertThatThrownBy(() ->
                        new Distribution(
                                Rules.of(toMembers()),
                                Period.of(eur("0.01")),
                                SALES,
                                nothingPlaced))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not add up");
    }
}
