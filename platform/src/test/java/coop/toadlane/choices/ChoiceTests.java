package coop.toadlane.choices;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ReplayCheck;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.check.Verified;
import coop.toadlane.choices.Acts.Manner;
import coop.toadlane.cli.Main;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.record.Body;
import coop.toadlane.record.Check;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class ChoiceTests {
    @Autowired private ApplicationContext house;

    @Test
    void aBudgetGivesEachGroupItsPartAndPostsWhatWasChosen(@TempDir Path folder)
            throws IOException {
        var choosing = new Choosing(house, 10, Map.of());
        int number = choosing.open(Manner.BUDGET, 900_00, 300_00, 300_00, 300_00, 300_00);
        for (int member = 1; member <= 6; member++) {
            choosing.approve(number, member, 1, 2, 3);
        }
        for (int member = 7; member <= 10; member++) {
            choosing.approve(number, member, 4);
        }
        choosing.close(number);
        assertThat(choosing.chosen(number)).contains(4).hasSize(3);
        assertThat(recounted(choosing.choice(number), folder)).isEqualTo(choosing.chosen(number));

        choosing.enact(number);

        assertThat(choosing.stage(number)).isEqualTo(Choice.Stage.IN_EFFECT);
        var day = LocalDate.ofInstant(choosing.clock.instant(), java.time.ZoneOffset.UTC);
        assertThat(house.getBean(Ledger.class).balances(choosing.coop, day))
                .anySatisfy(one -> {
                    assertThat(one.account().code()).isEqualTo(Choosing.FUND);
                    assertThat(one.amount().minor()).isEqualTo(900_00);
                })
                .anySatisfy(one -> {
                    assertThat(one.account().code()).isEqualTo(Choosing.PROJECTS);
                    assertThat(one.amount().minor()).isEqualTo(-900_00);
                });
        var report = Verified.record(house, choosing.coop);
        assertThat(report.wrong()).isNull();
        assertThat(report.count(Check.CHOICES)).isOne();
        assertThat(Verified.publicRecord(house, choosing.coop).wrong()).isNull();
        ReplayCheck.sameRegisters(house, choosing.coop);
    }

    @Test
    void mostVotesFirstLetsAMajorityTakeAllWhereTheRulebookSaysSo() {
        var choosing = new Choosing(house, 10, Map.of("choices.budget.rule", "\"pb-greedy\""));
        int number = choosing.open(Manner.BUDGET, 900_00, 300_00, 300_00, 300_00, 300_00);
        for (int member = 1; member <= 6; member++) {
            choosing.approve(number, member, 1, 2, 3);
        }
        for (int member = 7; member <= 10; member++) {
            choosing.approve(number, member, 4);
        }
        choosing.close(number);

        assertThat(choosing.chosen(number)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(Verified.record(house, choosing.coop).wrong()).isNull();
    }

    /** Six give the hall two points each, four the garden all ten: ticks and points differ. */
    @Test
    void pointsWeighWhatMembersWantMost(@TempDir Path folder) throws IOException {
        var choosing = new Choosing(house, 10, Map.of("choices.points.rule", "\"pb-greedy\""));
        int number = choosing.open(Manner.POINTS, 900_00, 900_00, 900_00, 100);
        assertThat(choosing.refused(1, choosing.ballot(number, 1, 7, 2, 4)))
                .isEqualTo("choices.ballot-over");
        assertThat(choosing.refused(1, choosing.ballot(number, 1, Integer.MAX_VALUE, 2, 4)))
                .isEqualTo("choices.ballot-over");
        for (int member = 1; member <= 6; member++) {
            choosing.done(member, choosing.ballot(number, 1, 2));
        }
        for (int member = 7; member <= 10; member++) {
            choosing.done(member, choosing.ballot(number, 2, 10));
        }
        choosing.close(number);
        choosing.enact(number);

        assertThat(choosing.chosen(number)).containsExactly(2);
        assertThat(recounted(choosing.choice(number), folder)).containsExactly(2);
        assertThat(Verified.record(house, choosing.coop).wrong()).isNull();
        ReplayCheck.sameRegisters(house, choosing.coop);
    }

    @Test
    void bySharesWhoGivesMorePointsPaysMore(@TempDir Path folder) throws IOException {
        var choosing = new Choosing(house, 4, Map.of("choices.points.each", "12"));
        int number = choosing.open(Manner.POINTS, 1000_00, 600_00, 400_00, 400_00, 50_00);
        choosing.done(1, choosing.ballot(number, 1, 12));
        choosing.done(2, choosing.ballot(number, 1, 8, 2, 4));
        choosing.done(3, choosing.ballot(number, 2, 1, 3, 11));
        choosing.done(4, choosing.ballot(number, 3, 6, 2, 6));
        choosing.close(number);

        assertThat(recounted(choosing.choice(number), folder))
                .isEqualTo(choosing.chosen(number))
                .isNotEmpty();
        assertThat(Verified.record(house, choosing.coop).wrong()).isNull();
    }

    /** What the counting program chooses of the file that members download. */
    private List<Integer> recounted(Choice choice, Path folder) throws IOException {
        var file = folder.resolve("choice-" + choice.number() + ".pb");
        Files.writeString(file, house.getBean(ChoiceFileController.class).text(choice));
        var seed = Objects.requireNonNull(choice.row().result()).seed();
        var words = ChoiceResults.command(choice, seed).replace("choice-", folder + "/choice-");
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var command = words.replace(" --explain", "").split(" ");
        assertThat(Main.run(Arrays.copyOfRange(command, 1, command.length), out, out)).isZero();
        return said.toString(StandardCharsets.UTF_8)
                .lines()
                .dropWhile(line -> !line.equals("selected:"))
                .filter(line -> line.startsWith("  "))
                .map(line -> Integer.valueOf(line.strip().split(" ")[0]))
                .toList();
    }

    @Test
    void aRankingChoosesWhatBeatsEachOther() {
        var choosing = new Choosing(house, 5, Map.of());
        int number = choosing.open(Manner.RANKED, 0, 0, 0, 0);
        choosing.done(1, choosing.ballot(number, 1, 1, 2, 2, 3, 3));
        choosing.done(2, choosing.ballot(number, 1, 1, 2, 2));
        choosing.done(3, choosing.ballot(number, 3, 1, 2, 2, 1, 3));
        choosing.done(4, choosing.ballot(number, 3, 1, 2, 2));
        choosing.done(5, choosing.ballot(number, 2, 1, 1, 2, 3, 2));
        choosing.close(number);
        choosing.enact(number);

        assertThat(choosing.chosen(number)).containsExactly(2);
        var report = Verified.record(house, choosing.coop);
        assertThat(report.wrong()).isNull();
        ReplayCheck.sameRegisters(house, choosing.coop);
    }

    @Test
    void scoresAreCountedByStarAndAMemberMayChangeTheirBallot() {
        var choosing = new Choosing(house, 3, Map.of());
        int number = choosing.open(Manner.SCORED, 0, 0, 0);
        choosing.done(1, choosing.ballot(number, 1, 5, 2, 4));
        choosing.done(2, choosing.ballot(number, 2, 3));
        choosing.done(3, choosing.ballot(number, 1, 5));
        choosing.done(3, choosing.ballot(number, 2, 5, 1, 1));
        choosing.close(number);

        assertThat(choosing.chosen(number)).containsExactly(2);
        assertThat(Verified.record(house, choosing.coop).wrong()).isNull();
    }

    @Test
    void aTieFallsByTheLotThatWasSealedBeforeTheBallot() {
        var choosing = new Choosing(house, 4, Map.of());
        int number = choosing.open(Manner.APPROVED, 0, 0, 0);
        var sealed = Objects.requireNonNull(choosing.choice(number).row().opening()).commitment();
        choosing.approve(number, 1, 1);
        choosing.approve(number, 2, 2);
        choosing.close(number);

        var result = Objects.requireNonNull(choosing.choice(number).row().result());
        assertThat(Body.hash(result.seed())).isEqualTo(sealed);
        assertThat(result.chosen()).hasSize(1);
        assertThat(Verified.record(house, choosing.coop).wrong()).isNull();
    }

    @Test
    void whatCannotBeIsRefusedAndSaysWhy() {
        var choosing = new Choosing(house, 4, Map.of());
        assertThat(choosing.refused(2, choosing.call(Manner.RANKED, 0)))
                .isEqualTo("office.needs-office");
        assertThat(choosing.refused(1, choosing.call(Manner.BUDGET, 0))).isEqualTo("choices.purse");
        assertThat(choosing.refused(1, choosing.call(Manner.RANKED, 5))).isEqualTo("choices.purse");
        assertThat(choosing.refused(1, choosing.call(Manner.POINTS, 0))).isEqualTo("choices.purse");
        int number = choosing.called(Manner.BUDGET, 500);
        assertThat(choosing.refused(2, choosing.suggestion(number, "Dear", 501)))
                .isEqualTo("choices.cost");
        choosing.done(2, choosing.suggestion(number, "Fine", 500));
        assertThat(choosing.refused(3, new Acts.Withdrawal(number, 1)))
                .isEqualTo("choices.not-yours");
        assertThat(choosing.refused(3, choosing.ballot(number, 1, 1)))
                .isEqualTo("choices.not-open");
        choosing.at(choosing.choice(number).row().opens());
        assertThat(choosing.refused(3, choosing.suggestion(number, "Late", 1)))
                .isEqualTo("choices.suggestions-closed");
        assertThat(choosing.refused(3, choosing.ballot(number, 7, 1)))
                .isEqualTo("choices.ballot-stranger");
        assertThat(choosing.refused(3, choosing.ballot(number, 1, 2)))
                .isEqualTo("choices.ballot-value");
        assertThat(choosing.refused(3, choosing.ballot(number))).isEqualTo("choices.ballot-blank");
        assertThat(choosing.refused(3, choosing.ballot(number + 1, 1, 1)))
                .isEqualTo("choices.not-open");
        choosing.close(number);
        assertThat(choosing.refused(3, choosing.ballot(number, 1, 1)))
                .isEqualTo("choices.not-open");
    }

    @Test
    void aChoiceWithOneOptionLapses() {
        var choosing = new Choosing(house, 2, Map.of());
        int number = choosing.open(Manner.RANKED, 0, 0);

        assertThat(choosing.stage(number)).isEqualTo(Choice.Stage.LAPSED);
        assertThat(Verified.record(house, choosing.coop).wrong()).isNull();
    }
}
