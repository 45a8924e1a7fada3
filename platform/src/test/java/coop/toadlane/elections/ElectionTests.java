package coop.toadlane.elections;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ReplayCheck;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.check.Verified;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.Body;
import coop.toadlane.record.Check;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class ElectionTests {
    @Autowired private ApplicationContext house;

    @Test
    void theElectedTakeTheOfficeAndTheRecordHolds() {
        var polls = new Polls(house, 8);
        int number = polls.open(5, 6);
        int retires = polls.election(number).retiring().getFirst();
        assertThat(Set.of(2, 3, 4)).contains(retires);
        polls.vote(number, 1, 5, 6);
        polls.vote(number, 2, 5);
        polls.vote(number, 3, 6, 5);
        polls.vote(number, 7, 5, 6);
        polls.vote(number, 7, 6);
        polls.vote(number, 8, 5);
        polls.close(number);
        assertThat(polls.winners(number)).containsExactly(5);
        assertThat(polls.stage(number)).isEqualTo(Election.Stage.ELECTED);
        assertThat(polls.board()).containsExactly(2, 3, 4);

        polls.enact(number);

        assertThat(polls.stage(number)).isEqualTo(Election.Stage.IN_OFFICE);
        assertThat(polls.board()).contains(5).doesNotContain(retires).hasSize(3);
        var report = Verified.record(house, polls.coop);
        assertThat(report.wrong()).isNull();
        assertThat(report.count(Check.ELECTIONS)).isOne();
        assertThat(report.count(Check.ENACTMENTS)).isOne();
        assertThat(Verified.publicRecord(house, polls.coop).wrong()).isNull();
        ReplayCheck.sameRegisters(house, polls.coop);
    }

    @Test
    void theLotIsSealedAtTheOpeningAndShownAtTheClose() {
        var polls = new Polls(house, 6);
        int number = polls.open(5, 6);
        var sealed = Objects.requireNonNull(polls.election(number).opening()).commitment();
        polls.vote(number, 5, 5);
        polls.vote(number, 6, 6);
        polls.close(number);
        var count = Objects.requireNonNull(polls.election(number).count());
        assertThat(Body.hash(count.seed())).isEqualTo(sealed);
        assertThat(count.winners()).hasSize(1);
        assertThat(Verified.record(house, polls.coop).wrong()).isNull();
    }

    @Test
    void whoRetiresMayStandAgainAndWhoStaysMayNot() {
        var polls = new Polls(house, 6);
        int number = polls.called();
        int retires = polls.election(number).retiring().getFirst();
        int stays = retires == 2 ? 3 : 2;
        assertThat(polls.refused(stays, new Acts.Nomination(number, new MemberNo(stays))))
                .isEqualTo("elections.stays");
        polls.done(retires, new Acts.Nomination(number, new MemberNo(retires)));
        polls.at(polls.election(number).opens());
        polls.vote(number, 6, retires);
        polls.close(number);
        polls.enact(number);
        assertThat(polls.board()).containsExactly(2, 3, 4);
        assertThat(Verified.record(house, polls.coop).wrong()).isNull();
        int next = polls.called();
        assertThat(polls.election(next).retiring()).doesNotContain(retires);
    }

    @Test
    void aNomineeStandsOnlyOnceTheyAccept() {
        var polls = new Polls(house, 8);
        int number = polls.called();
        polls.done(1, new Acts.Nomination(number, new MemberNo(5)));
        polls.done(1, new Acts.Nomination(number, new MemberNo(6)));
        polls.done(1, new Acts.Nomination(number, new MemberNo(7)));
        assertThat(polls.refused(2, new Acts.Nomination(number, new MemberNo(5))))
                .isEqualTo("elections.nominated-already");
        assertThat(polls.refused(8, new Acts.Acceptance(number)))
                .isEqualTo("elections.not-nominated");
        polls.done(5, new Acts.Acceptance(number));
        assertThat(polls.refused(5, new Acts.Acceptance(number)))
                .isEqualTo("elections.accepted-already");
        polls.done(6, new Acts.Acceptance(number));
        polls.done(6, new Acts.Withdrawal(number));
        polls.at(polls.election(number).opens());
        assertThat(Objects.requireNonNull(polls.election(number).opening()).candidates())
                .containsExactly(5);
        assertThat(polls.refused(5, new Acts.Withdrawal(number)))
                .isEqualTo("elections.opened-already");
        assertThat(polls.refused(8, new Acts.Nomination(number, new MemberNo(8))))
                .isEqualTo("elections.nominations-closed");
        assertThat(Verified.record(house, polls.coop).wrong()).isNull();
    }

    @Test
    void anElectionWithoutCandidatesLapsesAndAnotherCanBeCalled() {
        var polls = new Polls(house, 4);
        int number = polls.open();
        assertThat(polls.stage(number)).isEqualTo(Election.Stage.LAPSED);
        int next = polls.called();
        polls.done(1, new Acts.Cancellation(next));
        assertThat(polls.stage(next)).isEqualTo(Election.Stage.CANCELLED);
        assertThat(Verified.record(house, polls.coop).wrong()).isNull();
        ReplayCheck.sameRegisters(house, polls.coop);
    }

    @Test
    void aBallotThatIsNoneIsRefusedWithItsReason() {
        var polls = new Polls(house, 8);
        int number = polls.open(5, 6, 7);
        assertThat(polls.refused(1, new Acts.Ballot(number, List.of())))
                .isEqualTo("elections.ballot-blank");
        assertThat(polls.refused(1, new Acts.Ballot(number, List.of(List.of(8)))))
                .isEqualTo("elections.ballot-stranger");
        assertThat(polls.refused(1, new Acts.Ballot(number, List.of(List.of(5), List.of(5)))))
                .isEqualTo("elections.ballot-twice");
        assertThat(polls.refused(1, new Acts.Ballot(number, List.of(List.of(5, 6)))))
                .isEqualTo("elections.ballot-equal");
        assertThat(polls.refused(1, new Acts.Ballot(number, List.of(List.of(), List.of(6)))))
                .isEqualTo("elections.ballot-gap");
        assertThat(polls.refused(1, new Acts.Ballot(9, List.of(List.of(5)))))
                .isEqualTo("elections.not-open");
        polls.close(number);
        assertThat(polls.refused(1, new Acts.Ballot(number, List.of(List.of(5)))))
                .isEqualTo("elections.not-open");
    }

    @Test
    void equalRanksAreTakenWhereTheRuleKnowsThem() {
        var polls =
                new Polls(house, 8, Polls.TERMS.replace("scottish-stv", "ranked-pairs"), Map.of());
        int number = polls.open(5, 6, 7);
        polls.done(1, new Acts.Ballot(number, List.of(List.of(5, 6), List.of(7))));
        polls.done(2, new Acts.Ballot(number, List.of(List.of(6))));
        polls.close(number);
        assertThat(polls.winners(number)).containsExactly(6);
        assertThat(Verified.record(house, polls.coop).wrong()).isNull();
    }

    @Test
    void onlyTheClassesThatVoteAreOnTheRoll() {
        var polls =
                new Polls(
                        house,
                        5,
                        Polls.TERMS.replace("\"rule\"", "\"vote\": [\"rider\"], \"rule\""),
                        Map.of("members.class.rider", "{\"name\":\"Rider\",\"votes\":1}"));
        int number = polls.open(5);
        assertThat(Objects.requireNonNull(polls.election(number).opening()).entitled()).isZero();
        assertThat(polls.refused(1, new Acts.Ballot(number, List.of(List.of(5)))))
                .isEqualTo("elections.not-on-roll");
        polls.close(number);
        polls.enact(number);
        assertThat(Verified.record(house, polls.coop).wrong()).isNull();
    }

    @Test
    void whoVotesOnPaperCountsOnceAndTwoTellersMustAgree() {
        var polls = new Polls(house, 8);
        int number = polls.open(5, 6, 7);
        polls.vote(number, 2, 6);
        assertThat(polls.refused(1, new Acts.PaperHandout(number, new MemberNo(2))))
                .isEqualTo("elections.voted-online");
        polls.done(1, new Acts.PaperHandout(number, new MemberNo(8)));
        assertThat(polls.refused(1, new Acts.PaperHandout(number, new MemberNo(8))))
                .isEqualTo("elections.paper-handed-already");
        assertThat(polls.refused(8, new Acts.Ballot(number, List.of(List.of(5)))))
                .isEqualTo("elections.votes-on-paper");
        assertThat(polls.refused(8, new Acts.PaperHandout(number, new MemberNo(3))))
                .isEqualTo("office.needs-office");
        var read = List.of(List.of(7), List.<Integer>of(), List.of(5));
        assertThat(polls.refused(1, new Acts.PaperEntry(number, 2, read)))
                .isEqualTo("elections.no-paper");
        polls.done(1, new Acts.PaperEntry(number, 1, List.of(List.of(6))));
        polls.close(number);
        assertThat(polls.stage(number)).isEqualTo(Election.Stage.COUNTING);
        assertThat(polls.refused(3, new Acts.PaperEntry(number, 1, read)))
                .isEqualTo("elections.paper-differs");
        polls.done(1, new Acts.PaperEntry(number, 1, read));
        polls.done(3, new Acts.PaperEntry(number, 1, read));
        assertThat(polls.refused(4, new Acts.PaperEntry(number, 1, read)))
                .isEqualTo("elections.paper-confirmed");
        polls.at(polls.clock.instant());
        var count = Objects.requireNonNull(polls.election(number).count());
        assertThat(count.online()).isOne();
        assertThat(count.papers()).isOne();
        assertThat(Verified.record(house, polls.coop).wrong()).isNull();
        ReplayCheck.sameRegisters(house, polls.coop);
    }

    @Test
    void theCountDoesNotWaitForPapersForEver() {
        var polls = new Polls(house, 6);
        int number = polls.open(5, 6);
        polls.vote(number, 2, 6);
        polls.done(1, new Acts.PaperHandout(number, new MemberNo(3)));
        polls.close(number);
        assertThat(polls.stage(number)).isEqualTo(Election.Stage.COUNTING);
        polls.at(polls.election(number).closes().plus(Duration.ofDays(2)));
        assertThat(polls.winners(number)).containsExactly(6);
        assertThat(Verified.record(house, polls.coop).wrong()).isNull();
    }

    @Test
    void theElectedWhoHasLeftDoesNotTakeTheOffice() {
        var polls = new Polls(house, 6);
        int number = polls.open(6);
        polls.vote(number, 2, 6);
        polls.close(number);
        polls.done(
                6,
                polls.house
                        .getBean(coop.toadlane.office.Kinds.class)
                        .act(
                                new coop.toadlane.office.Draft(
                                        "members.resignation/1",
                                        coop.toadlane.record.Json.tree(
                                                "{\"member\":6,\"on\":\"2026-03-10\"}"))));
        polls.at(Polls.START.plus(Duration.ofDays(40)));
        assertThat(polls.stage(number)).isEqualTo(Election.Stage.IN_OFFICE);
        assertThat(polls.board()).hasSize(2);
        assertThat(Verified.record(house, polls.coop).wrong()).isNull();
    }

    @Test
    void aCallKeepsToTheRulebook() {
        var polls = new Polls(house, 6);
        assertThat(polls.refused(2, new Acts.Call("board", null, null, null, null)))
                .isEqualTo("office.needs-office");
        assertThat(polls.refused(1, new Acts.Call("treasurer", null, null, null, null)))
                .isEqualTo("elections.not-elected");
        assertThat(polls.refused(1, new Acts.Call("board", 2, null, null, null)))
                .isEqualTo("elections.seats");
        var soon = LocalDate.of(2026, 3, 4);
        assertThat(polls.refused(1, new Acts.Call("board", null, soon, null, null)))
                .isEqualTo("elections.too-soon");
        assertThat(polls.refused(1, new Acts.Call("board", null, null, soon, null)))
                .isEqualTo("elections.too-soon");
        assertThat(polls.refused(1, new Acts.Call("board", null, null, null, LocalDate.MAX)))
                .isEqualTo("elections.too-far");
        polls.called();
        assertThat(polls.refused(1, new Acts.Call("board", null, null, null, null)))
                .isEqualTo("elections.running");
    }
}
