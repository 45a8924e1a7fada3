package coop.toadlane.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.minutebook.Checkpoint;
import coop.toadlane.minutebook.Finding;
import coop.toadlane.minutebook.Frontier;
import coop.toadlane.minutebook.Hashing;
import coop.toadlane.minutebook.NoteVerifier;
import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.record.Body;
import coop.toadlane.record.Header;
import coop.toadlane.record.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ToadlaneTest
class ClerkTests {
    @Autowired private Clerk clerk;
    @Autowired private Seals seals;
    @Autowired private JdbcClient db;
    @Autowired private Rulebooks rulebooks;

    private final CoopId coop = new CoopId("c-" + UUID.randomUUID());

    private Outcome found(Map<String, String> rules, Draft... then) {
        var origin = "test/" + coop;
        var values = new TreeMap<String, JsonNode>();
        rules.forEach((key, value) -> values.put(key, Json.tree(value)));
        return clerk.perform(
                new Request(
                        coop,
                        new Actor.Founder(),
                        "found",
                        new Founding(
                                "Test",
                                "To test",
                                "none",
                                "EUR",
                                origin,
                                seals.make(origin),
                                values,
                                List.of(then))));
    }

    @Test
    void foundingWritesTheFirstMinuteAndSignsACheckpointOverIt() {
        var receipt = ((Outcome.Done) found(Map.of())).receipt();
        assertThat(receipt.minute()).isZero();

        var header = Header.parse(one("select header from minutes where coop = ?"));
        assertThat(header.body())
                .isEqualTo(Body.hash(one("select body from minutes where coop = ?")));
        assertThat(header.authority()).isEqualTo("founding");

        var note = SignedNote.parse(one("select note from heads where coop = ?"));
        var key = NoteVerifier.parse(one("select key from coops where slug = ?"));
        assertThat(note.verify(List.of(key))).isInstanceOf(Finding.Proven.class);
        assertThat(Checkpoint.parse(note.text()).root())
                .isEqualTo(Frontier.EMPTY.append(Hashing.leaf(header.bytes())).root());
    }

    private String one(String sql) {
        return db.sql(sql).param(coop.slug()).query((row, _) -> row.getString(1)).single();
    }

    @Test
    void aSecondFoundingUnderTheSameNameIsRefused() {
        found(Map.of());
        var again =
                clerk.perform(
                        new Request(
                                coop,
                                new Actor.Founder(),
                                "other",
                                new Founding(
                                        "B",
                                        "",
                                        "none",
                                        "EUR",
                                        "o",
                                        "k",
                                        new TreeMap<>(),
                                        List.of())));
        assertThat(again)
                .isEqualTo(
                        new Outcome.Refused(Refusal.at("slug", "office.slug-taken", coop.slug())));
    }

    @Test
    void theSameKeyGetsTheFirstReceiptAndIsPerformedOnce() {
        var first = found(Map.of());
        assertThat(found(Map.of())).isEqualTo(first);
        assertThat(
                        db.sql("select count(*) from minutes where coop = ?")
                                .param(coop.slug())
                                .query(Long.class)
                                .single())
                .isOne();
    }

    @Test
    void aRefusedFollowingActTakesTheFoundingBackWithIt() {
        var refused =
                found(
                        Map.of(),
                        new Draft(
                                "office.dismissal/1",
                                Json.tree("{\"member\":1,\"office\":\"board\"}")));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(
                        db.sql("select count(*) from coops where slug = ?")
                                .param(coop.slug())
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(found(Map.of())).as("the key is free again").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodyAmendsTheRulebookWithoutADecision() {
        found(Map.of("coop.zone", "\"Europe/Madrid\""));
        assertThat(rulebooks.of(coop).text("coop.zone")).isEqualTo("Europe/Madrid");
        var amended =
                clerk.perform(
                        new Request(
                                coop,
                                Actor.member(new MemberNo(1)),
                                "k",
                                new Amendment(
                                        new TreeMap<>(Map.of("coop.zone", Json.tree("\"UTC\""))))));
        assertThat(amended)
                .isEqualTo(
                        new Outcome.Refused(
                                Refusal.of("office.needs-decision", "office.amendment")));
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndChangesNothing() {
        found(Map.of("coop.zone", "\"Europe/Madrid\""));
        var draft =
                new Draft("office.amendment/1", Json.tree("{\"rules\":{\"coop.zone\":\"UTC\"}}"));
        assertThat(clerk.preview(coop, List.of(draft)).changes())
                .containsExactly(
                        List.of(new Change("rule.coop.zone", "\"Europe/Madrid\"", "\"UTC\"")));
        assertThat(rulebooks.of(coop).text("coop.zone")).isEqualTo("Europe/Madrid");
    }

    @Test
    void theServersRoleCannotChangeAMinute() {
        found(Map.of());
        assertThatThrownBy(() ->
                        db.sql("update minutes set body = '' where coop = ?")
                                .param(coop.slug())
                                .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        db.sql("delete from minutes where coop = ?").param(coop.slug()).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void anActForACoopThatIsNotThereIsRefused() {
        var refused =
                clerk.perform(
                        new Request(
                                coop, Actor.guest(), "k", new Dismissal("board", new MemberNo(1))));
        assertThat(refused)
                .isEqualTo(new Outcome.Refused(Refusal.of("office.no-coop", coop.slug())));
    }
}
