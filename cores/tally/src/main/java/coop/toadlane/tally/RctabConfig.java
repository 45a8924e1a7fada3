package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A contest's configuration of the Universal RCV Tabulator (RCTab): who stands, where the cast vote
 * records lie, and the rules.
 *
 * @param title the contest's name
 * @param seats to be filled; at least 1
 * @param candidates names in the order of the file, {@link #WRITE_INS} last where a source may have
 *     them
 * @param aliases every name and alias to the place in {@code candidates}
 * @param excluded names that are out from the start
 * @param ranks the most ranks a record may have
 * @param options of the rule {@code irv}
 * @param slicings by which the result is to be told apart, beside the whole
 */
public record RctabConfig(
        String title,
        int seats,
        List<String> candidates,
        Map<String, Integer> aliases,
        Set<String> excluded,
        int ranks,
        Map<String, String> options,
        List<CvrSource> sources,
        List<CvrSource.Slicing> slicings) {

    /** The name under which write-ins that were not declared are counted together. */
    public static final String WRITE_INS = "Undeclared Write-ins";

    public RctabConfig {
        candidates = List.copyOf(candidates);
        aliases = Map.copyOf(aliases);
        excluded = Set.copyOf(excluded);
        options = Map.copyOf(options);
        sources = List.copyOf(sources);
        slicings = List.copyOf(slicings);
    }

    /** Reads a configuration; what it asks for and is not offered is refused. */
    public static Reading<RctabConfig> read(byte[] file) {
        try {
            return new Reading.Read<>(config(JsonTree.read(file)));
        } catch (Unreadable e) {
            return e.broken();
        }
    }

    boolean hasWriteIns() {
        return candidates.getLast().equals(WRITE_INS);
    }

    private static RctabConfig config(Node root) {
        var rules = root.need("rules");
        var sources = new ArrayList<CvrSource>();
        for (var source : root.need("cvrFileSources").items()) {
            sources.add(CvrSource.of(source, rules));
        }
        if (sources.isEmpty()) {
            throw root.need("cvrFileSources").unreadable("at least one source");
        }
        var names = new ArrayList<String>();
        var aliases = new LinkedHashMap<String, Integer>();
        var excluded = new LinkedHashSet<String>();
        for (var candidate : root.need("candidates").items()) {
            var name = candidate.needText("name");
            names.add(name);
            if (candidate.yes("excluded")) {
                excluded.add(name);
            }
            alias(candidate, name, names.size() - 1, aliases);
            for (var alias : candidate.all("aliases")) {
                alias(alias, alias.text() == null ? "" : alias.text(), names.size() - 1, aliases);
            }
            if (!candidate.text("code").isEmpty()) {
                alias(candidate, candidate.text("code"), names.size() - 1, aliases);
            }
        }
        if (names.isEmpty() || names.size() >= Ballots.MAX_CANDIDATES - 2) {
            throw root.need("candidates").unreadable("1 to " + (Ballots.MAX_CANDIDATES - 3));
        }
        if (sources.stream().anyMatch(CvrSource::mayHaveWriteIns)) {
            aliases.put(WRITE_INS, names.size());
            names.add(WRITE_INS);
        }
        var settings = root.get("outputSettings");
        var options = new LinkedHashMap<String, String>();
        var seats = RctabRules.options(rules, options);
        return new RctabConfig(
                settings == null ? "" : settings.text("contestName"),
                seats,
                names,
                aliases,
                excluded,
                RctabRules.numberOr(rules, "maxRankingsAllowed", "max", 1),
                options,
                sources,
                settings == null ? List.of() : slicings(settings));
    }

    private static List<CvrSource.Slicing> slicings(Node settings) {
        var slicings = new ArrayList<CvrSource.Slicing>();
        if (settings.yes("tabulateByPrecinct")) {
            slicings.add(CvrSource.Slicing.PRECINCT);
        }
        if (settings.yes("tabulateByBatch")) {
            slicings.add(CvrSource.Slicing.BATCH);
        }
        return slicings;
    }

    /** Slicings that are asked for and that not all sources tell: only tables do. */
    public List<CvrSource.Slicing> untold() {
        return slicings.stream()
                .filter(by -> sources.stream().anyMatch(source -> source.column(by) == 0))
                .toList();
    }

    private static void alias(Node at, String alias, int place, Map<String, Integer> aliases) {
        var other = aliases.putIfAbsent(alias.strip(), place);
        if (alias.isBlank() || other != null && other != place) {
            throw at.unreadable("a name or alias that only one candidate has");
        }
    }
}
