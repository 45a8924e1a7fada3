package coop.toadlane.elections;

import coop.toadlane.pictures.BallotFlow;
import coop.toadlane.record.ElectionCount;
import coop.toadlane.record.Row;
import coop.toadlane.tally.Contest;
import coop.toadlane.tally.Sentence;
import coop.toadlane.tally.Tally;
import coop.toadlane.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how an election was counted: it is counted again, with names in place of numbers. */
@Component
class ElectionResults {
    private final Elections elections;

    ElectionResults(Elections elections) {
        this.elections = elections;
    }

    /** The ballots as a contest with these names; for the page, and for files. */
    Contest contest(Election election, String title, Map<Integer, String> names) {
        return ElectionCount.contest(
                title,
                election.seats(),
                Objects.requireNonNull(election.opening()).candidates(),
                elections.box(election.coop(), election.number()),
                one -> names.getOrDefault(one, String.valueOf(one)));
    }

    ElectionPage.Result of(Election election, Map<Integer, String> names, Words words) {
        var count = Objects.requireNonNull(election.count());
        var language = Locale.of(words.language());
        var tally =
                ElectionCount.count(
                        contest(election, "", names), election.terms().values(), count.seed());
        var stages = new ArrayList<ElectionPage.Told>();
        for (var stage : tally.stages()) {
            stages.add(new ElectionPage.Told(stages.size() + 1, said(stage.notes(), language)));
        }
        return new ElectionPage.Result(
                count.winners().stream().map(one -> name(names, one)).toList(),
                stages,
                tally.ties().stream().map(tie -> plain(tie.how().in(language))).toList(),
                tally.findings().stream().map(one -> plain(one.in(language))).toList(),
                flow(election, tally, names),
                figures(election, tally, names),
                command(election, count.seed()));
    }

    /** How anybody counts the ballot file again, with the same rule, options and lot. */
    private static String command(Election election, String seed) {
        var options = ElectionCount.options(election.terms().values(), seed);
        return "./toadlane tally election-%d.blt --rule %s%s --explain"
                .formatted(
                        election.number(),
                        election.terms().rule(),
                        options.entrySet().stream()
                                .map(one -> " --option " + one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining()));
    }

    /** A sentence in which whole votes are written without decimals. */
    private static String plain(String sentence) {
        return sentence.replaceAll("(\\d)[.,]0{3,}(?!\\d)", "$1");
    }

    private static String said(List<Sentence> notes, Locale language) {
        return notes.stream()
                .map(note -> plain(note.in(language)))
                .collect(Collectors.joining(" "));
    }

    private static String name(Map<Integer, String> names, int member) {
        return names.getOrDefault(member, String.valueOf(member));
    }

    private static ElectionPage.Figures figures(
            Election election, Tally tally, Map<Integer, String> names) {
        var candidates = Objects.requireNonNull(election.opening()).candidates();
        var rows = new ArrayList<List<String>>();
        for (int candidate : candidates) {
            rows.add(
                    tally.stages().stream()
                            .map(stage ->
                                    stage.totals()
                                            .getOrDefault(
                                                    ElectionCount.id(candidates, candidate), "0"))
                            .toList());
        }
        return new ElectionPage.Figures(
                candidates.stream().map(one -> name(names, one)).toList(),
                rows,
                tally.stages().stream().map(Tally.Stage::exhausted).toList());
    }

    /** Votes that pass from one to another can be drawn where a count has several rounds. */
    private static @Nullable BallotFlow flow(
            Election election, Tally tally, Map<Integer, String> names) {
        Row.BallotOpening opening = Objects.requireNonNull(election.opening());
        if (tally.stages().size() < 2) {
            return null;
        }
        var lanes = new LinkedHashMap<String, String>();
        var candidates = opening.candidates();
        candidates.forEach(one -> lanes.put(ElectionCount.id(candidates, one), name(names, one)));
        var quota = tally.quota();
        return new BallotFlow(
                lanes,
                tally.stages().stream().map(ElectionResults::stage).toList(),
                quota == null ? null : new BigDecimal(quota));
    }

    private static BallotFlow.Stage stage(Tally.Stage stage) {
        var totals = new LinkedHashMap<String, BigDecimal>();
        stage.totals().forEach((id, total) -> totals.put(id, new BigDecimal(total)));
        return new BallotFlow.Stage(
                totals, new BigDecimal(stage.exhausted()), stage.elected(), stage.excluded());
    }
}
