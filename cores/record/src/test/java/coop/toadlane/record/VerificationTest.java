package coop.toadlane.record;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.record.Story.Sealed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A true record holds; each lie that is planted in one is found, and named by its minute. */
class VerificationTest {
    private static final long SEED = 20_261_122;
    private final Story story = Small.story(SEED);

    private static Report.@Nullable Wrong wrong(Story story) {
        return Verification.of(story.seal()).wrong();
    }

    private static void found(Report.@Nullable Wrong wrong, Check check, @Nullable Integer minute) {
        if (wrong == null) {
            throw new AssertionError("the lie was not found, seed " + SEED);
        }
        assertThat(wrong.check()).as(wrong.toString()).isEqualTo(check);
        assertThat(wrong.minute())
                .as(wrong.toString())
                .isEqualTo(minute == null ? null : Long.valueOf(minute));
    }

    @Test
    void aTrueRecordHolds() {
        var report = Verification.of(story.seal().withRegisters());
        assertThat(report.wrong()).as("seed %d", SEED).isNull();
        assertThat(report.minutes()).isEqualTo(story.size());
        for (var check : Check.values()) {
            assertThat(report.count(check)).as(check.title()).isPositive();
        }
    }

    @Test
    void theOldKeyIsAsGoodAPinAsTheNewOneButNoOther() {
        var record = story.seal();
        assertThat(Verification.of(record, Story.FIRST.verifier().vkey(), null).holds()).isTrue();
        assertThat(Verification.of(record, Story.SECOND.verifier().vkey(), null).holds()).isTrue();
        var other =
                coop.toadlane.minutebook.NoteSigner.generate(
                        Story.ORIGIN,
                        coop.toadlane.minutebook.KeyType.NOTE,
                        new java.security.SecureRandom());
        found(Verification.of(record, other.verifier().vkey(), null).wrong(), Check.KEYS, null);
    }

    @Test
    void theLogMustContinueTheCheckpointOfBefore() {
        var before = note(Small.story(SEED).remove(story.size() - 1).seal());
        assertThat(Verification.of(story.seal(), null, before).holds()).isTrue();
        var other = note(Small.story(SEED + 1).seal());
        found(Verification.of(story.seal(), null, other).wrong(), Check.LOG, null);
    }

    private static SignedNote note(Sealed record) {
        return SignedNote.parse(
                record.part(PublicRecord.CHECKPOINT).stream()
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void aRecordWithoutTheBodiesForMembersHoldsAndSaysSo() {
        var record = story.seal();
        var open = record.part(PublicRecord.BODIES);
        open.removeIf(line -> story.step(number(line)).open() != Openness.PUBLIC);
        var report = Verification.of(record);
        assertThat(report.wrong()).isNull();
        assertThat(report.withheld()).isEqualTo(story.size() - open.size());
        assertThat(report.count(Check.BODIES)).isEqualTo(open.size());
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(0, line.indexOf(' ')));
    }

    @Test
    void aForgedSignatureIsFound() {
        var record = story.seal();
        record.change(
                PublicRecord.CHECKPOINT, 1, size -> String.valueOf(Integer.parseInt(size) - 1));
        found(Verification.of(record).wrong(), Check.CHECKPOINT, null);
    }

    @Test
    void aHeaderThatWasNotSignedIsNamed() {
        var record =
                story.seal()
                        .change(
                                PublicRecord.HEADERS,
                                13,
                                line -> line.replace("members\"", "parties\""));
        found(Verification.of(record).wrong(), Check.LOG, 13);
        found(Verification.of(record.without(PublicRecord.LEAVES)).wrong(), Check.LOG, null);
    }

    @Test
    void aMissingMinuteIsFound() {
        var record = story.seal();
        record.part(PublicRecord.HEADERS).removeLast();
        found(Verification.of(record).wrong(), Check.LOG, story.size() - 1);
    }

    @Test
    void aHeaderInAnotherSpellingIsFound() {
        var record =
                story.seal()
                        .change(PublicRecord.HEADERS, 3, line -> line.replace(",\"t\"", ", \"t\""));
        record.without(PublicRecord.LEAVES);
        found(Verification.of(record).wrong(), Check.HEADERS, 3);
    }

    @Test
    void timeThatRunsBackwardsIsFound() {
        int last = story.size() - 1;
        story.change(last, step -> step.at(Small.START));
        found(wrong(story), Check.HEADERS, last);
    }

    @Test
    void aBodyThatItsHeaderDoesNotNameIsFound() {
        var record = story.seal();
        record.change(PublicRecord.BODIES, 14, line -> line.replace("EUR", "USD"));
        found(Verification.of(record).wrong(), Check.BODIES, 14);
    }

    @Test
    void aPublicBodyThatIsHeldBackIsFound() {
        var record = story.seal();
        record.part(PublicRecord.BODIES).removeLast();
        found(Verification.of(record).wrong(), Check.BODIES, story.size() - 1);
    }

    @Test
    void aBodyWithoutAHeaderIsFound() {
        var record = story.seal();
        record.part(PublicRecord.BODIES).add("999 {}");
        found(Verification.of(record).wrong(), Check.BODIES, null);
    }

    @Test
    void aKeyThatTheOldOneDidNotVouchForIsFound() {
        int change = story.find("office.key", 0);
        found(
                Verification.of(story.seal().without(Table.HANDOVERS.part())).wrong(),
                Check.KEYS,
                null);
        var forged =
                story.seal()
                        .change(
                                Table.HANDOVERS.part(),
                                0,
                                line -> {
                                    var row = Json.read(line, Row.Handover.class);
                                    var other = note(Small.story(SEED + 1).seal()).format();
                                    return new Row.Handover(
                                                    row.minute(), row.from(), row.to(), other)
                                            .line();
                                });
        assertThat(Verification.of(forged).wrong()).isNotNull();
        assertThat(change).isPositive();
    }

    @TestFactory
    Stream<DynamicTest> eachLieInAMinuteIsFoundThere() {
        return Lies.all()
                .map(lie ->
                        DynamicTest.dynamicTest(
                                lie.name(),
                                () -> {
                                    var told = Small.story(SEED);
                                    int place = lie.plant().applyAsInt(told);
                                    found(wrong(told), lie.check(), place);
                                }));
    }

    @TestFactory
    Stream<DynamicTest> eachTableIsComparedRowByRow() {
        return Table.folded().stream()
                .flatMap(table ->
                        Stream.of(
                                DynamicTest.dynamicTest(
                                        table.title() + " changed",
                                        () -> {
                                            var record = story.seal().withRegisters();
                                            record.change(table.part(), 0, VerificationTest::other);
                                            found(
                                                    Verification.of(record).wrong(),
                                                    Check.REGISTERS,
                                                    null);
                                        }),
                                DynamicTest.dynamicTest(
                                        table.title() + " short",
                                        () -> {
                                            var record = story.seal().withRegisters();
                                            record.part(table.part()).removeLast();
                                            found(
                                                    Verification.of(record).wrong(),
                                                    Check.REGISTERS,
                                                    null);
                                        }),
                                DynamicTest.dynamicTest(
                                        table.title() + " long",
                                        () -> {
                                            var record = story.seal().withRegisters();
                                            var rows = record.part(table.part());
                                            rows.add(rows.getLast());
                                            found(
                                                    Verification.of(record).wrong(),
                                                    Check.REGISTERS,
                                                    null);
                                        })));
    }

    /** The row with its first figure or text another. */
    private static String other(String row) {
        return row.replaceFirst("\":(\")?", "\":$17");
    }
}
