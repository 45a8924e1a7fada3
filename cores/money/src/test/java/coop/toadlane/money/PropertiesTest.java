package coop.toadlane.money;

import static coop.toadlane.money.Rules.distributed;
import static coop.toadlane.money.Rules.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every rule document and every patronage. Each case is made from its seed. */
class PropertiesTest {
    private static final int CASES = 400;

    private static RuleDocument document(Random random) {
        var steps = new ArrayList<Map<String, Object>>();
        var reserve = Map.of("reserve", "legal");
        steps.add(
                step(
                        "name",
                        "first",
                        "take",
                        random.nextInt(60) + "." + random.nextInt(10) + "%",
                        "to",
                        reserve));
        steps.add(
                step(
                        "name",
                        "others",
                        "take",
                        Map.of("non-members", "sales"),
                        "to",
                        Map.of("collective", "all")));
        var pay = new LinkedHashMap<String, Object>();
        var cash = random.nextInt(101);
        pay.put("cash", cash + "%");
        pay.put("capital", (100 - cash) + "%");
        var share =
                step(
                        "name",
                        "members",
                        "share",
                        "rest",
                        "by",
                        key(random),
                        "pay",
                        pay,
                        "otherwise",
                        reserve);
        if (random.nextBoolean()) {
            share.put("cap", "" + random.nextInt(200) + ".50");
            share.put("over-cap", random.nextBoolean() ? "redistribute" : "leave");
        }
        if (random.nextBoolean()) {
            share.put("below", Map.of("amount", "2.00", "to", Map.of("donation", "food")));
        }
        if (random.nextInt(4) == 0) {
            share.put("residual", Map.of("fund", "residue"));
        }
        steps.add(share);
        steps.add(step("name", "remainder", "take", "rest", "to", reserve));
        var tree = Rules.tree();
        tree.put("steps", steps);
        tree.put("losses", steps);
        return Rules.read(tree);
    }

    private static Object key(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "equal";
            case 1 -> "sales";
            case 2 -> Map.of("weights", Map.of("sales", "0.3", "hours", "0.7"));
            case 3 -> Map.of("shares", Map.of("sales", "25%", "hours", "75%"));
            default -> Map.of("least", List.of("sales", Map.of("times", "2", "of", "hours")));
        };
    }

    private record Entry(Member member, long sales, long hours) {}

    private static List<Entry> entries(Random random) {
        return IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(i ->
                        new Entry(
                                new Member("m" + i, "Member " + (i + 100), ""),
                                random.nextInt(4) == 0
                                        ? 0
                                        : random.nextLong(1L << random.nextInt(1, 40)),
                                random.nextLong(5_000) * 1_000_000))
                .toList();
    }

    private static Patronage patronage(List<Entry> entries, long factor) {
        var builder = Patronage.builder();
        for (var entry : entries) {
            builder.member(entry.member());
            builder.add(entry.member().id(), "sales", entry.sales() * factor);
            builder.add(entry.member().id(), "hours", entry.hours() * factor);
        }
        return builder.addNonMember("sales", 77_000_000 * factor).build();
    }

    private static Distribution run(RuleDocument document, long minor, Patronage patronage) {
        return distributed(document.distribute(Period.of(new Money(minor, Rules.EUR)), patronage));
    }

    private static long result(Random random) {
        return random.nextLong(-5_000_000, 5_000_000) >> random.nextInt(20);
    }

    @Test
    void everythingAddsUpExactly() {
        for (var seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var distribution = run(document(random), result(random), patronage(entries(random), 1));

            var sum = Money.zero(Rules.EUR);
            for (var total : distribution.totals().values()) {
                sum = sum.plus(total);
            }
            assertThat(sum).as("seed %d", seed).isEqualTo(distribution.result());
            for (var result : distribution.steps()) {
                assertThat(result.before().minus(result.moved()))
                        .as("seed %d", seed)
                        .isEqualTo(result.after());
            }
            checkMembers(distribution, seed);
        }
    }

    private static void checkMembers(Distribution distribution, int seed) {
        var all = Money.zero(Rules.EUR);
        for (var i = 0; i < distribution.size(); i++) {
            var member = distribution.member(i);
            var figures = Money.zero(Rules.EUR);
            for (var line : member.lines()) {
                figures = figures.plus(line.figure());
                assertThat(line.cash().plus(line.capital()))
                        .as("seed %d", seed)
                        .isEqualTo(line.figure());
                if (!line.capped()) {
                    var reached = Fraction.of(line.figure().plus(line.withheld()).major());
                    var off = reached.minus(line.exact());
                    assertThat(off.times(off))
                            .as("seed %d", seed)
                            .isLessThan(Fraction.of(1, 10_000));
                }
            }
            assertThat(figures).as("seed %d", seed).isEqualTo(member.total());
            all = all.plus(member.total());
        }
        assertThat(all)
                .as("seed %d", seed)
                .isEqualTo(distribution.cash().plus(distribution.capital()));
    }

    @Test
    void theOrderInWhichMembersAreGivenChangesNothing() {
        for (var seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var document = document(random);
            var result = result(random);
            var entries = entries(random);
            var shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled, random);

            assertThat(members(run(document, result, patronage(shuffled, 1))))
                    .as("seed %d", seed)
                    .isEqualTo(members(run(document, result, patronage(entries, 1))));
        }
    }

    @Test
    void otherNamesMoveAtMostTheResidualUnit() {
        for (var seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var document =
                    Rules.of(
                            step(
                                    "name",
                                    "all",
                                    "share",
                                    "rest",
                                    "by",
                                    "sales",
                                    "pay",
                                    "cash",
                                    "otherwise",
                                    Map.of("reserve", "legal")));
            var result = Math.abs(result(random));
            var entries = entries(random);
            var renamed =
                    entries.stream()
                            .map(e ->
                                    new Entry(
                                            new Member(e.member().id(), "X" + random.nextInt(), ""),
                                            e.sales(),
                                            e.hours()))
                            .toList();
            var before = run(document, result, patronage(entries, 1));
            var after = run(document, result, patronage(renamed, 1));

            for (var entry : entries) {
                var id = entry.member().id();
                var moved =
                        before.member(id).orElseThrow().total().minor()
                                - after.member(id).orElseThrow().total().minor();
                assertThat(moved).as("seed %d", seed).isBetween(-1L, 1L);
            }
        }
    }

    @Test
    void measuresInAnotherUnitChangeNothing() {
        for (var seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var document = document(random);
            var result = result(random);
            var entries = entries(random);
            var factor = 1 + random.nextInt(1000);

            assertThat(members(run(document, result, patronage(entries, factor))))
                    .as("seed %d, factor %d", seed, factor)
                    .isEqualTo(members(run(document, result, patronage(entries, 1))));
        }
    }

    @Test
    void moreOfAMeasureNeverGivesLess() {
        for (var seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var distribution =
                    run(
                            Rules.of(
                                    step(
                                            "name",
                                            "all",
                                            "share",
                                            "rest",
                                            "by",
                                            "sales",
                                            "pay",
                                            "cash",
                                            "otherwise",
                                            Map.of("reserve", "legal"))),
                            Math.abs(result(random)),
                            patronage(entries(random), 1));
            var patronage = distribution.patronage();
            for (var i = 1; i < distribution.size(); i++) {
                var more = patronage.micros(i, "sales") - patronage.micros(i - 1, "sales");
                var gets = distribution.cash(i).compareTo(distribution.cash(i - 1));
                assertThat(more > 0 ? gets : 0).as("seed %d", seed).isNotNegative();
            }
        }
    }

    private static List<Money> members(Distribution distribution) {
        return IntStream.range(0, distribution.size())
                .mapToObj(i -> List.of(distribution.cash(i), distribution.capital(i)))
                .flatMap(List::stream)
                .toList();
    }
}
