package coop.toadlane.record;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.record.Story.Sealed;
import java.util.EnumSet;
import java.util.List;
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
    void aBookThatSaysLateWhatIsAssumedIsJudgedByTheServersListUntilThen() {
        story.change(0, step -> step.entries(withoutAssumptions(step)));
        var report = Verification.of(story.seal());
        assertThat(report.wrong()).isNull();
        long always = report.onTheServersWord();
        assertThat(always).isPositive();

        int place = story.find("surplus.closing", 0);
        var before = story.step(place);
        story.insert(
                place,
                before.kind("office.assumptions/1")
                        .by("clerk", "rule")
                        .act(Small.tree("{}"))
                        .entries(Small.assumed()));
        story.change(
                "decisions.enactment",
                step -> step.entries(new DecisionEntry.Enacted(1, List.of(enacted()))));
        long taken = story.find("office.appointment", 2);
        story.change(
                "elections.enactment",
                step -> step.entries(new ElectionEntry.ElectionEnacted(1, List.of(taken))));
        var later = Verification.of(story.seal());
        assertThat(later.wrong()).isNull();
        assertThat(later.onTheServersWord()).isBetween(1L, always - 1);
        found(
                Verification.of(story.seal().without(Table.POWERS.part())).wrong(),
                Check.AUTHORITIES,
                story.find("ledger.posting", 0));
    }

    private long enacted() {
        return story.find("office.amendment", 0);
    }

    private static Entry[] withoutAssumptions(Story.Step founding) {
        return founding.entries().stream()
                .filter(entry -> !(entry instanceof OfficeEntry.Assumed))
                .toArray(Entry[]::new);
    }

    @Test
    void theServersOwnListOfPowersSaysNothingWhereTheMinutesDo() {
        assertThat(Verification.of(story.seal().without(Table.POWERS.part())).holds()).isTrue();
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

    static SignedNote note(Sealed record) {
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

    @TestFactory
    Stream<DynamicTest> eachForgeryOfARecordIsFound() {
        return Forgeries.all()
                .map(forgery ->
                        DynamicTest.dynamicTest(
                                forgery.name(),
                                () ->
                                        found(
                                                forgery.verify().apply(Small.story(SEED)).wrong(),
                                                forgery.check(),
                                                forgery.minute().apply(Small.story(SEED)))));
    }

    @Test
    void noCheckIsWithoutALieThatItFinds() {
        var bitten = EnumSet.noneOf(Check.class);
        Lies.all().forEach(lie -> bitten.add(lie.check()));
        Forgeries.all().forEach(forgery -> bitten.add(forgery.check()));
        assertThat(bitten).containsExactlyInAnyOrder(Check.values());
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
