package coop.toadlane.tally;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Tally sheets of Debian's votes: each ballot gives every option a rank ({@code 1} to {@code 9},
 * then letters) or none ({@code -}). Ranks may be shared and may leave gaps; only their order
 * counts.
 */
public final class DebianTally {
    private static final Pattern OPTION = Pattern.compile("[ /|]*Option (\\d{1,2})-*>:\\s*(.*)");
    private static final Pattern VOTE = Pattern.compile("V: (\\S+)(\\s.*)?");

    private DebianTally() {}

    static boolean recognised(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, 4_000), StandardCharsets.ISO_8859_1);
        return start.contains("Option 1-") || start.contains("Tally Sheet for the votes cast");
    }

    /** Reads a sheet; linear in its length. */
    public static Reading<Contest> read(byte[] file) {
        try {
            return new Reading.Read<>(contest(new Lines(file)));
        } catch (Unreadable e) {
            return e.broken();
        }
    }

    private static Contest contest(Lines lines) {
        var candidates = new ArrayList<Candidate>();
        Ballots.Builder builder = null;
        while (lines.next()) {
            var text = lines.text();
            var option = OPTION.matcher(text);
            var vote = VOTE.matcher(text);
            if (option.matches() && builder == null) {
                if (!option.group(1).equals(String.valueOf(candidates.size() + 1))) {
                    throw lines.unreadable(0, "Option " + (candidates.size() + 1));
                }
                candidates.add(new Candidate(option.group(1), option.group(2).strip()));
            } else if (vote.matches()) {
                if (builder == null) {
                    builder = new Ballots.Builder(candidates.size());
                }
                builder.add(1, ranks(lines, vote.group(1), candidates.size()));
            } else if (builder != null && !text.isBlank()) {
                throw lines.unreadable(0, "a line that starts with V:");
            }
        }
        if (builder == null) {
            throw lines.ended("options and votes");
        }
        return new Contest("", 1, candidates, Set.of(), List.of(), builder.build());
    }

    private static List<List<Integer>> ranks(Lines lines, String vote, int options) {
        if (vote.length() != options) {
            throw lines.unreadable(3, "a rank or - for each of " + options + " options");
        }
        var ranks = new TreeMap<Integer, List<Integer>>();
        for (var i = 0; i < options; i++) {
            var mark = vote.charAt(i);
            if (mark == '-') {
                continue;
            }
            var rank = Character.digit(mark, 36);
            if (rank < 1 || mark > 'z') {
                throw lines.unreadable(3 + i, "a rank from 1, or -");
            }
            ranks.computeIfAbsent(rank, key -> new ArrayList<>()).add(i);
        }
        return List.copyOf(ranks.values());
    }
}
