package coop.toadlane.decisions;

import static coop.toadlane.decisions.Assembly.METHOD;
import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.office.Amendment;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class RulesOfVotingTests {
    private static final String LATE =
            METHOD.replace("\"noticeDays\"", "\"lateHours\": 24, \"noticeDays\"");

    @Autowired private ApplicationContext house;

    @Test
    void aQuorumReachedAtTheLastMomentKeepsTheBallotOpenAsLongAgainOnce() {
        var coop = new Assembly(house, LATE);
        int number = coop.open(coop.purpose("To be late"));
        var closes = coop.notice(number).closes();
        coop.vote(number, 1, Choice.FOR);
        coop.vote(number, 2, Choice.FOR);
        coop.clock.set(closes.minus(Duration.ofHours(1)));
        coop.vote(number, 3, Choice.FOR);
        var longer = closes.plus(Duration.ofHours(23));
        assertThat(coop.notice(number).closes()).isEqualTo(longer);
        assertThat(coop.opening(number).extended()).isEqualTo(coop.clock.instant());
        coop.clock.set(closes);
        coop.tick();
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.OPEN);
        coop.vote(number, 4, Choice.AGAINST);
        assertThat(coop.notice(number).closes()).isEqualTo(longer);
        coop.clock.set(longer);
        coop.tick();
        assertThat(coop.closing(number).verdict()).isEqualTo("CARRIED");
    }

    @Test
    void aQuorumReachedInGoodTimeMovesNothing() {
        var coop = new Assembly(house, LATE);
        int number = coop.open();
        var closes = coop.notice(number).closes();
        for (int member = 1; member <= 3; member++) {
            coop.vote(number, member, Choice.FOR);
        }
        coop.clock.set(closes.minus(Duration.ofHours(1)));
        coop.vote(number, 4, Choice.FOR);
        assertThat(coop.notice(number).closes()).isEqualTo(closes);
    }

    @Test
    void supportCountsOnlyWhileItsMemberCouldVote() {
        var coop =
                new Assembly(
                        house,
                        METHOD,
                        Map.of("members.class.friend", "{\"name\": \"Friend\", \"votes\": 0}"));
        coop.joined(6, "friend", LocalDate.of(2020, 1, 1));
        coop.done(1, new Acts.Proposal(null, "A", "B", List.of()));
        coop.done(6, new Acts.Sponsorship(1));
        assertThat(coop.refused(1, new Acts.Notice(1, 1, null)))
                .isEqualTo("decisions.sponsors-missing");
        coop.done(2, new Acts.Sponsorship(1));
        coop.left(2, LocalDate.of(2026, 3, 1));
        assertThat(coop.refused(1, new Acts.Notice(1, 1, null)))
                .isEqualTo("decisions.sponsors-missing");
        coop.done(3, new Acts.Sponsorship(1));
        coop.done(1, new Acts.Notice(1, 1, null));
    }

    @Test
    void anObjectionThatMayStillBeSettledClosesNoBallotEarly() {
        var coop =
                new Assembly(
                        house,
                        """
                        {"kind": "consent", "noticeDays": 0, "openDays": 7, "changeable": false}
                        """);
        int number = coop.open();
        coop.done(2, new Acts.Ballot(number, Choice.OBJECT, UUID.randomUUID(), "c"));
        for (int member : List.of(1, 3, 4, 5)) {
            coop.vote(number, member, Choice.FOR);
        }
        coop.tick();
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.OPEN);
        coop.done(2, new Acts.ObjectionResolution(number, new MemberNo(2)));
        coop.tick();
        assertThat(coop.closing(number).verdict()).isEqualTo("CARRIED");
    }

    @Test
    void aTieThatIsVotedOnAgainComesBackOnceWithItsSupporters() {
        var coop =
                new Assembly(
                        house,
                        METHOD.replace("\"noticeDays\"", "\"tie\": \"RERUN\", \"noticeDays\""));
        int number = coop.open(coop.purpose("To tie"));
        coop.vote(number, 1, Choice.FOR);
        coop.vote(number, 2, Choice.AGAINST);
        coop.vote(number, 3, Choice.ABSTAIN);
        coop.close(number);
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.TIED);
        coop.tick();
        coop.tick();
        var again = coop.matter(number + 1);
        assertThat(again.repeats()).isEqualTo(number);
        assertThat(again.title()).isEqualTo("A title");
        assertThat(again.acts()).isEqualTo(coop.matter(number).acts());
        assertThat(house.getBean(Matters.class).all(coop.coop)).hasSize(2);
        coop.done(1, new Acts.Proposal(again.number(), "Better", "Said anew", List.of()));
        coop.tick();
        assertThat(house.getBean(Matters.class).all(coop.coop)).hasSize(2);
        assertThat(coop.minutes("decisions.rerun/1")).isEqualTo(1);
    }

    @Test
    void aBallotOpensWithinAYearOfItsNotice() {
        var coop = new Assembly(house, METHOD);
        int number = coop.sponsored();
        assertThat(coop.refused(1, new Acts.Notice(number, 1, LocalDate.of(2027, 3, 3))))
                .isEqualTo("decisions.too-far");
        coop.done(1, new Acts.Notice(number, 1, LocalDate.of(2027, 3, 2)));
    }

    @Test
    void aProposalIsSavedAgainWhenItsMethodHasChangedBeforeItsNotice() {
        var coop = new Assembly(house, METHOD);
        int number = coop.sponsored(coop.purpose("Other"));
        var power = Json.tree("{\"by\": [\"decision:special\"]}");
        int change =
                coop.carried(
                        coop.draft(
                                new Amendment(
                                        new TreeMap<>(Map.of("power.office.amendment", power)))));
        coop.pass(Duration.ofDays(2));
        assertThat(coop.stage(change)).isEqualTo(Matter.Stage.ENACTED);
        assertThat(coop.refused(1, new Acts.Notice(number, 1, null)))
                .isEqualTo("decisions.other-method");
    }

    @Test
    void aNoticeCountsItsDaysByTheZoneOfItsOwnMoment() {
        var coop = new Assembly(house, METHOD);
        int number = coop.noticed();
        assertThat(coop.notice(number).zone()).isEqualTo("Europe/Madrid");
        var zone = new TreeMap<>(Map.of("coop.zone", Json.tree("\"Pacific/Kiritimati\"")));
        coop.carried(coop.draft(new Amendment(zone)));
        coop.pass(Duration.ofDays(2));
        assertThat(coop.notice(number).zone()).isEqualTo("Europe/Madrid");
    }
}
