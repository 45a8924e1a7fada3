package coop.toadlane.bench;

import coop.toadlane.tally.Blt;
import coop.toadlane.tally.BudgetRule;
import coop.toadlane.tally.Contest;
import coop.toadlane.tally.Pabulib;
import coop.toadlane.tally.Reading;
import coop.toadlane.tally.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Counts the large files of the shared test data; whoever lacks them is told so. */
final class TallyBench {
    private static final int RUNS = 5;
    private final Grid grid =
            new Grid(
                    "count",
                    "first run, ms",
                    "best of " + RUNS + ", ms",
                    "CPU ms",
                    "peak heap MB",
                    "aim, ms");

    static void run(Path data) throws Exception {
        var bench = new TallyBench();
        bench.million(data.resolve("synthetic-1m/synth1m.blt"));
        bench.wards(data.resolve("scotland2017"));
        bench.budget(data.resolve("pabulib"));
        bench.grid.print();
    }

    private void million(Path file) throws Exception {
        if (Places.lacks(file, "--data DIR")) {
            return;
        }
        var bytes = Files.readAllBytes(file);
        measure("read a BLT of 1,000,000 ballots", 500, RUNS, () -> contest(bytes));
        var contest = contest(bytes);
        for (var rule : List.of(Rule.SCOTTISH_STV, Rule.MEEK_PRF)) {
            measure(rule.text() + ", 3 seats", 300, RUNS, () -> rule.count(contest, 3, Map.of()));
        }
        for (var rule : List.of(Rule.IRV, Rule.SCHULZE)) {
            measure(rule.text(), 300, RUNS, () -> rule.count(contest, 1, Map.of()));
        }
    }

    private static Contest contest(byte[] file) {
        return read(Blt.read(file));
    }

    private static <T> T read(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T>(var value) -> value;
            case Reading.Broken<T> broken -> throw new IllegalStateException(broken.message());
        };
    }

    private void wards(Path folder) throws Exception {
        if (Places.lacks(folder, "--data DIR")) {
            return;
        }
        var files = files(folder, ".blt");
        measure(
                "read and count %d wards, scottish-stv".formatted(files.size()),
                500,
                RUNS,
                () -> {
                    int stages = 0;
                    for (var file : files) {
                        var contest = contest(Files.readAllBytes(file));
                        stages += Rule.SCOTTISH_STV.count(contest, Map.of()).stages().size();
                    }
                    return stages;
                });
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, "*" + suffix)) {
            files.forEach(found::add);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private void budget(Path folder) throws Exception {
        if (Places.lacks(folder, "--data DIR")) {
            return;
        }
        var largest =
                files(folder, ".pb").stream()
                        .max(Comparator.comparing(file -> file.toFile().length()))
                        .orElseThrow();
        var budget = read(Pabulib.read(Files.readAllBytes(largest)));
        var rule = BudgetRule.named("pb-mes");
        var name = "equal shares, " + largest.getFileName();
        measure(name, 2_000, RUNS, () -> rule.allocate(budget, Map.of("completion", "none")));
        measure(
                name + ", with add1",
                60_000,
                1,
                () -> rule.allocate(budget, Map.of("completion", "add1")));
    }

    private void measure(String name, int aim, int runs, Callable<?> work) throws Exception {
        var efforts = new ArrayList<Effort<?>>();
        for (int i = 0; i < runs; i++) {
            efforts.add(Effort.of(work));
        }
        var best = efforts.stream().min(Comparator.comparing(Effort::seconds)).orElseThrow();
        grid.row(
                name,
                efforts.getFirst().seconds() * 1000,
                best.seconds() * 1000,
                best.cpuSeconds() * 1000,
                efforts.stream().mapToLong(Effort::peakHeap).max().orElseThrow(),
                aim);
    }
}
