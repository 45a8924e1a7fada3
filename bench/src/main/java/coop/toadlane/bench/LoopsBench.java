package coop.toadlane.bench;

import coop.toadlane.tally.CountingLoops;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The inner loops, each in a Java of its own, by JMH. */
final class LoopsBench {
    private static final int FORKS = Integer.getInteger("forks", 2);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    private LoopsBench() {}

    static void run() throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(CountingLoops.class.getSimpleName())
                        .include(BookLoops.class.getSimpleName())
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .forks(FORKS)
                        .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow") // JMH's own need
                        .warmupIterations(ROUNDS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ROUNDS)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        var grid = new Grid("loop", "µs", "± µs (99.9 %)");
        new Runner(options)
                .run().stream()
                        .sorted(Comparator.comparing(LoopsBench::name))
                        .forEach(result -> grid.row(name(result), score(result), error(result)));
        grid.print();
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static Double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static Double error(RunResult result) {
        return result.getPrimaryResult().getScoreError();
    }
}
