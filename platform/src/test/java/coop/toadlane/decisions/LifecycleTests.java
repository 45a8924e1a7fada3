package coop.toadlane.decisions;

import static coop.toadlane.decisions.Assembly.METHOD;
import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.office.Amendment;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.Dismissal;
import coop.toadlane.office.Draft;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class LifecycleTests {
    @Autowired private ApplicationContext house;

    private Assembly assembly() {
        return new Assembly(house, METHOD);
    }

    @Test
    void aCarriedProposalWaitsItsDelayAndThenTakesEffectByItself() {
        var coop = assembly();
        int number = coop.carried(coop.purpose("To drive well"));
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.QUEUED);
        assertThat(coop.purpose()).isNotEqualTo("To drive well");
        coop.pass(Duration.ofDays(2).minusSeconds(1));
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.QUEUED);
        coop.pass(Duration.ofSeconds(1));
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.ENACTED);
        assertThat(coop.purpose()).isEqualTo("To drive well");
        assertThat(coop.enactment(number).minutes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F F F - - | CARRIED",
                "F F A - - | CARRIED",
                "F F A A -  | LOST",
                "F A A - - | LOST",
                "F F - - - | INQUORATE",
                "B B B - - | LOST",
                "F B B - - | CARRIED",
                "- - - - - | INQUORATE",
            })
    void votesGiveTheVerdictOfTheMethod(String votes, String verdict) {
        var coop = assembly();
        int number = coop.open();
        var marks = votes.strip().split(" +");
        for (int i = 0; i < marks.length; i++) {
            switch (marks[i]) {
                case "F" -> coop.vote(number, i + 1, Choice.FOR);
                case "A" -> coop.vote(number, i + 1, Choice.AGAINST);
                case "B" -> coop.vote(number, i + 1, Choice.ABSTAIN);
                default -> {}
            }
        }
        coop.close(number);
        assertThat(coop.closing(number).verdict()).isEqualTo(verdict);
    }

    @Test
    void aStatementIsDecidedByAnOrdinaryResolutionAndEnactsNothing() {
        var coop = assembly();
        int number = coop.carried();
        coop.pass(Duration.ofDays(2));
        assertThat(coop.matter(number).method()).isEqualTo("ordinary");
        assertThat(coop.enactment(number).minutes()).isEmpty();
    }

    @Test
    void actsThatNeedDifferentMethodsAreNotProposedTogether() {
        var coop =
                new Assembly(
                        house,
                        METHOD,
                        Map.of("power.office.amendment", "{\"by\": [\"decision:special\"]}"));
        var acts =
                List.of(
                        coop.purpose("Other"),
                        coop.draft(new Appointment("board", new MemberNo(2))));
        assertThat(coop.refused(1, new Acts.Proposal(null, "A", "B", acts)))
                .isEqualTo("decisions.mixed");
    }

    @Test
    void whatNoDecisionMayDoIsNotProposed() {
        var coop = assembly();
        var draft = coop.draft(new Acts.Sponsorship(1));
        assertThat(coop.refused(1, new Acts.Proposal(null, "A", "B", List.of(draft))))
                .isEqualTo("decisions.not-by-decision");
        var unknown = new Draft("house.demolition/1", Json.tree("{}"));
        assertThat(coop.refused(1, new Acts.Proposal(null, "A", "B", List.of(unknown))))
                .isEqualTo("decisions.unreadable");
    }

    @Test
    void noticeNeedsItsSponsorsAndTheProposerIsNone() {
        var coop = assembly();
        coop.done(1, new Acts.Proposal(null, "A", "B", List.of()));
        assertThat(coop.refused(1, new Acts.Sponsorship(1))).isEqualTo("decisions.own-sponsor");
        assertThat(coop.refused(1, new Acts.Notice(1, 1, null)))
                .isEqualTo("decisions.sponsors-missing");
        coop.done(2, new Acts.Sponsorship(1));
        coop.done(2, new Acts.SponsorshipEnd(1));
        assertThat(coop.refused(1, new Acts.Notice(1, 1, null)))
                .isEqualTo("decisions.sponsors-missing");
        coop.done(3, new Acts.Sponsorship(1));
        assertThat(coop.refused(3, new Acts.Notice(1, 1, null)))
                .isEqualTo("decisions.not-yours-to-notice");
        coop.done(1, new Acts.Notice(1, 1, null));
    }

    @Test
    void aLaterVersionLosesSponsorsAndNoticeAndStartsAgain() {
        var coop = assembly();
        int number = coop.noticed();
        coop.done(1, new Acts.Proposal(number, "Better", "Reasons", List.of()));
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.DRAFT);
        assertThat(coop.refused(1, new Acts.Notice(number, 1, null)))
                .isEqualTo("decisions.other-version");
        assertThat(coop.refused(1, new Acts.Notice(number, 2, null)))
                .isEqualTo("decisions.sponsors-missing");
    }

    @Test
    void onceItIsOpenItIsNeitherChangedNorWithdrawn() {
        var coop = assembly();
        int number = coop.open();
        assertThat(coop.refused(1, new Acts.Withdrawal(number))).isEqualTo("decisions.fixed");
        assertThat(coop.refused(1, new Acts.Proposal(number, "A", "B", List.of())))
                .isEqualTo("decisions.fixed");
    }

    @Test
    void aWithdrawnProposalNeverOpens() {
        var coop = assembly();
        int number = coop.noticed();
        coop.done(1, new Acts.Withdrawal(number));
        coop.clock.set(coop.notice(number).opens());
        coop.tick();
        assertThat(coop.matter(number).opening()).isNull();
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.WITHDRAWN);
    }

    @Test
    void whatCouldNotBeDoneTodayGetsNoNotice() {
        var coop = assembly();
        int number = coop.sponsored(coop.draft(new Dismissal("board", new MemberNo(4))));
        assertThat(coop.refused(1, new Acts.Notice(number, 1, null))).isEqualTo("office.holds-not");
        assertThat(coop.minutes("office.dismissal/1")).isZero();
    }

    @Test
    void theRuleValuesOfTheNoticeHoldWhateverIsAmendedLater() {
        var coop = assembly();
        int first = coop.noticed();
        var strict = METHOD.replace("\"1/2\", \"strict\": true", "\"1/1\", \"strict\": false");
        int second =
                coop.noticed(
                        coop.draft(
                                new Amendment(
                                        new TreeMap<>(
                                                Map.of("method.ordinary", Json.tree(strict))))));
        coop.clock.set(coop.notice(first).opens());
        coop.tick();
        for (int number : List.of(first, second)) {
            coop.vote(number, 1, Choice.FOR);
            coop.vote(number, 2, Choice.FOR);
            coop.vote(number, 3, Choice.AGAINST);
        }
        coop.close(first);
        coop.pass(Duration.ofDays(2));
        assertThat(coop.stage(second)).isEqualTo(Matter.Stage.ENACTED);
        int third = coop.open();
        coop.vote(third, 1, Choice.FOR);
        coop.vote(third, 2, Choice.FOR);
        coop.vote(third, 3, Choice.AGAINST);
        coop.close(third);
        assertThat(coop.closing(first).verdict()).isEqualTo("CARRIED");
        assertThat(coop.closing(third).verdict()).isEqualTo("LOST");
    }

    @Test
    void theRollIsFrozenAtTheOpeningFromThoseWhoWereMembersAtTheNoticeToo() {
        var coop = assembly();
        int number = coop.noticed();
        coop.joined(6, "driver", LocalDate.of(2026, 3, 10));
        coop.left(5, LocalDate.of(2026, 3, 9));
        coop.clock.set(coop.notice(number).opens());
        coop.tick();
        coop.joined(7, "driver", LocalDate.of(2020, 1, 1));
        assertThat(coop.opening(number).entitled()).isEqualTo(4);
        for (int late : List.of(6, 7)) {
            assertThat(coop.refused(late, new Acts.Ballot(number, Choice.FOR, null, null)))
                    .isEqualTo("decisions.not-on-roll");
        }
        coop.vote(number, 4, Choice.FOR);
        coop.left(4, LocalDate.ofInstant(coop.clock.instant(), java.time.ZoneOffset.UTC));
        coop.close(number);
        assertThat(coop.closing(number).votes().inFavour()).isEqualTo(1);
        assertThat(coop.opening(number).entitled()).isEqualTo(4);
    }

    @Test
    void aClassWithACapHoldsNoMoreThanItsPartOfAllVotes() {
        var investors =
                """
                {"name": "Investor", "votes": 1, "cap": {"perMember": 1, "ofAllVotes": "1/10"}}
                """;
        var coop = new Assembly(house, METHOD, Map.of("members.class.investor", investors));
        for (int member = 6; member <= 10; member++) {
            coop.joined(member, "investor", LocalDate.of(2020, 1, 1));
        }
        int number = coop.open();
        assertThat(coop.opening(number).unit()).isEqualTo(9);
        assertThat(coop.opening(number).entitled()).isEqualTo(50);
        coop.vote(number, 1, Choice.FOR);
        coop.vote(number, 2, Choice.FOR);
        coop.vote(number, 3, Choice.AGAINST);
        for (int member = 6; member <= 10; member++) {
            coop.vote(number, member, Choice.AGAINST);
        }
        coop.close(number);
        assertThat(coop.closing(number).votes()).isEqualTo(new Votes(18, 14, 0, 0));
        assertThat(coop.closing(number).verdict()).isEqualTo("CARRIED");
    }

    @Test
    void aClassWithoutVotesStandsOnNoRoll() {
        var coop =
                new Assembly(
                        house,
                        METHOD,
                        Map.of("members.class.friend", "{\"name\": \"Friend\", \"votes\": 0}"));
        coop.joined(6, "friend", LocalDate.of(2020, 1, 1));
        int number = coop.open();
        assertThat(coop.opening(number).entitled()).isEqualTo(5);
        assertThat(coop.refused(6, new Acts.Ballot(number, Choice.FOR, null, null)))
                .isEqualTo("decisions.not-on-roll");
    }

    @Test
    void aVoteMayBeChangedUntilTheCloseAndCountsOnce() {
        var coop = assembly();
        int number = coop.open();
        coop.vote(number, 1, Choice.AGAINST);
        coop.vote(number, 1, Choice.FOR);
        coop.vote(number, 2, Choice.FOR);
        coop.vote(number, 3, Choice.FOR);
        coop.close(number);
        assertThat(coop.closing(number).votes()).isEqualTo(new Votes(3, 0, 0, 0));
        assertThat(coop.refused(4, new Acts.Ballot(number, Choice.FOR, null, null)))
                .isEqualTo("decisions.not-open");
    }

    @Test
    void aVoteAfterTheCloseIsRefusedEvenBeforeTheClerkHasCounted() {
        var coop = assembly();
        int number = coop.open();
        coop.clock.set(coop.notice(number).closes());
        assertThat(coop.refused(4, new Acts.Ballot(number, Choice.FOR, null, null)))
                .isEqualTo("decisions.not-open");
    }

    @Test
    void membersOfAnotherCoopHaveNoVoteHere() {
        var here = assembly();
        int number = here.open();
        var there = assembly();
        assertThat(there.refused(1, new Acts.Ballot(number, Choice.FOR, null, null)))
                .isEqualTo("decisions.not-open");
        assertThat(here.refused(9, new Acts.Ballot(number, Choice.FOR, null, null)))
                .isEqualTo("office.not-yours");
    }

    @Test
    void itClosesEarlyOnlyWhenNothingCanChangeTheResult() {
        var fixed = METHOD.replace("\"noticeDays\"", "\"changeable\": false, \"noticeDays\"");
        var coop = new Assembly(house, fixed);
        int number = coop.open();
        coop.vote(number, 1, Choice.FOR);
        coop.vote(number, 2, Choice.FOR);
        coop.tick();
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.OPEN);
        assertThat(coop.refused(1, new Acts.Ballot(number, Choice.AGAINST, null, null)))
                .isEqualTo("decisions.voted-already");
        coop.vote(number, 3, Choice.FOR);
        coop.tick();
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.QUEUED);
    }

    @Test
    void aBallotWhoseVotesMayChangeStaysOpenToTheEnd() {
        var coop = assembly();
        int number = coop.open();
        for (int member = 1; member <= 5; member++) {
            coop.vote(number, member, Choice.FOR);
        }
        coop.tick();
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.OPEN);
    }

    @Test
    void nobodyVotesSoonerBecauseTheServerWasDown() {
        var coop = assembly();
        int number = coop.noticed();
        var planned = Duration.between(coop.notice(number).opens(), coop.notice(number).closes());
        var late = coop.notice(number).closes().plus(Duration.ofDays(3));
        coop.clock.set(late);
        coop.tick();
        assertThat(coop.notice(number).closes()).isEqualTo(late.plus(planned));
    }

    @Test
    void anEnactmentThatIsRefusedLeavesNothingHalfDoneAndSaysWhyAndMayBeTriedAgain() {
        var coop = assembly();
        var appointment = coop.draft(new Appointment("board", new MemberNo(4)));
        int first = coop.noticed(appointment);
        int second = coop.noticed(coop.purpose("Half done"), appointment);
        coop.clock.set(coop.notice(first).opens());
        coop.tick();
        for (int number : List.of(first, second)) {
            for (int member = 1; member <= 3; member++) {
                coop.vote(number, member, Choice.FOR);
            }
        }
        coop.close(first);
        coop.pass(Duration.ofDays(2));
        assertThat(coop.stage(first)).isEqualTo(Matter.Stage.ENACTED);
        assertThat(coop.stage(second)).isEqualTo(Matter.Stage.FAILED);
        var failure = coop.failure(second);
        assertThat(failure.code()).isEqualTo("office.holds-already");
        assertThat(failure.act()).isEqualTo(1);
        assertThat(coop.purpose()).isNotEqualTo("Half done");

        coop.done(4, new Dismissal("board", new MemberNo(4)));
        coop.done(5, new Acts.Enactment(second));
        assertThat(coop.stage(second)).isEqualTo(Matter.Stage.ENACTED);
        assertThat(coop.purpose()).isEqualTo("Half done");
    }

    @Test
    void membersHaveNothingEnactedThatHasNotFailed() {
        var coop = assembly();
        int number = coop.carried();
        coop.clock.pass(Duration.ofDays(2));
        assertThat(coop.refused(1, new Acts.Enactment(number))).isEqualTo("decisions.not-failed");
    }

    @Test
    void aBoardMayPutTheEnactmentOffOnceForATime() {
        var coop = assembly();
        int seat = coop.carried(coop.draft(new Appointment("board", new MemberNo(4))));
        coop.pass(Duration.ofDays(2));
        assertThat(coop.stage(seat)).isEqualTo(Matter.Stage.ENACTED);
        int number = coop.carried(coop.purpose("Stayed"));
        assertThat(coop.refused(4, new Acts.Stay(number, " "))).isEqualTo("decisions.stay-reason");
        coop.done(4, new Acts.Stay(number, "It costs too much"));
        assertThat(coop.refused(4, new Acts.Stay(number, "Again")))
                .isEqualTo("decisions.stayed-already");
        coop.pass(Duration.ofDays(5).minusSeconds(1));
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.STAYED);
        coop.pass(Duration.ofSeconds(1));
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.ENACTED);
    }

    @Test
    void twoMembersTogetherMayAskForAStay() {
        var coop = assembly();
        int number = coop.carried();
        coop.done(4, new Acts.Stay(number, "The first reason"));
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.QUEUED);
        assertThat(coop.refused(4, new Acts.Stay(number, "Once more")))
                .isEqualTo("decisions.signed-already");
        coop.done(5, new Acts.Stay(number, "The second"));
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.STAYED);
        assertThat(coop.stay(number).reason()).isEqualTo("The first reason");
    }

    @Test
    void aLaterDecisionMayRevokeWhatWaits() {
        var quick = METHOD.replace("\"delayDays\": 2", "\"delayDays\": 0");
        var slow = METHOD.replace("\"delayDays\": 2", "\"delayDays\": 90");
        var coop =
                new Assembly(
                        house,
                        slow,
                        Map.of(
                                "method.quick",
                                quick,
                                "power.decisions.revocation",
                                "{\"by\": [\"decision:quick\"]}"));
        int number = coop.carried(coop.purpose("Never"));
        int second = coop.carried(coop.draft(new Acts.Revocation(number)));
        coop.tick();
        assertThat(coop.stage(second)).isEqualTo(Matter.Stage.ENACTED);
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.REVOKED);
        coop.pass(Duration.ofDays(90));
        assertThat(coop.purpose()).isNotEqualTo("Never");
    }

    @Test
    void whatIsNotEnactedInTimeExpires() {
        var coop = assembly();
        int number = coop.carried(coop.purpose("Too late"));
        coop.pass(Duration.ofDays(12));
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.EXPIRED);
        assertThat(coop.purpose()).isNotEqualTo("Too late");
    }

    @Test
    void twoServersThatTickAtTheSameTimeEnactOnce() {
        var coop = assembly();
        int number = coop.carried(coop.purpose("Once"));
        coop.clock.pass(Duration.ofDays(2));
        var ticks =
                java.util.stream.IntStream.range(0, 8)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(coop::tick))
                        .toList();
        ticks.forEach(CompletableFuture::join);
        assertThat(coop.stage(number)).isEqualTo(Matter.Stage.ENACTED);
        assertThat(coop.minutes("office.amendment/1")).isOne();
        assertThat(coop.minutes("decisions.enactment/1")).isOne();
    }

    @Test
    void consentIsGivenWhenNoObjectionStands() {
        var consent =
                "{\"kind\": \"consent\", \"noticeDays\": 0, \"openDays\": 1, \"delayDays\": 0}";
        var coop = new Assembly(house, consent);
        int number = coop.open();
        var objection = new Acts.Ballot(number, Choice.OBJECT, java.util.UUID.randomUUID(), "hash");
        assertThat(coop.refused(2, new Acts.Ballot(number, Choice.OBJECT, null, null)))
                .isEqualTo("decisions.objection-needs-reason");
        assertThat(coop.refused(2, new Acts.Ballot(number, Choice.AGAINST, null, null)))
                .isEqualTo("decisions.choice");
        coop.vote(number, 1, Choice.FOR);
        coop.done(2, objection);
        assertThat(coop.refused(1, new Acts.ObjectionResolution(number, new MemberNo(2))))
                .isEqualTo("office.not-yours");
        coop.done(2, new Acts.ObjectionResolution(number, new MemberNo(2)));
        coop.close(number);
        assertThat(coop.closing(number).verdict()).isEqualTo("CARRIED");

        int other = coop.open();
        coop.vote(other, 1, Choice.FOR);
        coop.done(2, new Acts.Ballot(other, Choice.OBJECT, java.util.UUID.randomUUID(), "hash"));
        coop.close(other);
        assertThat(coop.closing(other).verdict()).isEqualTo("LOST");
    }

    @Test
    void theClockActsAreNobodyElses() {
        var coop = assembly();
        int number = coop.noticed();
        coop.clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(coop.act(1, new Acts.Opening(number))).isInstanceOf(Outcome.Refused.class);
        assertThat(coop.act(1, new Acts.Closing(number))).isInstanceOf(Outcome.Refused.class);
        assertThat(coop.act(1, new Acts.Expiry(number))).isInstanceOf(Outcome.Refused.class);
    }
}
