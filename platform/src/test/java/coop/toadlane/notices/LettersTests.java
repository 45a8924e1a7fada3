package coop.toadlane.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import coop.toadlane.Asking;
import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.SecondServer;
import coop.toadlane.TestDatabase;
import coop.toadlane.TestPost;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.decisions.Timekeeper;
import coop.toadlane.members.Enrolment;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Founded;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Delivery;
import coop.toadlane.people.Details;
import coop.toadlane.people.Letter;
import coop.toadlane.people.MailChoices;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import coop.toadlane.people.Post;
import coop.toadlane.people.Topic;
import coop.toadlane.words.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Letters about the minutes, on a real mail server: each sent, each once, each proved. */
@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class LettersTests {
    private static final DeliveryLog.Subject FIRST = DeliveryLog.Subject.proposal(1);
    private static final String METHOD =
            """
            {"quorum": {"measure": "CAST", "share": "1/2"}, "noticeDays": 1, "openDays": 2,
             "delayDays": 2, "graceDays": 10, "sponsors": {"number": 0}, "stay": ["office:secretary"]}
            """;

    @Autowired private ApplicationContext house;
    @Autowired private JdbcClient db;
    @Autowired private MovableClock clock;
    @Autowired private Queueing queueing;
    @Autowired private Courier courier;
    @Autowired private DeliveryLog log;
    @Autowired private MockMvc mvc;
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String ada = "ada-" + tag + "@letters.test";
    private final String bea = "bea-" + tag + "@letters.test";
    private CoopId coop = new CoopId("none");

    /** Ada, the secretary, reads English, Bea Spanish; Cy gave no address. */
    @BeforeEach
    void aCoopOfThree() {
        clock.set(java.time.Instant.parse("2026-03-02T10:00:00Z"));
        var newcomers = new ArrayList<Enrolment.Newcomer>();
        newcomers.add(newcomer("Ada Lane", ada, Locale.ENGLISH));
        newcomers.add(newcomer("Bea Toad", bea, Locale.of("es")));
        newcomers.add(newcomer("Cy Pond", null, Locale.ENGLISH));
        coop = founded("en", newcomers);
        rounds(courier);
    }

    private CoopId founded(String language, List<Enrolment.Newcomer> newcomers) {
        var kinds = house.getBean(Kinds.class);
        return Founded.coop(
                house,
                Map.of(
                        "method.ordinary", METHOD,
                        "coop.language", "\"" + language + "\"",
                        "coop.zone", "\"Europe/Madrid\"",
                        "power.office.amendment", "{\"by\": [\"decision:ordinary\"]}",
                        "members.class.driver", "{\"name\": \"Driver\", \"votes\": 1}"),
                List.of(
                        kinds.draft(new Enrolment(newcomers)),
                        kinds.draft(new Appointment("secretary", new MemberNo(1)))));
    }

    private Enrolment.Newcomer newcomer(
            String name, @org.jspecify.annotations.Nullable String email, Locale language) {
        var details =
                new Details(name, Details.Kind.PERSON, null, null, null, Set.of(), null, null);
        var particulars = house.getBean(Particulars.class);
        var kept =
                email == null
                        ? particulars.keep(details)
                        : particulars.keep(
                                details,
                                house.getBean(People.class)
                                        .enrol(
                                                name,
                                                email,
                                                language,
                                                ZoneId.of("Europe/Madrid"),
                                                "three green herons"));
        return Enrolment.Newcomer.founder("driver", false, kept.id().value(), kept.commitment());
    }

    private Asking asking() {
        return new Asking(house, coop);
    }

    private void rounds(Courier by) {
        queueing.read();
        while (by.round() > 0) {
            // until none is due
        }
    }

    private void noticed() {
        asking().done(
                        1,
                        "decisions.proposal",
                        Map.of(
                                "title", "Shall we buy a van?",
                                "text", "The old one is tired.",
                                "acts", List.of()));
        asking().done(1, "decisions.notice", Map.of("proposal", 1, "version", 1));
    }

    private void opened() {
        noticed();
        clock.set(java.time.Instant.parse("2026-03-03T23:00:00Z"));
        house.getBean(Timekeeper.class).tick();
    }

    @Test
    void noticeReachesEachMemberInTheirLanguageWithTheDeadlineAndTheZone() {
        noticed();
        int before = TestPost.count(ada);
        rounds(courier);
        assertThat(TestPost.letter(ada, before + 1))
                .contains("notice of a vote: Shall we buy a van?", "The old one is tired.")
                .contains("The ballot closes: ", "Madrid time")
                .contains("/c/" + coop + "/proposals/1");
        assertThat(TestPost.letter(bea, TestPost.count(bea)))
                .contains("convocatoria de votación", "hora de Madrid");
        rounds(courier);
        assertThat(TestPost.count(ada)).isEqualTo(before + 1);
        assertThat(log.sentence(coop, 1, house.getBean(Texts.class).in(Locale.ENGLISH)))
                .hasValue("Notice of the vote: sent to 2 of 3, one failed.");
        assertThat(log.lines(coop, FIRST, 1, 0).getFirst().fault()).isEqualTo("no-address");
    }

    @Test
    void whoHasNoAccountIsWrittenToInTheCoopsLanguage() {
        var dee = "dee-" + tag + "@letters.test";
        var details =
                new Details(
                        "Dee Reed",
                        Details.Kind.PERSON,
                        null,
                        null,
                        dee,
                        Set.of("notices"),
                        null,
                        null);
        var kept = house.getBean(Particulars.class).keep(details);
        coop =
                founded(
                        "es",
                        List.of(
                                newcomer("Eve Lane", "eve-" + tag + "@letters.test", Locale.UK),
                                Enrolment.Newcomer.founder(
                                        "driver", false, kept.id().value(), kept.commitment())));
        noticed();
        rounds(courier);
        assertThat(TestPost.letter(dee, TestPost.count(dee)))
                .contains("convocatoria de votación", "hora de Madrid");
    }

    @Test
    void aCrashBetweenTheCommitAndTheSendingLosesNothing() {
        noticed();
        int before = TestPost.count(ada);
        // The server dies here; another one starts on what it left.
        try (var next = second()) {
            next.getBean(Queueing.class).read();
            // It dies too, with the letters queued and one of them in its hands.
            db.sql(
                            "update mails set attempts = 1, due = due + interval '10 minutes' where member = 1")
                    .update();
        }
        courier.round();
        assertThat(TestPost.count(ada)).isEqualTo(before);
        clock.pass(Duration.ofMinutes(10));
        rounds(courier);
        assertThat(TestPost.count(ada)).isEqualTo(before + 1);
        assertThat(log.sums(coop, FIRST)).extracting(DeliveryLog.Sum::sent).containsExactly(2L);
    }

    @Test
    void twoServersSendEachLetterOnce() throws Exception {
        noticed();
        int before = TestPost.count(ada) + TestPost.count(bea);
        try (var second = second();
                var both = Executors.newFixedThreadPool(4)) {
            var work = List.of(house, second, house, second);
            for (var server : work) {
                both.execute(() -> {
                    for (int i = 0; i < 20; i++) {
                        server.getBean(Queueing.class).read();
                        server.getBean(Courier.class).round();
                    }
                });
            }
        }
        assertThat(log.sums(coop, FIRST)).extracting(DeliveryLog.Sum::waiting).containsExactly(0L);
        assertThat(TestPost.count(ada) + TestPost.count(bea)).isEqualTo(before + 2);
    }

    private org.springframework.context.ConfigurableApplicationContext second() {
        var keys = String.valueOf(house.getEnvironment().getProperty("toadlane.keys"));
        return SecondServer.start(
                house.getBean(TestDatabase.class), keys, house.getBean(Clock.class));
    }

    /** A mail server that takes nothing yet. */
    private static final class Busy implements Post {
        int asked;

        @Override
        public void send(Letter letter) {
            throw new AssertionError("letters to members are handed over one by one");
        }

        @Override
        public Delivery deliver(Letter letter) {
            asked++;
            return new Delivery.Later("server");
        }

        @Override
        public boolean toConsole() {
            return false;
        }
    }

    private Courier courier(Post by) {
        return new Courier(
                db,
                house.getBean(Addressees.class),
                house.getBean(Composer.class),
                house.getBean(MailChoices.class),
                by,
                clock,
                10);
    }

    @Test
    void whatAMailServerDoesNotTakeIsTriedAgainEverMoreSeldomAndGivenUpAfterDays() {
        noticed();
        var busy = new Busy();
        var by = courier(busy);
        rounds(by);
        assertThat(busy.asked).isEqualTo(2);
        clock.pass(Duration.ofSeconds(59));
        rounds(by);
        assertThat(busy.asked).isEqualTo(2);
        clock.pass(Duration.ofSeconds(1));
        rounds(by);
        assertThat(busy.asked).isEqualTo(4);
        clock.pass(Duration.ofMinutes(1));
        rounds(by);
        assertThat(busy.asked).isEqualTo(4);
        clock.pass(Duration.ofDays(4));
        rounds(by);
        assertThat(log.sums(coop, FIRST)).extracting(DeliveryLog.Sum::failed).containsExactly(3L);
        assertThat(log.again(coop, FIRST)).isEqualTo(3);
        rounds(courier);
        assertThat(log.sums(coop, FIRST)).extracting(DeliveryLog.Sum::sent).containsExactly(2L);
    }

    @Test
    void pausesGrowFromAMinuteToHalfADay() {
        assertThat(
                        IntStream.of(1, 2, 3, 10, 11, 60)
                                .mapToObj(Courier::pause)
                                .map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 512L, 512L, 512L);
    }

    @Test
    void peopleChooseWhatTheyGetBeyondWhatIsOwed() throws Exception {
        opened();
        rounds(courier);
        assertThat(log.sums(coop, FIRST)).extracting(DeliveryLog.Sum::sent).containsExactly(2L, 2L);
        var stop =
                db.sql(
                                "select stop::text from mails where coop = ? and topic = 'OPENING' and member = 2")
                        .param(coop.slug())
                        .query(String.class)
                        .single();
        mvc.perform(get("/letters/" + stop)).andExpect(status().isOk());
        mvc.perform(post("/letters/" + stop)).andExpect(status().isOk());
        var person = house.getBean(People.class).findByEmail(bea).orElseThrow().id();
        var choices = house.getBean(MailChoices.class);
        assertThat(choices.wants(person, Topic.OPENING)).isFalse();
        assertThat(choices.wants(person, Topic.RESULT)).isTrue();
        choices.refuse(person, Topic.NOTICE);
        assertThat(choices.wants(person, Topic.NOTICE)).isTrue();
        choices.choose(person, List.of(Topic.OPENING));
        assertThat(choices.wants(person, Topic.OPENING)).isTrue();
        assertThat(choices.wants(person, Topic.RESULT)).isFalse();
        asking().done(1, "decisions.ballot", Map.of("proposal", 1, "choice", "FOR"));
        clock.pass(Duration.ofDays(3));
        house.getBean(Timekeeper.class).tick();
        int before = TestPost.count(bea);
        rounds(courier);
        assertThat(TestPost.count(bea)).isEqualTo(before);
        assertThat(TestPost.letter(ada, TestPost.count(ada))).contains("the result");
    }

    @Test
    void aLetterThatIsOwedCannotBeStoppedByItsLink() throws Exception {
        noticed();
        rounds(courier);
        var stop =
                db.sql(
                                "select stop::text from mails where coop = ? and member = 2 and topic = 'NOTICE'")
                        .param(coop.slug())
                        .query(String.class)
                        .single();
        mvc.perform(post("/letters/" + stop)).andExpect(status().isNotFound());
    }

    @Test
    void aNoticeWhoseTextWasReplacedIsNoLongerSent() {
        noticed();
        queueing.read();
        asking().done(
                        1,
                        "decisions.proposal",
                        Map.of(
                                "replaces",
                                1,
                                "title",
                                "Two vans?",
                                "text",
                                "Better.",
                                "acts",
                                List.of()));
        int before = TestPost.count(ada);
        rounds(courier);
        assertThat(TestPost.count(ada)).isEqualTo(before);
        assertThat(log.lines(coop, FIRST, 10, 0))
                .extracting(DeliveryLog.Line::state)
                .doesNotContain("SENT");
    }

    @Test
    void whatIsHistoryIsNotWrittenAbout() {
        noticed();
        clock.pass(Duration.ofDays(8));
        rounds(courier);
        assertThat(log.sums(coop, FIRST)).isEmpty();
    }
}
