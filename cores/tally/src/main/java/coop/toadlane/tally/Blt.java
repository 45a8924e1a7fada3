package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ballot files in the BLT form of Hill, Wichmann and Woodall, in every dialect met: byte order
 * marks, Windows-1252 names, names without quotes, comments after #, withdrawn candidates as
 * negative numbers or {@code [withdrawn ...]}, nicknames ({@code [nick ...]}), tie orders ({@code
 * [tie ...]}), equal ranks ({@code 2=3}), empty ranks ({@code -}), ballot ids in parentheses.
 */
public final class Blt {
    private Blt() {}

    /** Reads a file; linear in its length. A candidate's id is the number of the file, from 1. */
    public static Reading<Contest> read(byte[] file) {
        try {
            return new Reading.Read<>(new BltReader(new Source(file)).contest());
        } catch (Unreadable e) {
            return e.broken();
        }
    }

    /**
     * Writes a file that {@link #read} reads back to the same contest, candidates numbered by their
     * place.
     */
    public static String write(Contest contest) {
        var out = new StringBuilder();
        out.append(contest.candidates().size()).append(' ').append(contest.seats()).append('\n');
        var places = new ArrayList<String>();
        for (var i = 0; i < contest.candidates().size(); i++) {
            if (contest.withdrawn().contains(contest.candidates().get(i).id())) {
                places.add("-" + (i + 1));
            }
        }
        if (!places.isEmpty()) {
            out.append(String.join(" ", places)).append('\n');
        }
        if (!contest.tieOrder().isEmpty()) {
            var ids = contest.candidates().stream().map(Candidate::id).toList();
            out.append(
                    contest.tieOrder().stream()
                            .map(id -> String.valueOf(ids.indexOf(id) + 1))
                            .collect(Collectors.joining(" ", "[tie ", "]\n")));
        }
        for (var group = 0; group < contest.ballots().groups(); group++) {
            out.append(contest.ballots().weight(group));
            for (var rank : contest.ballots().ranks(group)) {
                out.append(' ').append(rank(rank));
            }
            out.append(" 0\n");
        }
        out.append("0\n");
        contest.candidates().forEach(c -> out.append(quoted(c.name())).append('\n'));
        return out.append(quoted(contest.title())).append('\n').toString();
    }

    private static String rank(List<Integer> rank) {
        return rank.isEmpty()
                ? "-"
                : rank.stream().map(c -> String.valueOf(c + 1)).collect(Collectors.joining("="));
    }

    /**
     * A name cannot end its line early; a quote within it would, so it becomes the typographic one.
     */
    private static String quoted(String name) {
        return '"' + name.strip().replaceAll("\\s+", " ").replace('"', '\u201d') + '"';
    }
}
