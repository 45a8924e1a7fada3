package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of an instant runoff whatever its options. */
class RunoffPropertiesTest {
    private static final long SEED = 31L;

    @ParameterizedTest
    @ValueSource(strings = {"passes", "together", "one-a-round", "bottoms-up", "share"})
    void everyVoteIsSomewhereInEachRoundAndNoMoreAreElectedThanSeats(String several) {
        var random = new Random(SEED);
        for (var i = 0; i < 200; i++) {
            var contest = Generated.contest(random, 6, true);
            var options = options(random, several, contest.seats());
            var tally = Rule.IRV.count(contest, options);
            for (var stage : tally.stages()) {
                var sum = new BigDecimal(stage.exhausted());
                assertThat(sum).as("seed %d, case %d, %s", SEED, i, options).isNotNegative();
                for (var total : stage.totals().values()) {
                    sum = sum.add(new BigDecimal(total));
                }
                assertThat(sum).isEqualByComparingTo(new BigDecimal(tally.valid()));
            }
            assertThat(tally.winners())
                    .doesNotHaveDuplicates()
                    .noneMatch(contest.withdrawn()::contains);
            if (!several.equals("share")) {
                assertThat(tally.winners()).hasSizeLessThanOrEqualTo(contest.seats());
            }
            assertThat(Rule.IRV.count(contest, options)).isEqualTo(tally);
        }
    }

    private static Map<String, String> options(Random random, String several, int seats) {
        var options = new LinkedHashMap<String, String>();
        options.put("several", several);
        one(random, options, "overvote", "exhaust", "skip", "exhaust-if-multiple");
        one(random, options, "skipped", "any", "0", "1");
        one(random, options, "duplicates", "skip", "exhaust");
        one(random, options, "ties", "lots", "previous", "order", "random", "permutation");
        options.put("seed", "12");
        if ("order".equals(options.get("ties"))) {
            options.remove("seed");
        }
        var single = seats == 1 || several.equals("passes");
        if (single && !several.equals("share")) {
            one(random, options, "until-two", "false", "true");
            one(random, options, "batch", "false", "true");
        }
        one(random, options, "threshold", "whole", "fraction");
        one(random, options, "hare", "false", "true");
        if (several.equals("share")) {
            options.put("share", String.valueOf(5 + random.nextInt(40)));
        }
        return options;
    }

    private static void one(
            Random random, Map<String, String> options, String name, String... values) {
        options.put(name, values[random.nextInt(values.length)]);
    }
}
