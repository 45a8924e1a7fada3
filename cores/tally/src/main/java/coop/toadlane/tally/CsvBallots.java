package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ballots from a table (CSV), as a {@link CsvMapping} says. A candidate's id is its name. */
public final class CsvBallots {
    private static final long MOST_EQUAL = 1_000_000_000_000L;

    private final CsvMapping mapping;
    private final CsvRows rows;
    private final Map<String, Integer> candidates = new LinkedHashMap<>();
    private final List<CsvCells.Paper> papers = new ArrayList<>();
    private List<CsvRows.Cell> header = List.of();

    private CsvBallots(byte[] file, CsvMapping mapping) {
        this.mapping = mapping;
        this.rows = new CsvRows(file, mapping.separator(), mapping.quote());
        mapping.candidates().forEach(name -> candidates.putIfAbsent(name, candidates.size()));
    }

    /** Reads a table; linear in its length. */
    public static Reading<Contest> read(byte[] file, CsvMapping mapping) {
        try {
            return new Reading.Read<>(new CsvBallots(file, mapping).contest());
        } catch (Unreadable e) {
            return e.broken();
        }
    }

    /**
     * Writes the ballots as {@link CsvMapping#written} says: a row for each different one.
     *
     * @throws BadField if there is something that such a table cannot say
     */
    public static String write(Contest contest) {
        Written.refuse(contest, !contest.withdrawn().isEmpty(), "candidates who withdrew");
        Written.refuse(contest, !contest.tieOrder().isEmpty(), "an order for ties");
        var out = new StringBuilder("ballots");
        for (var candidate : contest.candidates()) {
            out.append(',').append(quoted(candidate.id()));
        }
        out.append('\n');
        for (var group = 0; group < contest.ballots().groups(); group++) {
            var cells = new int[contest.candidates().size()];
            var ranks = contest.ballots().ranks(group);
            for (var r = 0; r < ranks.size(); r++) {
                for (var candidate : ranks.get(r)) {
                    cells[candidate] = r + 1;
                }
            }
            out.append(contest.ballots().weight(group));
            for (var rank : cells) {
                out.append(',').append(rank == 0 ? "" : String.valueOf(rank));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private Contest contest() {
        if (mapping.header()) {
            var first = rows.next();
            if (first == null) {
                throw rows.ended("a row that names the columns");
            }
            header = first;
        }
        var weight = column(mapping.weight());
        switch (mapping.form()) {
            case CHOICES -> choices(weight);
            case CANDIDATES -> columns(weight);
            case TALL -> tall(weight);
        }
        if (papers.isEmpty() || candidates.isEmpty()) {
            throw rows.ended("ballots and candidates");
        }
        if (candidates.size() > Ballots.MAX_CANDIDATES) {
            throw rows.ended("at most " + Ballots.MAX_CANDIDATES + " candidates");
        }
        var builder = new Ballots.Builder(candidates.size());
        papers.forEach(paper -> builder.add(paper.weight(), paper.ranks()));
        var named = candidates.keySet().stream().map(name -> new Candidate(name, name)).toList();
        return new Contest("", mapping.seats(), named, Set.of(), List.of(), builder.build());
    }

    /** The place of a named column, or -1 for no name. */
    private int column(String name) {
        if (name.isEmpty()) {
            return -1;
        }
        for (var i = 0; i < header.size(); i++) {
            if (header.get(i).text().strip().equals(name)) {
                return i;
            }
        }
        if (!mapping.header() && name.matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(name) - 1;
        }
        throw header.isEmpty()
                ? rows.ended("a column " + name)
                : header.getFirst().unreadable("a column named " + name + " in this row");
    }

    private List<Integer> choiceColumns(int width, int weight) {
        var found = new ArrayList<Integer>();
        if (mapping.columns().isEmpty()) {
            for (var i = 0; i < width; i++) {
                if (i != weight && i != column(mapping.ballot())) {
                    found.add(i);
                }
            }
            return found;
        }
        mapping.columns().forEach(name -> found.add(column(name)));
        return found;
    }

    private void choices(int weight) {
        List<Integer> places = null;
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (places == null) {
                places = choiceColumns(Math.max(header.size(), row.size()), weight);
            }
            var paper = new CsvCells(weight(row, weight));
            for (var rank = 1; rank <= places.size(); rank++) {
                var cell = cell(row, places.get(rank - 1));
                if (cell == null || cell.blank()) {
                    continue;
                }
                for (var name : split(cell.text())) {
                    paper.mark(cell, candidate(cell, name.strip()), rank);
                }
            }
            papers.add(paper.paper());
        }
    }

    private String[] split(String text) {
        return mapping.equal().isEmpty()
                ? new String[] {text}
                : text.split(java.util.regex.Pattern.quote(mapping.equal()), -1);
    }

    private int candidate(CsvRows.Cell cell, String name) {
        if (name.isEmpty()) {
            throw cell.unreadable("a candidate's name");
        }
        var known = candidates.get(name);
        if (known != null) {
            return known;
        }
        if (!mapping.candidates().isEmpty() || candidates.size() >= Ballots.MAX_CANDIDATES) {
            throw cell.unreadable("one of the candidates");
        }
        candidates.put(name, candidates.size());
        return candidates.size() - 1;
    }

    private void columns(int weight) {
        var places = choiceColumns(header.size(), weight);
        var who = new ArrayList<Integer>();
        for (var place : places) {
            var cell = header.get(place);
            var before = candidates.size();
            var candidate = candidate(cell, cell.text().strip());
            if (mapping.candidates().isEmpty() && candidates.size() == before
                    || who.contains(candidate)) {
                throw cell.unreadable("each candidate once");
            }
            who.add(candidate);
        }
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (row.size() > header.size()) {
                throw row.get(header.size()).unreadable("the end of the row, as in the first");
            }
            var paper = new CsvCells(weight(row, weight));
            for (var i = 0; i < places.size(); i++) {
                var cell = cell(row, places.get(i));
                if (cell != null) {
                    paper.mark(cell, who.get(i), CsvCells.rank(cell, mapping));
                }
            }
            papers.add(paper.paper());
        }
    }

    private void tall(int weight) {
        var ballot = column(mapping.ballot());
        var choice = column(mapping.choice());
        var value = column(mapping.value());
        var ballots = new LinkedHashMap<String, CsvCells>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            var id = needed(row, ballot, mapping.ballot());
            var chosen = cell(row, choice);
            var equal = weight(row, weight);
            var paper = ballots.computeIfAbsent(id.text().strip(), any -> new CsvCells(equal));
            if (paper.weight() != equal) {
                throw row.get(weight).unreadable("the same number in all rows of a ballot");
            }
            if (chosen == null || chosen.blank()) {
                continue;
            }
            var candidate = candidate(chosen, chosen.text().strip());
            if (value < 0) {
                paper.mark(chosen, candidate, 1);
            } else {
                var cell = needed(row, value, mapping.value());
                paper.mark(chosen, candidate, CsvCells.rank(cell, mapping));
            }
        }
        ballots.values().forEach(paper -> papers.add(paper.paper()));
    }

    private static CsvRows.@Nullable Cell cell(List<CsvRows.Cell> row, int place) {
        return place < row.size() ? row.get(place) : null;
    }

    private static CsvRows.Cell needed(List<CsvRows.Cell> row, int place, String name) {
        if (place >= row.size() || row.get(place).blank()) {
            throw row.get(Math.min(place, row.size() - 1)).unreadable("a " + name);
        }
        return row.get(place);
    }

    private long weight(List<CsvRows.Cell> row, int weight) {
        if (weight < 0) {
            return 1;
        }
        var cell = needed(row, weight, mapping.weight());
        var text = cell.text().strip();
        if (!text.matches("[0-9]{1,13}") || Long.parseLong(text) > MOST_EQUAL) {
            throw cell.unreadable("a number of ballots up to " + MOST_EQUAL);
        }
        return Long.parseLong(text);
    }
}
