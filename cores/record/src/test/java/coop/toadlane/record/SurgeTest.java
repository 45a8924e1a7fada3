package coop.toadlane.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A ballot whose quorum was reached late stays open as long as its rule says, and no longer. */
class SurgeTest {
    private static final long SEED = 20_261_123;
    private final Story story = Small.story(SEED);
    private final Instant closes = notice().closes();
    private final Instant third = closes.minus(Duration.ofHours(1));

    private DecisionEntry.Noticed notice() {
        return (DecisionEntry.Noticed) story.step(story.find("decisions.notice", 0)).entry();
    }

    private static JsonNode late(JsonNode method) {
        return ((ObjectNode) method.deepCopy()).put("lateHours", 24);
    }

    /** The third of five votes makes the quorum, an hour before the close. */
    private Story told(boolean extended, Duration longer) {
        story.change(
                "office.founding",
                step ->
                        step.entries(
                                step.entries().stream()
                                        .map(SurgeTest::ruled)
                                        .toArray(Entry[]::new)));
        story.change("decisions.notice", step -> step.entries(noticed(notice())));
        int from = story.find("decisions.ballot", 2);
        var vote = story.step(from).entry();
        if (extended) {
            story.change(
                    from,
                    step -> step.entries(vote, new DecisionEntry.Extended(1, third.plus(longer))));
        }
        // What follows has dates of its own that this does not move.
        while (story.size() > story.find("decisions.enactment", 0) + 1) {
            story.remove(story.size() - 1);
        }
        int closing = story.find("decisions.closing", 0);
        for (int place = from; place < story.size(); place++) {
            var at = place < closing ? third : closes.plus(Duration.ofDays(place - closing + 2));
            story.change(place, step -> step.at(at));
        }
        story.change(closing, step -> step.entries(Small.closed(3, 1, "CARRIED", step.time())));
        story.change(
                story.find("office.amendment", 0),
                step -> step.at(closes.plus(Duration.ofDays(2)).plusSeconds(86_400)));
        story.change(
                story.find("decisions.enactment", 0),
                step -> step.at(closes.plus(Duration.ofDays(2)).plusSeconds(86_400)));
        return story;
    }

    private static Entry ruled(Entry entry) {
        return entry instanceof OfficeEntry.RuleSet rule && rule.key().equals("method.special")
                ? new OfficeEntry.RuleSet(rule.key(), late(Objects.requireNonNull(rule.value())))
                : entry;
    }

    private static DecisionEntry.Noticed noticed(DecisionEntry.Noticed one) {
        return new DecisionEntry.Noticed(
                one.proposal(),
                one.version(),
                one.hash(),
                late(one.method()),
                one.classes(),
                one.opens(),
                one.closes(),
                one.delaySeconds(),
                one.graceSeconds(),
                one.zone());
    }

    private static void found(Story story) {
        var wrong = Verification.of(story.seal()).wrong();
        assertThat(wrong).as("seed %d", SEED).isNotNull();
        assertThat(Objects.requireNonNull(wrong).check()).isEqualTo(Check.VOTES);
    }

    @Test
    void aBallotThatWasKeptOpenAsItsRuleSaysHolds() {
        var report = Verification.of(told(true, Duration.ofHours(24)).seal().withRegisters());
        assertThat(report.wrong()).as("seed %d", SEED).isNull();
    }

    @Test
    void aBallotThatWasNotKeptOpenIsFound() {
        found(told(false, Duration.ZERO));
    }

    @Test
    void aBallotThatWasKeptOpenTooLongIsFound() {
        found(told(true, Duration.ofHours(30)));
    }
}
