package coop.toadlane.check;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.minutebook.Finding;
import coop.toadlane.minutebook.NoteVerifier;
import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.minutebook.Trust;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Founded;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.office.Seals;
import coop.toadlane.record.Check;
import coop.toadlane.record.Json;
import coop.toadlane.record.Report;
import coop.toadlane.record.Verification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A log that gets a new key is one log: who knows either key can check all of it. */
@ToadlaneTest
class KeyChangeTests {
    @Autowired private ApplicationContext house;
    @Autowired private Records records;
    @Autowired private Tree tree;
    private CoopId coop = new CoopId("none");

    @BeforeEach
    void aCoopWhoseKeyAnyoneMayChange() {
        var anyone = "{\"by\":[\"anyone\"]}";
        coop =
                Founded.coop(
                        house,
                        Map.of("power.office.key", anyone, "power.ledger.account", anyone),
                        List.of());
    }

    private void perform(String kind, Map<String, String> fields) {
        var act = house.getBean(Kinds.class).act(new Draft(kind + "/1", Json.tree(fields)));
        var request = new Request(coop, Actor.guest(), UUID.randomUUID().toString(), act);
        assertThat(house.getBean(Clerk.class).perform(request)).isInstanceOf(Outcome.Done.class);
    }

    private void account(String code) {
        perform("ledger.account", Map.of("account", code, "name", code, "type", "ASSET"));
    }

    private String key() {
        return house.getBean(Coops.class).find(coop).orElseThrow().key();
    }

    private SignedNote signed() {
        return SignedNote.parse(tree.signed(coop).note());
    }

    private Report verify(@Nullable String pinned, @Nullable SignedNote earlier) {
        return records.read(
                coop, Reader.SERVER, record -> Verification.of(record, pinned, earlier));
    }

    @Test
    void theOldKeySignsTheNewOneAndBothVerifyTheRecord() {
        account("1000");
        var old = key();
        var before = signed();
        assertThat(verify(old, null).wrong()).isNull();

        var fresh = house.getBean(Seals.class).make("test/" + coop);
        perform("office.key", Map.of("key", fresh));
        assertThat(Trust.in(NoteVerifier.parse(old)).verify(signed()))
                .as("the sheet that changes the key is the last that the old key signs")
                .isInstanceOf(Finding.Proven.class);
        assertThat(verify(old, before).wrong()).isNull();

        account("2000");
        assertThat(key()).isEqualTo(fresh);
        assertThat(Trust.in(NoteVerifier.parse(fresh)).verify(signed()))
                .isInstanceOf(Finding.Proven.class);
        assertThat(Trust.in(NoteVerifier.parse(old)).verify(signed()))
                .isInstanceOf(Finding.Refused.class);
        for (var pinned : List.of(old, fresh)) {
            var report = verify(pinned, before);
            assertThat(report.wrong()).isNull();
            assertThat(report.count(Check.KEYS)).isOne();
        }
        var foreign = house.getBean(Seals.class).make("test/" + coop);
        assertThat(verify(foreign, null).wrong())
                .extracting(Report.Wrong::check)
                .isEqualTo(Check.KEYS);
    }
}
