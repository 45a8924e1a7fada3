package coop.toadlane.members;

import static coop.toadlane.members.Neighbours.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.toadlane.Midnight;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.members.Enrolment.Newcomer;
import coop.toadlane.office.Actor;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import coop.toadlane.people.Visitor;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.MemberEntry.Departure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ToadlaneTest
class MembersTests {
    private static final MemberNo ADA = new MemberNo(1);
    private static final MemberNo BEA = new MemberNo(2);
    private static final MemberNo CYD = new MemberNo(3);

    @Autowired private ApplicationContext house;
    @Autowired private Members members;
    @Autowired private Applications applications;
    @Autowired private Particulars particulars;
    @Autowired private People people;
    @Autowired private Seats seats;
    @Autowired private JdbcClient db;

    @Test
    void foundersStandInTheRegisterFromTheFirstDay() {
        var here = new Neighbours(house, Map.of());
        assertThat(members.ofPerson(here.ada, here.coop).orElseThrow().number()).isEqualTo(ADA);
        assertThat(members.names(here.coop, List.of(ADA, BEA)))
                .isEqualTo(Map.of(ADA, "Ada Lane", BEA, "Bea Toad"));
        assertThat(members.memberships(here.ada)).hasSize(1);
    }

    @Test
    void theSecretaryAdmitsAnApplicantWhoGetsTheNextNumber() {
        var here = new Neighbours(house, Map.of());
        var cyd = here.person("Cyd");
        assertThat(code(here.apply(cyd, "drivers"))).isEqualTo("done");
        assertThat(members.ofPerson(cyd, here.coop)).isEmpty();

        assertThat(code(here.perform(Actor.member(BEA), new Admission(1))))
                .isEqualTo("office.needs-office");
        assertThat(code(here.secretary(new Admission(1)))).isEqualTo("done");
        assertThat(members.ofPerson(cyd, here.coop).orElseThrow().number()).isEqualTo(CYD);
        assertThat(code(here.secretary(new Admission(1)))).isEqualTo("members.settled");
    }

    @Test
    void whoeverAppliesWhereAdmissionIsAutomaticIsAMemberAtOnce() {
        var here = new Neighbours(house, Map.of("members.admission", "\"automatic\""));
        var cyd = here.person("Cyd");
        assertThat(code(here.apply(cyd, "drivers"))).isEqualTo("done");
        assertThat(members.ofPerson(cyd, here.coop).orElseThrow().number()).isEqualTo(CYD);
        assertThat(applications.find(here.coop, 1).orElseThrow().state())
                .isEqualTo(Applications.State.ADMITTED);
    }

    @Test
    void noOfficeAdmitsWhereTheMembersDecide() {
        var here = new Neighbours(house, Map.of("members.admission", "\"decision\""));
        here.apply(here.person("Cyd"), "drivers");
        assertThat(code(here.secretary(new Admission(1))))
                .isEqualTo("members.admission-by-decision");
        assertThat(here.carried(new Admission(1)).refusal()).isNull();
    }

    @Test
    void nobodyAppliesTwiceOrAsAMember() {
        var here = new Neighbours(house, Map.of());
        var cyd = here.person("Cyd");
        here.apply(cyd, "drivers");
        assertThat(code(here.apply(cyd, "drivers"))).isEqualTo("members.already-applied");
        assertThat(code(here.apply(here.ada, "drivers"))).isEqualTo("members.already-member");
    }

    @Test
    void aWithdrawnApplicationMakesRoomForAnother() {
        var here = new Neighbours(house, Map.of());
        var cyd = here.person("Cyd");
        here.apply(cyd, "drivers");
        assertThat(code(here.perform(Actor.guest(), new Withdrawal(1)))).isEqualTo("done");
        assertThat(code(here.apply(cyd, "drivers"))).isEqualTo("done");
    }

    @Test
    void aPersonCannotJoinAClassOfOrganisations() {
        var here = new Neighbours(house, Map.of());
        var cyd = here.person("Cyd");
        assertThat(code(here.apply(cyd, "firms"))).isEqualTo("members.organisations-only");
        assertThat(code(here.apply(cyd, "pirates"))).isEqualTo("members.no-class");
    }

    @Test
    void nobodyJoinsWithoutAgreeingToTheTextInTheVersionOfToday() {
        var here =
                new Neighbours(
                        house,
                        Map.of(
                                "members.consent.data",
                                "{\"title\":\"Data\",\"text\":\"We keep...\",\"version\":\"2\"}"));
        var cyd = here.person("Cyd");
        assertThat(code(here.apply(cyd, "drivers", new MemberEntry.Consent("data", "1"))))
                .isEqualTo("members.consent-missing");
        var agreed = new MemberEntry.Consent("data", "2");
        assertThat(code(here.apply(cyd, "drivers", agreed))).isEqualTo("done");
        assertThat(applications.consents(here.coop, 1)).containsExactly(agreed);
    }

    @Test
    void aRefusalNeedsAReason() {
        var here = new Neighbours(house, Map.of());
        here.apply(here.person("Cyd"), "drivers");
        var unkept = new ApplicationRefusal(1, java.util.UUID.randomUUID(), "0".repeat(64));
        assertThat(code(here.secretary(unkept))).isEqualTo("members.reason-missing");

        var reason = particulars.keepText("Lives too far away to drive here.");
        var refusal = new ApplicationRefusal(1, reason.id().value(), reason.commitment());
        assertThat(code(here.secretary(refusal))).isEqualTo("done");
        assertThat(
                        applications
                                .find(here.coop, 1)
                                .map(Applications.Line::reason)
                                .flatMap(particulars::text))
                .contains("Lives too far away to drive here.");
    }

    @Test
    void whoLeavesOnTheLastOfDecemberIsInTheRegisterOfThatDayAndNotOfTheNext() {
        var here = new Neighbours(house, Map.of());
        var kept = here.kept("Cyd", null);
        var last = LocalDate.of(2020, 12, 31);
        var cyd =
                new Newcomer(
                        new MemberNo(7),
                        "drivers",
                        false,
                        LocalDate.of(2019, 3, 1),
                        last,
                        Departure.RESIGNED,
                        kept.id().value(),
                        kept.commitment());
        assertThat(code(here.secretary(new Enrolment(List.of(cyd))))).isEqualTo("done");

        assertThat(numbersAsAt(here.coop, LocalDate.of(2019, 2, 28))).isEmpty();
        assertThat(numbersAsAt(here.coop, LocalDate.of(2019, 3, 1))).containsExactly(7);
        assertThat(numbersAsAt(here.coop, last)).containsExactly(7);
        assertThat(numbersAsAt(here.coop, last.plusDays(1))).isEmpty();
        assertThat(members.active(here.coop, Set.of(new MemberNo(7)), last)).hasSize(1);
        assertThat(members.active(here.coop, Set.of(new MemberNo(7)), last.plusDays(1))).isEmpty();
    }

    private List<Integer> numbersAsAt(CoopId coop, LocalDate day) {
        var all = members.asAt(coop, day);
        var pages = house.getBean(RegisterAsAt.class);
        for (int page = 1; page <= all.size(); page++) {
            assertThat(pages.page(coop, day, page, 1))
                    .isEqualTo(new Members.Page(all.subList(page - 1, page), all.size()));
        }
        return all.stream().map(member -> member.number().value()).toList();
    }

    @Test
    void aResignationRunsToTheEndOfTheYearInWhichTheNoticeIsOver() {
        var here =
                new Neighbours(
                        house, Map.of("members.notice", "90", "members.leaving", "\"year\""));
        var today = Midnight.keptAway(java.time.ZoneOffset.UTC);
        assertThat(code(here.perform(Actor.member(ADA), new Resignation(BEA, today))))
                .isEqualTo("members.notice-too-short");
        assertThat(code(here.perform(Actor.member(BEA), new Resignation(BEA, null))))
                .isEqualTo("done");
        var end = LocalDate.of(today.plusDays(90).getYear(), 12, 31);
        assertThat(members.find(here.coop, BEA).orElseThrow().leftOn()).isEqualTo(end);
        assertThat(members.counts(here.coop, end)).containsEntry("drivers", 2);
        assertThat(members.counts(here.coop, end.plusDays(1))).containsEntry("drivers", 1);
    }

    @Test
    void aResignationIsTakenBackByItsMemberUntilItsDayHasCome() {
        var here = new Neighbours(house, Map.of("members.notice", "30"));
        assertThat(code(here.perform(Actor.member(BEA), new ResignationWithdrawal(BEA))))
                .isEqualTo("members.nothing-to-take-back");
        assertThat(code(here.perform(Actor.member(BEA), new Resignation(BEA, null))))
                .isEqualTo("done");
        assertThat(code(here.perform(Actor.member(ADA), new ResignationWithdrawal(BEA))))
                .isEqualTo("office.not-yours");
        assertThat(code(here.perform(Actor.member(BEA), new ResignationWithdrawal(BEA))))
                .isEqualTo("done");
        var bea = members.find(here.coop, BEA).orElseThrow();
        assertThat(bea.leftOn()).isNull();
        assertThat(bea.how()).isNull();
        assertThat(code(here.perform(Actor.member(BEA), new Resignation(BEA, null))))
                .isEqualTo("done");
    }

    @Test
    void withoutNoticeToRunThereIsNothingToTakeBack() {
        var here = new Neighbours(house, Map.of());
        assertThat(code(here.perform(Actor.member(BEA), new Resignation(BEA, null))))
                .isEqualTo("done");
        assertThat(code(here.perform(Actor.member(BEA), new ResignationWithdrawal(BEA))))
                .isEqualTo("members.nothing-to-take-back");
    }

    @Test
    void nobodyResignsForAnother() {
        var here = new Neighbours(house, Map.of());
        assertThat(code(here.perform(Actor.member(BEA), new Resignation(ADA, null))))
                .isEqualTo("office.needs-office");
    }

    @Test
    void nobodyIsExpelledByAnOfficeOrUnheard() {
        var here =
                new Neighbours(
                        house,
                        Map.of(
                                "power.members.expulsion",
                                "{\"by\":[\"office:secretary\",\"decision:special\"]}"));
        var today = Midnight.keptAway(java.time.ZoneOffset.UTC);
        var heard = new Expulsion(BEA, today.minusDays(14));
        assertThat(code(here.secretary(heard))).isEqualTo("members.expulsion-by-decision");
        assertThat(here.carried(heard).refusal()).isNull();
        assertThat(here.carried(new Expulsion(BEA, today.minusDays(13))).refusal())
                .extracting("code")
                .isEqualTo("members.hearing");
        assertThat(here.carried(new Expulsion(BEA, today.plusDays(1))).refusal())
                .extracting("code")
                .isEqualTo("members.informed-later");
    }

    @Test
    void theAnswerOfAMemberStandsBesideTheProposalToExpelThem() {
        var here = new Neighbours(house, Map.of());
        var words = particulars.keepText("I was ill.");
        var answer = new Statement(BEA, words.id().value(), words.commitment());
        assertThat(code(here.secretary(answer))).isEqualTo("office.not-yours");
        assertThat(code(here.perform(Actor.member(BEA), answer))).isEqualTo("done");
        var seen = here.carried(new Expulsion(BEA, LocalDate.of(2020, 1, 1)));
        assertThat(seen.changes().getFirst()).extracting("after").contains("I was ill.");
    }

    @Test
    void theRegisterOfADayShowsTheClassAndTheParticularsOfThatDay() {
        var here = new Neighbours(house, Map.of("members.class.cooks", Neighbours.CLASSES));
        var before = members.find(here.coop, BEA).orElseThrow();
        var fresh = here.kept("Bea Hill", here.bea);
        var changed = new ParticularsChange(BEA, fresh.id().value(), fresh.commitment());
        assertThat(code(here.perform(Actor.member(BEA), changed))).isEqualTo("done");
        assertThat(code(here.secretary(new ClassChange(BEA, "cooks")))).isEqualTo("done");

        var after = members.asAt(here.coop, before.since()).getLast();
        assertThat(after.memberClass()).isEqualTo("cooks");
        assertThat(after.particulars()).isEqualTo(fresh.id());
        db.sql("update member_classes set since = since + 9 where coop = ? and member_class = ?")
                .params(here.coop.slug(), "cooks")
                .update();
        assertThat(members.asAt(here.coop, before.since()).getLast().memberClass())
                .isEqualTo("drivers");
    }

    @Test
    void theDeadLeaveTheRegisterTheDayAfter() {
        var here = new Neighbours(house, Map.of());
        var today = Midnight.keptAway(java.time.ZoneOffset.UTC);
        assertThat(code(here.secretary(new Death(BEA, today.plusDays(2)))))
                .isEqualTo("members.died-later");
        assertThat(code(here.secretary(new Death(BEA, today)))).isEqualTo("done");
        assertThat(members.entitled(here.coop, today.plusDays(1)))
                .containsExactly(new Members.Entitled(ADA, "drivers"));
    }

    @Test
    void tenThousandAreEnrolledInOneMinuteOrNotAtAll() {
        var here = new Neighbours(house, Map.of());
        var details =
                IntStream.range(0, 10_000)
                        .mapToObj(i ->
                                new coop.toadlane.people.Details(
                                        "Member " + i,
                                        coop.toadlane.people.Details.Kind.PERSON,
                                        null,
                                        null,
                                        null,
                                        Set.of(),
                                        null,
                                        null))
                        .toList();
        var newcomers =
                particulars.keepAll(details).stream()
                        .map(kept ->
                                Newcomer.founder(
                                        "drivers", false, kept.id().value(), kept.commitment()))
                        .toList();
        var wrong = new java.util.ArrayList<>(newcomers);
        wrong.add(Newcomer.founder("pirates", false, java.util.UUID.randomUUID(), "x"));
        assertThat(code(here.secretary(new Enrolment(wrong)))).isEqualTo("members.no-class-called");
        assertThat(members.counts(here.coop, Midnight.keptAway(java.time.ZoneOffset.UTC)))
                .isEqualTo(Map.of("drivers", 2));

        assertThat(code(here.secretary(new Enrolment(newcomers)))).isEqualTo("done");
        var today = Midnight.keptAway(java.time.ZoneOffset.UTC);
        assertThat(members.counts(here.coop, today)).isEqualTo(Map.of("drivers", 10_002));
        var page = members.list(here.coop, today, "member 777", "", 1, 50);
        assertThat(page.total()).isEqualTo(11);
        assertThat(page.members()).hasSize(11);
    }

    @Test
    void aNumberIsGivenOnce() {
        var here = new Neighbours(house, Map.of());
        var kept = here.kept("Cyd", null);
        var again =
                new Newcomer(
                        BEA,
                        "drivers",
                        false,
                        null,
                        null,
                        null,
                        kept.id().value(),
                        kept.commitment());
        assertThat(code(here.secretary(new Enrolment(List.of(again)))))
                .isEqualTo("members.number-taken");
    }

    @Test
    void aMemberOfAnotherCoopSitsAsAStranger() {
        var here = new Neighbours(house, Map.of());
        var there = new Neighbours(house, Map.of());
        var ada = new Visitor.SignedIn(people.find(here.ada).orElseThrow());

        var home = seats.of(here.coop.slug(), ada).orElseThrow();
        assertThat(home.member()).isEqualTo(ADA);
        assertThat(home.holds("secretary")).isTrue();

        var abroad = seats.of(there.coop.slug(), ada).orElseThrow();
        assertThat(abroad.isMember()).isFalse();
        assertThat(abroad.holds("secretary")).isFalse();
        assertThat(members.names(abroad, List.of(ADA))).isEmpty();
        assertThatThrownBy(abroad::member).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> abroad.mustHold("secretary"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoHasLeftSitsAsAStranger() {
        var here = new Neighbours(house, Map.of());
        here.secretary(new Death(BEA, Midnight.keptAway(java.time.ZoneOffset.UTC)));
        db.sql(
                        "update members set since = since - 9, left_on = left_on - 1 where coop = ? and number = 2")
                .param(here.coop.slug())
                .update();
        var bea = new Visitor.SignedIn(people.find(here.bea).orElseThrow());
        assertThat(seats.of(here.coop.slug(), bea).orElseThrow().isMember()).isFalse();
    }

    @Test
    void thereIsNoSeatWhereThereIsNoCoop() {
        assertThat(seats.of("no-such-coop", new Visitor.Stranger())).isEmpty();
        assertThat(seats.of("NO SLUG", new Visitor.Stranger())).isEmpty();
    }
}
