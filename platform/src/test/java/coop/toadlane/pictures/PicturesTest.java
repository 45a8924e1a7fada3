package coop.toadlane.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import coop.toadlane.pictures.SurplusFlow.Flow;
import coop.toadlane.pictures.SurplusFlow.Kind;
import coop.toadlane.pictures.SurplusFlow.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final Currency EUR = Currency.of("EUR");

    @Test
    void theBarStandsForEverybodyOnTheRoll() {
        VotePicture vote = new VotePicture(40, 20, 10, 100, 50, 34, true);

        assertThat(vote.parts())
                .extracting(part -> part.kind() + " " + part.x() + " " + part.width())
                .containsExactly(
                        "for 0% 40%", "against 40% 20%", "abstain 60% 10%", "silent 70% 30%");
        assertThat(vote.quorumLine().x()).isEqualTo("50%");
        assertThat(vote.neededLine().x()).isEqualTo("34%");
    }

    @Test
    void theVoteReachesItsThresholdWhereTheVotesForReachTheLine() {
        Random random = new Random(20261122);
        for (int round = 0; round < 500; round++) {
            long roll = 1 + random.nextInt(5_000);
            long inFavour = random.nextLong(roll + 1);
            long against = random.nextLong(roll - inFavour + 1);
            long needed = (inFavour + against) / 2 + 1;
            VotePicture vote =
                    new VotePicture(inFavour, against, 0, roll, 0, needed, inFavour >= needed);

            double green = vote.parts().isEmpty() ? 0 : width(vote, "for");
            assertThat(green >= percent(vote.neededLine().x()) - 0.001)
                    .isEqualTo(inFavour >= needed);
            assertThat(vote.parts().stream().mapToDouble(part -> percent(part.width())).sum())
                    .isBetween(99.9, 100.1);
        }
    }

    @Test
    void whereFewTakePartTheBarIsCutAndTheLinesStayOnIt() {
        VotePicture vote = new VotePicture(3, 1, 0, 10_000, 1_000, 3, false);

        assertThat(vote.isCut()).isTrue();
        assertThat(vote.silent()).isEqualTo(9_996);
        assertThat(percent(vote.quorumLine().x())).isBetween(70.0, 80.0);
    }

    @Test
    void theChosenProjectsLieSideBySideOnTheBudget() {
        var budget =
                new BudgetShare(
                        List.of(
                                project(3, 52_000, 10, true),
                                project(1, 48_000, 9, true),
                                project(2, 65_000, 9, false)),
                        new Money(200_000, EUR),
                        false,
                        18);

        assertThat(budget.parts())
                .extracting(part -> part.number() + " " + part.x() + " " + part.width())
                .containsExactly("3 0% 26%", "1 26% 24%");
        assertThat(budget.left()).isEqualTo(new Money(100_000, EUR));
        assertThat(budget.chosen()).isEqualTo(2);
        assertThat(budget.width(budget.projects().getLast())).isEqualTo("50%");
    }

    @Test
    void aBudgetThatWouldBeOverspentIsRefused() {
        var projects = List.of(project(1, 52_000, 10, true));
        assertThatThrownBy(() -> new BudgetShare(projects, new Money(51_999, EUR), false, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BudgetShare.Project project(int number, long cost, long votes, boolean chosen) {
        return new BudgetShare.Project(
                number, "Project " + number, new Money(cost, EUR), votes, chosen);
    }

    @Test
    void moreVotesThanTheRollHoldsAreRefused() {
        assertThatThrownBy(() -> new VotePicture(5, 5, 1, 10, 0, 6, true))
                .hasMessageContaining("roll");
    }

    @Test
    void aFlowOfMoneyAddsUpOrIsRefused() {
        List<Flow> income = List.of(flow(Kind.INCOME, 1_000));
        List<Flow> costs = List.of(flow(Kind.COST, 600));

        assertThatThrownBy(
                        () -> new SurplusFlow(income, costs, List.of(flow(Kind.MEMBERS, 399)), EUR))
                .hasMessageContaining("came in");
        assertThat(
                        new SurplusFlow(income, costs, List.of(flow(Kind.MEMBERS, 400)), EUR)
                                .toMembers())
                .isEqualTo(new Money(400, EUR));
    }

    @Test
    void everyBarIsAsThickAsItsMoneyAndNoLabelCoversAnother() {
        SurplusFlow flow =
                new SurplusFlow(
                        List.of(flow(Kind.INCOME, 900), flow(Kind.INCOME, 100)),
                        List.of(flow(Kind.COST, 500)),
                        List.of(flow(Kind.RESERVE, 50), flow(Kind.MEMBERS, 450)),
                        EUR);
        SurplusFlow.Drawing drawing = flow.draw("Surplus");

        assertThat(drawing.left()).extracting(Node::height).containsExactly("198", "22");
        assertThat(drawing.middle()).extracting(Node::height).containsExactly("110", "110");
        assertThat(drawing.right()).extracting(Node::height).containsExactly("11", "99");
        assertThat(drawing.right().get(1).textY() - drawing.right().get(0).textY())
                .isGreaterThan(50);
    }

    @Test
    void aPeriodWithoutIncomeHasNothingToDraw() {
        SurplusFlow nothing = new SurplusFlow(List.of(), List.of(), List.of(), EUR);

        assertThat(nothing.draw("Surplus").bands()).isEmpty();
    }

    @Test
    void aBalanceStaysUntilTheDaySomethingIsBooked() {
        CapitalOverTime capital =
                new CapitalOverTime(
                        List.of(point("2026-01-01", 100), point("2026-01-11", 200)),
                        LocalDate.parse("2026-01-21"));

        assertThat(capital.steps())
                .extracting(CapitalOverTime.Step::width)
                .containsExactly("50%", "50%");
        assertThat(capital.steps()).extracting(CapitalOverTime.Step::y).containsExactly("80", "0");
        assertThat(capital.zero()).isEqualTo("160");
    }

    @Test
    void classesShareTheWidthAsTheyShareTheCoop() {
        ClassShare share =
                new ClassShare(
                        List.of(
                                new ClassShare.Part("Crew", 3, ""),
                                new ClassShare.Part("Riders", 9, "")));

        assertThat(share.parts()).extracting(share::width).containsExactly("25%", "75%");
        assertThat(share.largest().name()).isEqualTo("Riders");
    }

    @Test
    void longNamesTakeThreeLinesAndThenAnEllipsis() {
        assertThat(Paper.lines("Legal reserve", 18)).containsExactly("Legal reserve");
        assertThat(Paper.lines("Members’ capital accounts", 18))
                .containsExactly("Members’ capital", "accounts");
        assertThat(Paper.lines("Genossenschaftsrücklagenfonds", 12))
                .containsExactly("Genossenschaf…");
    }

    private static double width(VotePicture vote, String kind) {
        return vote.parts().stream()
                .filter(part -> part.kind().equals(kind))
                .mapToDouble(part -> percent(part.width()))
                .sum();
    }

    private static double percent(String place) {
        return Double.parseDouble(place.replace("%", ""));
    }

    private static Flow flow(Kind kind, long minor) {
        return new Flow(kind, kind.name(), new Money(minor, EUR), "");
    }

    private static CapitalOverTime.Point point(String day, long minor) {
        return new CapitalOverTime.Point(LocalDate.parse(day), new Money(minor, EUR));
    }
}
