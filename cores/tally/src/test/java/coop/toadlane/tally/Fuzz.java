package coop.toadlane.tally;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Broken files for every reader: good small ones, mangled from a seed. Each is refused with a
 * place, or read to something that can be counted and, if written, reads back the same.
 *
 * <p>By hand: {@code java coop.toadlane.tally.Fuzz COUNT SEED} makes so many, shared among the
 * readers.
 */
final class Fuzz {
    private Fuzz() {}

    /** A reader with a good file; what is read is checked before it answers. */
    record Target(byte[] good, Function<byte[], Reading<?>> read) {}

    /** What came of it. */
    static final class Outcome {
        int read;
        int refused;
        long slowest;
    }

    static void main(String[] args) {
        var count = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        var seed = args.length > 1 ? Long.parseLong(args[1]) : 20_261_123L;
        var each = Math.ceilDiv(count, targets().size());
        for (var target : targets().entrySet()) {
            var outcome = run(target.getKey(), target.getValue(), each, seed, System::nanoTime);
            System.out.printf(
                    "%-16s seed %d: %,d read, %,d refused, slowest %,d µs%n",
                    target.getKey(), seed, outcome.read, outcome.refused, outcome.slowest / 1_000);
        }
    }

    /** Where time comes from: a clock by hand, nothing in a test. */
    interface Clock {
        long now();
    }

    static Outcome run(String name, Target target, int count, long seed, Clock clock) {
        var random = new Random(seed);
        var outcome = new Outcome();
        for (var i = 0; i < count; i++) {
            var bytes = Generated.mangled(random, target.good());
            var from = clock.now();
            try {
                switch (target.read().apply(bytes)) {
                    case Reading.Read<?> _ -> outcome.read++;
                    case Reading.Broken<?> broken -> {
                        if (broken.line() < 1 || broken.column() < 1) {
                            throw new IllegalStateException("no place: " + broken);
                        }
                        outcome.refused++;
                    }
                }
            } catch (RuntimeException | StackOverflowError e) {
                var file = new String(bytes, StandardCharsets.UTF_8);
                throw new IllegalStateException(
                        "%s, seed %d, case %d:%n%s".formatted(name, seed, i, file), e);
            }
            outcome.slowest = Math.max(outcome.slowest, clock.now() - from);
        }
        return outcome;
    }

    static Map<String, Target> targets() {
        var random = new Random(5);
        var contest = Generated.contest(random, 5, true);
        var targets = new LinkedHashMap<String, Target>();
        targets.put("blt", contests(Blt.write(contest), Blt::read, "x.blt"));
        var plain =
                "# TITLE: T\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 9\n"
                        + "# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n"
                        + "5: 1,{2,3}\n3: 2\n1: 3,1,2\n";
        targets.put("preflib", contests(plain, PrefLib::read, "x.toi"));
        targets.put(
                "debian",
                contests(
                        "  /Option 1-------->: A\n //Option 2-------->: B\nV: 12  x\nV: -1 y\n",
                        DebianTally::read,
                        "x.blt"));
        targets.put(
                "abcvoting",
                contests(
                        "profile: [[0,1],[2],\n [0]]\nnum_cand: 3\ncommitteesize: 2\n",
                        AbcYaml::read,
                        "x.yaml"));
        targets.put(
                "pabulib",
                new Target(
                        bytes(
                                "META\nkey;value\nbudget;100,5\nvote_type;cumulative\nnum_votes;3\n"
                                        + "PROJECTS\nproject_id;cost;name\na;60;\"B;\"\"x\"\"\"\n"
                                        + "b;70;S\nVOTES\nvoter_id;vote;points\n1;a;1\n2;a,b;2,3\n"
                                        + "3;;\n"),
                        Fuzz::budget));
        tables(targets);
        records(targets);
        return targets;
    }

    private static void tables(Map<String, Target> targets) {
        var ranks = CsvMapping.of(Map.of("weight", "n"));
        targets.put(
                "csv",
                contests("n,A,\"B, x\"\n3,1,2\n1,,1\n", f -> CsvBallots.read(f, ranks), "x.csv"));
        var choices = CsvMapping.of(Map.of("form", "choices"));
        targets.put(
                "csv choices",
                contests("1,2,3\nA,B,\nB=C,,A\n", f -> CsvBallots.read(f, choices), "x.csv"));
        var tall =
                CsvMapping.of(
                        Map.of("form", "tall", "value", "points", "values", "scores", "max", "9"));
        targets.put(
                "csv tall",
                contests(
                        "ballot,choice,points\na,A,9\nb,A,3\na,B,1\n",
                        f -> CsvBallots.read(f, tall),
                        "x.csv"));
    }

    private static void records(Map<String, Target> targets) {
        targets.put("rctab config", new Target(bytes(RctabSamples.CONFIG), RctabConfig::read));
        for (var sample : RctabSamples.sources().entrySet()) {
            targets.put(sample.getKey(), source(sample.getValue()));
        }
    }

    private static Target source(RctabSamples.Sample sample) {
        return new Target(
                bytes(sample.text()),
                file -> {
                    var files = new TreeMap<>(sample.beside());
                    files.put(sample.name(), file);
                    var config = RctabSamples.config(sample.provider());
                    var rctab = new Rctab(config);
                    var reading = rctab.add(config.sources().getFirst(), files);
                    if (reading instanceof Reading.Read<Long> _) {
                        rctab.count();
                    }
                    return reading;
                });
    }

    private static Target contests(
            String good, Function<byte[], Reading<Contest>> reader, String name) {
        return new Target(
                bytes(good),
                file -> {
                    var reading = reader.apply(file);
                    if (reading instanceof Reading.Read<Contest>(var contest)) {
                        count(contest);
                        again(contest, name, reader);
                    }
                    return reading;
                });
    }

    private static void count(Contest contest) {
        if (contest.candidates().size() > 30) {
            return;
        }
        for (var rule :
                List.of(Rule.IRV, Rule.SCOTTISH_STV, Rule.SCHULZE, Rule.SCORE, Rule.BORDA)) {
            try {
                rule.count(contest, Math.min(contest.seats(), 30), Map.of());
            } catch (BadField e) {
                // Beyond the rule's limits: refused, as stated.
                continue;
            }
        }
    }

    private static void again(
            Contest contest, String name, Function<byte[], Reading<Contest>> reader) {
        if (!name.equals("x.blt")) {
            return;
        }
        var written = Blt.write(contest);
        var again = Blt.read(bytes(written)).orThrow();
        if (!Blt.write(again).equals(written)
                || !again.ballots().total().equals(contest.ballots().total())) {
            throw new IllegalStateException("not the same again: " + written);
        }
    }

    private static Reading<?> budget(byte[] file) {
        var reading = Pabulib.read(file);
        if (reading instanceof Reading.Read<Budget>(var budget)) {
            for (var rule : BudgetRule.values()) {
                var spent = rule.allocate(budget, Map.of());
                if (new java.math.BigDecimal(spent.cost())
                                .compareTo(new java.math.BigDecimal(spent.budget()))
                        > 0) {
                    throw new IllegalStateException("more than there is");
                }
            }
        }
        return reading;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
