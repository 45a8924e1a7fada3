package coop.toadlane.charter;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.TestCoop;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.charter.Charter.Line;
import coop.toadlane.charter.Charter.Topic;
import coop.toadlane.members.Seats;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Amendment;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.People;
import coop.toadlane.people.Visitor;
import coop.toadlane.record.Json;
import coop.toadlane.words.Texts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ToadlaneTest
class CharterTests {
    private static final Map<String, String> RULES =
            Map.of(
                    "power.office.amendment", "{\"by\": [\"member\"]}",
                    "members.admission", "\"decision\"",
                    "members.notice", "30",
                    "surplus.fee", "{\"measure\": \"fares\", \"rate\": \"15%\"}",
                    "shares.class.one",
                            "{\"name\": \"Member share\", \"price\": 10000, \"minimum\": 1,"
                                    + " \"maximum\": 1, \"holders\": [\"driver\"]}",
                    "method.special",
                            "{\"quorum\": {\"measure\": \"CAST\", \"share\": \"1/2\"},"
                                    + " \"threshold\": {\"ratio\": \"3/4\", \"strict\": false},"
                                    + " \"noticeDays\": 14, \"openDays\": 7, \"delayDays\": 2,"
                                    + " \"graceDays\": 10, \"sponsors\": {\"number\": 1},"
                                    + " \"stay\": [\"office:board\", \"members:2\"]}",
                    "surplus.rules",
                            "{\"format\": \"toadlane-surplus/1\", \"name\": \"By fares\","
                                    + " \"version\": \"1\", \"currency\": \"EUR\","
                                    + " \"rounding\": \"0.01\","
                                    + " \"residual\": \"largest-remainder\", \"steps\":"
                                    + " [{\"name\": \"drivers\", \"share\": \"rest\","
                                    + " \"by\": \"fares\", \"pay\": \"cash\"}]}");

    @Autowired private ApplicationContext house;
    @Autowired private Charters charters;
    @Autowired private Seats seats;
    @Autowired private Texts texts;

    private CoopId founded() {
        var ada =
                house.getBean(People.class)
                        .enrol(
                                "Ada Lane",
                                UUID.randomUUID() + "@example.org",
                                Locale.ENGLISH,
                                ZoneOffset.UTC,
                                null);
        return TestCoop.of(house, RULES, ada);
    }

    private Charter read(CoopId coop, String language) {
        var seat = seats.of(coop.slug(), new Visitor.Stranger()).orElseThrow();
        return charters.of(seat, texts.in(language));
    }

    private static Line line(Charter charter, String key) {
        return charter.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleIsASentenceWithItsValue() {
        var charter = read(founded(), "en");

        assertThat(line(charter, "members.notice").heading())
                .isEqualTo("Whoever leaves gives 30 days’ notice.");
        assertThat(line(charter, "members.admission").heading())
                .isEqualTo("Who admits new members: the members, by a vote.");
        assertThat(line(charter, "shares.class.one").sentences())
                .containsExactly(
                        "Member share: €100.00 each",
                        "A member holds 1 at least and 1 at most.",
                        "For: Driver");
        assertThat(line(charter, "surplus.fee").heading())
                .isEqualTo("The co-op keeps 15% of members’ fares.");
    }

    @Test
    void aWayOfDecidingSaysWhoMayPutItOff() {
        assertThat(line(read(founded(), "en"), "method.special").sentences())
                .contains(
                        "Before notice is given, one member besides the proposer must support it.",
                        "It can be put off once, for 30 days, by Board or 2 members together.");
    }

    @Test
    void theSurplusRuleIsToldStepByStep() {
        assertThat(line(read(founded(), "es"), "surplus.rules").sentences())
                .hasSizeGreaterThan(2)
                .first()
                .isEqualTo("By fares (versión 1)");
    }

    @Test
    void everyKindOfActSaysWhoMayDoIt() {
        var powers =
                read(founded(), "en").groups().stream()
                        .filter(group -> group.topic() == Topic.POWERS)
                        .findFirst()
                        .orElseThrow();

        assertThat(powers.lines())
                .extracting(Line::heading)
                .contains(
                        "Change the rulebook: any member",
                        "Leave the co-op: the member it is about or Secretary",
                        "Expel a member: a vote of the members (Special resolutions)");
    }

    @Test
    void noSentenceIsLeftInTheLanguageOfMachines() {
        for (var language : List.of("en", "es")) {
            for (var group : read(founded(), language).groups()) {
                for (var line : group.lines()) {
                    assertThat(line.sentences())
                            .as("%s in %s", line.key(), language)
                            .isNotEmpty()
                            .noneMatch(one -> one.matches(".*[{}\"].*|.*\\bnull\\b.*"));
                }
            }
        }
    }

    @Test
    void aChangedRuleKeepsWhatHeldBeforeAndWhoChangedIt() {
        var coop = founded();
        var act = new Amendment(new TreeMap<>(Map.of("members.notice", Json.tree("60"))));
        var done =
                house.getBean(Clerk.class)
                        .perform(new Request(coop, Actor.member(new MemberNo(1)), "amend", act));
        assertThat(done).isInstanceOf(Outcome.Done.class);

        var line = line(read(coop, "en"), "members.notice");

        assertThat(line.heading()).contains("60 days");
        assertThat(line.set()).extracting(Charter.Past::by).isEqualTo("by a member");
        assertThat(line.earlier()).hasSize(1);
        assertThat(line.earlier().getFirst().sentences()).first().asString().contains("30 days");
        assertThat(line.earlier().getFirst().by()).isEqualTo("laid down at the founding");
    }

    @Test
    void whatNobodySetHasNoDate() {
        assertThat(line(read(founded(), "en"), "members.hearing-days").set()).isNull();
    }
}
