package coop.toadlane.record;

import coop.toadlane.minutebook.Checkpoint;
import coop.toadlane.minutebook.Frontier;
import coop.toadlane.minutebook.Hash;
import coop.toadlane.minutebook.KeyType;
import coop.toadlane.minutebook.NoteSigner;
import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.record.Story.Sealed;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody might do to a record that was sealed, each without the co-op's key or with it. */
final class Forgeries {
    private Forgeries() {}

    /**
     * One forgery.
     *
     * @param verify forges a story's record and verifies it
     * @param minute the minute that must be named, if one must
     */
    record Forgery(
            String name,
            Check check,
            Function<Story, Report> verify,
            Function<Story, @Nullable Integer> minute) {}

    private static Forgery of(
            String name, Check check, @Nullable Integer minute, UnaryOperator<Sealed> meddling) {
        return new Forgery(
                name, check, story -> Verification.of(meddling.apply(story.seal())), _ -> minute);
    }

    private static Forgery last(String name, Check check, UnaryOperator<Sealed> meddling) {
        return new Forgery(
                name,
                check,
                story -> Verification.of(meddling.apply(story.seal())),
                story -> story.size() - 1);
    }

    static Stream<Forgery> all() {
        return Stream.of(logs(), keys(), bodies()).flatMap(some -> some);
    }

    private static Stream<Forgery> logs() {
        return Stream.of(
                of(
                        "another size under the same signature",
                        Check.CHECKPOINT,
                        null,
                        record ->
                                record.change(
                                        PublicRecord.CHECKPOINT,
                                        1,
                                        size -> String.valueOf(Integer.parseInt(size) - 1))),
                of(
                        "a record without its key",
                        Check.CHECKPOINT,
                        null,
                        record -> record.without(PublicRecord.KEY)),
                of(
                        "a header that was not signed",
                        Check.LOG,
                        14,
                        record ->
                                record.change(
                                        PublicRecord.HEADERS,
                                        14,
                                        line -> line.replace("members\"", "parties\""))),
                of(
                        "a header that was not signed, without leaves",
                        Check.LOG,
                        null,
                        record ->
                                record.without(PublicRecord.LEAVES)
                                        .change(
                                                PublicRecord.HEADERS,
                                                14,
                                                line -> line.replace("members\"", "parties\""))),
                last(
                        "a minute that is missing",
                        Check.LOG,
                        record -> record.shorter(PublicRecord.HEADERS)),
                new Forgery(
                        "a log cut off and signed again",
                        Check.LOG,
                        story -> {
                            var kept = VerificationTest.note(story.seal());
                            return Verification.of(
                                    story.remove(story.size() - 1).seal(), null, kept);
                        },
                        _ -> null),
                new Forgery(
                        "a minute of the past written otherwise and signed again",
                        Check.LOG,
                        story -> {
                            var kept = VerificationTest.note(story.seal());
                            int place = story.find("surplus.patronage", 0);
                            story.change(place, step -> step.at(step.time().minusMillis(1)));
                            return Verification.of(story.seal(), null, kept);
                        },
                        _ -> null),
                of(
                        "a header in another spelling",
                        Check.HEADERS,
                        3,
                        record ->
                                record.without(PublicRecord.LEAVES)
                                        .change(
                                                PublicRecord.HEADERS,
                                                3,
                                                line -> line.replace(",\"t\"", ", \"t\""))),
                new Forgery(
                        "time that runs backwards",
                        Check.HEADERS,
                        story ->
                                Verification.of(
                                        story.change(story.size() - 1, step -> step.at(Small.START))
                                                .seal()),
                        story -> story.size() - 1));
    }

    private static Stream<Forgery> keys() {
        return Stream.of(
                of(
                        "a key that the old one did not vouch for",
                        Check.KEYS,
                        null,
                        record -> record.without(Table.HANDOVERS.part())),
                of(
                        "a handover of another log",
                        Check.CHECKPOINT,
                        null,
                        record ->
                                record.change(
                                        Table.HANDOVERS.part(), 0, Forgeries::signedByAnother)),
                of(
                        "a checkpoint signed with the key that was replaced",
                        Check.KEYS,
                        null,
                        record -> {
                            var root = root(record);
                            long size = record.part(PublicRecord.HEADERS).size();
                            record.sign(Story.FIRST, size, root);
                            return record;
                        }),
                new Forgery(
                        "a key that never was the log's",
                        Check.KEYS,
                        story ->
                                Verification.of(
                                        story.seal(),
                                        NoteSigner.generate(
                                                        Story.ORIGIN,
                                                        KeyType.NOTE,
                                                        new java.security.SecureRandom())
                                                .verifier()
                                                .vkey(),
                                        null),
                        _ -> null));
    }

    private static Hash root(Sealed record) {
        return Frontier.EMPTY
                .append(record.part(PublicRecord.LEAVES).stream().map(Hash::ofBase64).toList())
                .root();
    }

    private static String signedByAnother(String line) {
        var row = Json.read(line, Row.Handover.class);
        var old = SignedNote.parse(row.note());
        var size = Checkpoint.parse(old.text()).size();
        var other =
                new Checkpoint(Story.ORIGIN, size, Checkpoint.parse(old.text()).root())
                        .sign(Story.SECOND)
                        .format();
        return new Row.Handover(row.minute(), row.from(), row.to(), other).line();
    }

    private static Stream<Forgery> bodies() {
        return Stream.of(
                new Forgery(
                        "a body that its header does not name",
                        Check.BODIES,
                        story ->
                                Verification.of(
                                        story.seal()
                                                .change(
                                                        PublicRecord.BODIES,
                                                        story.find("ledger.posting", 0),
                                                        line -> line.replace("EUR", "USD"))),
                        story -> story.find("ledger.posting", 0)),
                last(
                        "a public body that is held back",
                        Check.BODIES,
                        record -> record.shorter(PublicRecord.BODIES)),
                of(
                        "a body without a header",
                        Check.BODIES,
                        null,
                        record -> {
                            record.part(PublicRecord.BODIES).add("999 {}");
                            return record;
                        }),
                of(
                        "a register with a row too many",
                        Check.REGISTERS,
                        null,
                        record -> {
                            var rows = record.withRegisters().part(Table.OFFICES.part());
                            rows.add(rows.getLast());
                            return record;
                        }));
    }
}
