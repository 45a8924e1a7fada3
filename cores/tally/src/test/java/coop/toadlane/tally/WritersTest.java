package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written in a format reads back the same, and what it cannot say is refused. */
class WritersTest {

    @Test
    void prefLibKeepsEqualAndMissingRanks() {
        var seed = 11L;
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var contest = plain(Generated.contest(random, 6, true), false);
            var again = PrefLib.read(bytes(PrefLib.write(contest))).orThrow();
            assertThat(CsvBallotsTest.counted(again))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(CsvBallotsTest.counted(contest));
            assertThat(again.candidates()).isEqualTo(contest.candidates());
            assertThat(again.title()).isEqualTo("Title");
        }
    }

    @Test
    void abcvotingKeepsApprovals() {
        var seed = 12L;
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var contest = plain(Generated.contest(random, 6, true), true);
            var again = AbcYaml.read(bytes(AbcYaml.write(contest))).orThrow();
            assertThat(CsvBallotsTest.counted(again))
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(CsvBallotsTest.counted(contest));
            assertThat(again.seats()).isEqualTo(contest.seats());
        }
    }

    @Test
    void aBudgetKeepsProjectsVotesAndPoints() {
        for (var points : List.of("approval", "cumulative")) {
            var text =
                    "META\nkey;value\ndescription;\"Our; \"\"street\"\"\"\nbudget;100,50\nvote_type;"
                            + points
                            + "\nmin_project_score_threshold;2\nPROJECTS\nproject_id;cost;name\n"
                            + "a;60;Bench\nb;70.25;Swing\nVOTES\nvoter_id;vote;points\n"
                            + "1;a;1\n2;a,b;1,3\n3;;\n4;a;1\n";
            var budget = Pabulib.read(bytes(text)).orThrow();
            var again = Pabulib.read(bytes(Pabulib.write(budget))).orThrow();
            assertThat(again).isEqualTo(budget);
            assertThat(again.voters()).isEqualTo(4);
            assertThat(again.title()).isEqualTo("Our; \"street\"");
        }
    }

    @Test
    void everySharedBudgetReadsBackTheSame() {
        for (var file : Shared.files("pabulib", ".pb")) {
            var bytes = Shared.bytes(file);
            if (bytes.length > 2_000_000) {
                continue;
            }
            var budget = Pabulib.read(bytes).orThrow();
            var again = Pabulib.read(bytes(Pabulib.write(budget))).orThrow();
            assertThat(again.projects()).as("%s", file).isEqualTo(named(budget));
            assertThat(again.votes()).as("%s", file).isEqualTo(budget.votes());
            assertThat(again.amount()).isEqualTo(budget.amount());
        }
    }

    private static List<Budget.Project> named(Budget budget) {
        return budget.projects().stream()
                .map(p -> new Budget.Project(p.id(), Written.oneLine(p.name()), p.cost()))
                .toList();
    }

    @Test
    void whatAFormatCannotSayIsRefused() {
        var two = List.of(new Candidate("1", "A"), new Candidate("2", "B"));
        var ranked = new Ballots.Builder(2).add(1, List.of(List.of(0), List.of(), List.of(1)));
        var gaps = new Contest("T", 1, two, Set.of(), List.of(), ranked.build());
        assertThatThrownBy(() -> PrefLib.write(gaps)).hasMessageContaining("without empty ranks");
        assertThatThrownBy(() -> AbcYaml.write(gaps)).hasMessageContaining("without empty ranks");
        var out = new Contest("T", 1, two, Set.of("1"), List.of(), ranked.build());
        for (var name : List.of("x.toi", "x.yaml", "x.csv")) {
            assertThatThrownBy(() -> BallotFile.write(name, out))
                    .hasMessageContaining("without candidates who withdrew");
        }
        assertThat(BallotFile.write("x.blt", out)).contains("-1");
        var comma = new Budget.Project("a,b", "A", 1);
        var budget = new Budget("", 0, 1, List.of(comma), List.of(), 0, 0, 0);
        assertThatThrownBy(() -> Pabulib.write(budget)).isInstanceOf(BadField.class);
    }

    /** Without what other formats cannot say; approvals if so wanted. */
    private static Contest plain(Contest contest, boolean approvals) {
        var builder = new Ballots.Builder(contest.candidates().size());
        for (var group = 0; group < contest.ballots().groups(); group++) {
            var ranks = new ArrayList<List<Integer>>();
            for (var rank : contest.ballots().ranks(group)) {
                if (!rank.isEmpty() && (!approvals || ranks.isEmpty())) {
                    ranks.add(rank);
                }
            }
            builder.add(contest.ballots().weight(group), ranks);
        }
        return new Contest(
                contest.title(),
                contest.seats(),
                contest.candidates(),
                Set.of(),
                List.of(),
                builder.build());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
