package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dot voting, quadratic voting, and equal shares compared with the choice by votes. */
class PointsTest {

    @Test
    void dotsAreAddedUpAndWhoGivesTooManyIsNotCounted() {
        var tally =
                count(Rule.DOT, Map.of("dots", "5"), "Rye,Oat,Spelt\n5,0,0\n1,2,2\n0,3,2\n3,3,0\n");
        assertThat(tally.stages().getFirst().totals())
                .containsEntry("Rye", "6")
                .containsEntry("Oat", "5")
                .containsEntry("Spelt", "4");
        assertThat(tally.invalid()).isEqualTo(1);
        assertThat(tally.explained(Locale.ENGLISH))
                .contains("1 ballots gave out more than 5 and do not count.");
        assertThat(tally.options()).containsEntry("dots", "5").containsEntry("max", "5");
    }

    @Test
    void votesCostTheirSquare() {
        // 3 and 1 votes cost 10, 4 cost 16, 2 and 2 cost 8.
        var table = "Rye,Oat\n3,1\n4,0\n2,2\n";
        var ten = count(Rule.QUADRATIC, Map.of("credits", "10", "max", "5"), table);
        assertThat(ten.stages().getFirst().totals())
                .containsEntry("Rye", "5")
                .containsEntry("Oat", "3");
        assertThat(ten.invalid()).isEqualTo(1);
        var more = count(Rule.QUADRATIC, Map.of("credits", "16", "max", "5"), table);
        assertThat(more.stages().getFirst().totals()).containsEntry("Rye", "9");
        assertThat(more.invalid()).isZero();
    }

    private static Tally count(Rule rule, Map<String, String> options, String table) {
        var mapping = CsvMapping.of(Map.of("values", "scores", "max", "5"));
        var contest = CsvBallots.read(table.getBytes(StandardCharsets.UTF_8), mapping).orThrow();
        return rule.count(contest, 1, options);
    }

    @Test
    void theChoiceByVotesIsTakenWhereMorePreferIt() {
        // Six want the hall, which eats nearly all; four the cheap things. By cost, six beat four.
        var projects = List.of(project("hall", 90), project("bench", 30), project("tree", 10));
        var hall = new Budget.Vote(6, List.of(0), List.of(1L));
        var cheap = new Budget.Vote(4, List.of(1, 2), List.of(1L, 1L));
        var budget = new Budget("", 0, 100, projects, List.of(hall, cheap), 10, 0, 0);
        var plain = BudgetRule.EQUAL_SHARES.allocate(budget, Map.of("completion", "add1u"));
        assertThat(plain.selected()).containsExactlyInAnyOrder("bench", "tree");
        var compared = BudgetRule.EQUAL_SHARES.allocate(budget, Map.of("completion", "comparison"));
        assertThat(compared.selected()).containsExactly("hall", "tree");
        assertThat(compared.explained(Locale.ENGLISH).getLast())
                .isEqualTo(
                        "6 voters have more of what they support by votes alone, 4 by equal shares:"
                                + " the choice by votes is taken.");
    }

    @Test
    void equalSharesStayWhereNotMorePreferTheOther() {
        var projects = List.of(project("hall", 90), project("bench", 30), project("tree", 10));
        var hall = new Budget.Vote(5, List.of(0), List.of(1L));
        var cheap = new Budget.Vote(5, List.of(1, 2), List.of(1L, 1L));
        var budget = new Budget("", 0, 100, projects, List.of(hall, cheap), 10, 0, 0);
        var compared = BudgetRule.EQUAL_SHARES.allocate(budget, Map.of("completion", "comparison"));
        assertThat(compared.selected()).containsExactlyInAnyOrder("bench", "tree");
        assertThat(compared.toTree(Locale.ENGLISH).get("findings")).asString().contains("stays");
    }

    private static Budget.Project project(String id, long cost) {
        return new Budget.Project(id, id, cost);
    }
}
