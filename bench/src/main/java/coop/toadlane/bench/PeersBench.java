package coop.toadlane.bench;

import coop.toadlane.tally.Blt;
import coop.toadlane.tally.Candidate;
import coop.toadlane.tally.Contest;
import coop.toadlane.tally.Reading;
import coop.toadlane.tally.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Other programs count the same million ballots in the same run, like beside like: Droop (Python) a
 * whole process beside a whole process of ours, the npm package votes a method call beside ours.
 */
final class PeersBench {
    private static final int RUNS = 3;
    private final Places places;
    private final Path file;
    private final Grid grid =
            new Grid(
                    "1,000,000 ballots",
                    "scope",
                    "peer",
                    "peer, ms",
                    "ours, ms",
                    "ratio",
                    "elected");

    private PeersBench(Places places) {
        this.places = places;
        this.file = places.data().resolve("synthetic-1m/synth1m.blt");
    }

    static void run(Places places) throws Exception {
        var bench = new PeersBench(places);
        if (Places.lacks(bench.file, "--data DIR")) {
            return;
        }
        bench.droop();
        bench.votes();
        bench.grid.print();
    }

    private void droop() throws Exception {
        var program = places.peers().resolve("droop/Droop.py");
        if (Places.lacks(program, "--peers DIR")) {
            return;
        }
        var contest = contest();
        for (var pair :
                List.of(List.of("scotland", "scottish-stv"), List.of("meek-prf", "meek-prf"))) {
            var theirs =
                    process(List.of("python3", program.toString(), pair.get(0), file.toString()));
            var ours = process(ours(pair.get(1)));
            row(
                    pair.get(1) + ", 3 seats",
                    "whole process",
                    "Droop",
                    theirs,
                    ours,
                    elected(theirs.said()).equals(names(contest, winners(ours.said()))));
        }
    }

    private List<String> ours(String rule) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "coop.toadlane.cli.Main",
                "tally",
                file.toString(),
                "--rule",
                rule,
                "--seats",
                "3",
                "--json");
    }

    /** Whom Droop's report names as elected at its end. */
    private static Set<String> elected(String report) {
        return report.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("Elected:"))
                .map(line -> line.replaceAll("^Elected: *(.*) \\(.*$", "$1"))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Contest contest, List<String> ids) {
        return contest.candidates().stream()
                .filter(candidate -> ids.contains(candidate.id()))
                .map(Candidate::name)
                .collect(Collectors.toSet());
    }

    private static List<String> winners(String json) {
        var list = json.replaceAll("(?s).*?\"winners\"\\s*:\\s*\\[([^]]*)].*", "$1");
        return List.of(list.replaceAll("[\"\\s]", "").split(","));
    }

    private void votes() throws Exception {
        var packages = installed();
        if (packages.isEmpty()) {
            System.out.println("left out: votes, for node and npm could not install it");
            return;
        }
        var program = packages.get().resolve("votes.mjs").toString();
        var contest = contest();
        for (var line :
                process(1, List.of("node", program, file.toString(), "" + RUNS))
                        .said()
                        .lines()
                        .toList()) {
            var cells = line.split("\t", -1);
            var rule = Rule.named(cells[0]);
            var best = Effort.of(() -> rule.count(contest, 1, Map.of()).winners());
            for (int i = 1; i < RUNS; i++) {
                var effort = Effort.of(() -> rule.count(contest, 1, Map.of()).winners());
                best = effort.seconds() < best.seconds() ? effort : best;
            }
            row(
                    cells[0],
                    "method call",
                    "votes 3.0.0",
                    new Said("", Double.parseDouble(cells[1]) / 1000),
                    new Said("", best.seconds()),
                    names(contest, best.result()).equals(Set.of(cells[2])));
        }
    }

    private Contest contest() throws IOException {
        return switch (Blt.read(Files.readAllBytes(file))) {
            case Reading.Read<Contest>(var contest) -> contest;
            case Reading.Broken<Contest> broken ->
                    throw new IllegalStateException(broken.message());
        };
    }

    /** The directory that npm installed the packages in. */
    private Optional<Path> installed() throws Exception {
        var target = Files.createDirectories(places.home().resolve("target/peers/npm"));
        for (var name : List.of("package.json", "votes.mjs")) {
            Files.write(
                    target.resolve(name),
                    Files.readAllBytes(places.home().resolve("bench/peers").resolve(name)));
        }
        try {
            process(1, List.of("npm", "--silent", "--prefix", target.toString(), "install"));
            return Optional.of(target);
        } catch (IOException | IllegalStateException lacking) {
            return Optional.empty();
        }
    }

    private record Said(String said, double seconds) {}

    private static Said process(List<String> command) throws Exception {
        return process(RUNS, command);
    }

    /** What it printed, and its best time. */
    private static Said process(int runs, List<String> command) throws Exception {
        var said = new ArrayList<Said>();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("couldn't run " + command + ":\n" + text);
            }
            said.add(new Said(text, (System.nanoTime() - start) / 1e9));
        }
        return said.stream().min(java.util.Comparator.comparing(Said::seconds)).orElseThrow();
    }

    private void row(String rule, String scope, String peer, Said theirs, Said ours, boolean same) {
        grid.row(
                rule,
                scope,
                peer,
                theirs.seconds() * 1000,
                ours.seconds() * 1000,
                theirs.seconds() / ours.seconds(),
                same ? "the same" : "OTHERS");
    }
}
