package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;

/**
 * A contest as RCTab counts it: a configuration, then the records of each of its sources, then the
 * count. Records are grouped as they come, so that memory follows the different ones.
 */
public final class Rctab {
    private final RctabConfig config;
    private final CvrPapers papers;

    public Rctab(RctabConfig config) {
        this.config = config;
        this.papers = new CvrPapers(config);
    }

    /**
     * One row of a spreadsheet.
     *
     * @param number from 1
     * @param cells by column; empty where nothing stands
     */
    public record SheetRow(int number, List<String> cells) {
        public SheetRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Takes the rows of an ES&amp;S spreadsheet.
     *
     * @return how many records were taken; broken places are rows and columns of the sheet
     */
    public Reading<Long> addSheet(CvrSource source, Iterable<SheetRow> rows) {
        return adding(() -> new CvrSheet(papers, source).read(rows));
    }

    /**
     * Takes the records of any other source.
     *
     * @param files by name: the one the configuration names, or all of the folder or archive
     * @return how many records were taken
     */
    public Reading<Long> add(CvrSource source, SortedMap<String, byte[]> files) {
        return adding(() -> {
            for (var file : files.entrySet()) {
                try {
                    read(source, file.getKey(), file.getValue(), files);
                } catch (Unreadable e) {
                    throw files.size() == 1 ? e : within(file.getKey(), e);
                }
            }
        });
    }

    private static Unreadable within(String file, Unreadable e) {
        return new Unreadable(e.line, e.column, e.expected + " in " + file, e.found);
    }

    private void read(CvrSource source, String name, byte[] file, Map<String, byte[]> all) {
        switch (source.provider()) {
            case ESS -> throw new IllegalArgumentException("a spreadsheet is read row by row");
            case GENERIC_CSV -> new CvrCsv(papers, source).read(file);
            case CLEAR_BALLOT -> new CvrClearBallot(papers, source).read(file);
            case CDF -> new CvrCommon(papers, source).read(file);
            case HART -> {
                var lower = name.toLowerCase(Locale.ROOT);
                if (lower.endsWith(".xml") && !lower.endsWith(".sig.xml")) {
                    new CvrHart(papers, source).read(file);
                }
            }
            case DOMINION -> {
                if (name.matches("CvrExport(_[0-9]+)?[.]json")) {
                    new CvrDominion(papers, source, all).read(file);
                }
            }
        }
    }

    private Reading<Long> adding(Runnable reader) {
        var before = papers.records();
        try {
            reader.run();
        } catch (Unreadable e) {
            return e.broken();
        }
        if (papers.records() == before) {
            return new Reading.Broken<>(1, 1, "records of the contest", "none");
        }
        return new Reading.Read<>(papers.records() - before);
    }

    /** Who stands, and all ballots so far; overvotes that a source names are a withdrawn option. */
    public Contest contest() {
        var candidates = new ArrayList<Candidate>();
        config.candidates().forEach(name -> candidates.add(new Candidate(name, name)));
        var overvote = "Overvote";
        while (config.candidates().contains(overvote)) {
            overvote += "*";
        }
        candidates.add(new Candidate(overvote, overvote));
        var out = new LinkedHashSet<>(config.excluded());
        out.add(overvote);
        return new Contest(
                config.title(), config.seats(), candidates, out, List.of(), papers.ballots());
    }

    /** Counts what was added by the configuration's rules. */
    public Tally count() {
        return irv().count();
    }

    /**
     * Where the ballots of a slice were in each round of the whole count.
     *
     * @param name as the records have it; empty where they don't say
     * @param rounds each with the votes by candidate's name, then those that counted for nobody
     */
    public record Slice(
            CvrSource.Slicing by,
            String name,
            long ballots,
            List<SequencedMap<String, String>> rounds) {

        /** The key under which a round has the ballots that count for nobody. */
        public static final String INACTIVE = "";

        /** As JSON has it. */
        public Map<String, Object> toTree() {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("by", by.name().toLowerCase(Locale.ROOT));
            tree.put("name", name);
            tree.put("ballots", ballots);
            tree.put("rounds", rounds);
            return tree;
        }
    }

    /** The slices that the configuration asks for and the records tell, by name. */
    public List<Slice> slices() {
        var parts = papers.slices();
        if (parts.isEmpty()) {
            return List.of();
        }
        var irv = irv();
        irv.count();
        var names = contest().candidates().stream().map(Candidate::name).toList();
        var slices = new ArrayList<Slice>();
        for (var i = 0; i < parts.size(); i++) {
            var at = i;
            var rounds =
                    irv.rounds().stream().map(round -> votes(irv, round.slices().get(at), names));
            var part = parts.get(i);
            slices.add(
                    new Slice(
                            part.by(),
                            part.name(),
                            part.ballots().total().longValueExact(),
                            rounds.toList()));
        }
        return slices;
    }

    private SequencedMap<String, String> votes(
            Irv irv, RunoffSlices.Part part, List<String> names) {
        var votes = new LinkedHashMap<String, String>();
        for (var c = 0; c < papers.overvote(); c++) {
            votes.put(names.get(c), irv.text(part.totals()[c]));
        }
        votes.put(Slice.INACTIVE, irv.text(Arrays.stream(part.left()).sum()));
        return votes;
    }

    Irv irv() {
        var contest = contest();
        var marks = new Irv.Marks(papers.overvote(), config.hasWriteIns() ? papers.writeIns() : -1);
        return new Irv(
                contest,
                contest.ballots(),
                papers.slices().stream().map(CvrPapers.Slice::ballots).toList(),
                marks,
                config.seats(),
                new Options(config.options()));
    }

    /** Slicings that are asked for and that not all sources tell: only tables do. */
    public List<CvrSource.Slicing> untold() {
        return config.untold();
    }
}
