package coop.toadlane.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ReplayCheck;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.check.Meddling;
import coop.toadlane.check.Verified;
import coop.toadlane.record.Check;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * A drivers' co-op lives a year that one seed tells: its members join, pay, decide, trade, share
 * and leave, and try what they may not. {@code -Dseed=N} tells another, {@code -Dsteps=N} a fuller
 * one, and {@code -Dmeddle=true} changes every column of every table at the end.
 */
@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class SimulationTests {
    private static final int STEPS = Integer.getInteger("steps", 300);
    private static final long SEED = Long.getLong("seed", 1844);
    private static final Duration YEAR = Duration.ofDays(366);
    private static final int BETWEEN_VERIFICATIONS = 100;

    @Autowired private ApplicationContext house;

    @Test
    void aYearIsLivedAndEverythingHoldsAfterEveryStep() {
        System.out.println("the year of seed " + SEED + " in " + STEPS + " steps");
        var coop = new Coop(house, SEED);
        int step = 0;
        try {
            var deeds = new Deeds(coop);
            var nonsense = new Nonsense(coop);
            var invariants = new Invariants(coop);
            for (; step < STEPS; step++) {
                deeds.step(YEAR.multipliedBy(2).dividedBy(STEPS));
                nonsense.step();
                if (step % BETWEEN_VERIFICATIONS == 0) {
                    nonsense.unreadable();
                    verify(coop);
                }
                invariants.check();
            }
            new Finale(coop).play();
            invariants.check();
            verify(coop);
            ReplayCheck.sameRegisters(house, coop.id);
            noChangeStaysUnseen(coop);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "seed %d, step %d:%n%s".formatted(SEED, step, coop.diary()), e);
        }
        System.out.println("done " + coop.done + "\nrefused " + coop.refused);
    }

    /** Of each register one column is changed behind the house's back; all with a flag. */
    private void noChangeStaysUnseen(Coop coop) {
        var one = Boolean.getBoolean("meddle") ? null : new Random(SEED);
        var meddled = Meddling.with(house, coop.id, one);
        assertThat(meddled.unseen()).isEmpty();
        assertThat(meddled.found().stream().map(column -> column.replaceFirst("\\..*", "")))
                .contains(
                        "elections",
                        "candidates",
                        "electors",
                        "election_ballots",
                        "election_papers",
                        "choices",
                        "choice_options",
                        "choice_remarks",
                        "choosers",
                        "choice_ballots");
    }

    private void verify(Coop coop) {
        var report = Verified.record(house, coop.id);
        assertThat(report.wrong()).isNull();
        assertThat(report.minutes()).isEqualTo(coop.minutes());
        assertThat(report.withheld()).isZero();
        assertThat(report.count(Check.REGISTERS)).isPositive();
        assertThat(Verified.publicRecord(house, coop.id).wrong()).isNull();
    }
}
