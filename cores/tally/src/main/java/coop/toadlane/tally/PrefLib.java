package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Preference files of PrefLib: soi, soc, toi, toc and cat. Equal ranks stand in braces.
 *
 * <p>A candidate's id is the number of the file. Of two categories (a cat file of approvals) the
 * second is "not approved" and so not named. PrefLib's soi files of some elections have lost their
 * equal ranks; nothing in them says so.
 */
public final class PrefLib {
    private final Lines lines;
    private final List<Candidate> candidates = new ArrayList<>();
    private String title = "";
    private long voters = -1;
    private int alternatives = -1;
    private int categories;

    private PrefLib(byte[] file) {
        this.lines = new Lines(file);
    }

    /** Reads a file; linear in its length. */
    public static Reading<Contest> read(byte[] file) {
        try {
            return new Reading.Read<>(new PrefLib(file).contest());
        } catch (Unreadable e) {
            return e.broken();
        }
    }

    /**
     * Writes a file with equal and missing ranks (toi), which {@link #read} reads back to the same
     * ballots. The form has no seats.
     *
     * @throws BadField if there are empty ranks, candidates who withdrew or an order for ties
     */
    public static String write(Contest contest) {
        Written.refuse(contest, !contest.withdrawn().isEmpty(), "candidates who withdrew");
        Written.refuse(contest, !contest.tieOrder().isEmpty(), "an order for ties");
        Written.refuse(contest, Written.hasGaps(contest), "empty ranks");
        var ballots = contest.ballots();
        var out = new StringBuilder();
        out.append("# TITLE: ").append(Written.oneLine(contest.title())).append('\n');
        out.append("# DATA TYPE: toi\n");
        out.append("# NUMBER ALTERNATIVES: ").append(contest.candidates().size()).append('\n');
        out.append("# NUMBER VOTERS: ").append(ballots.total()).append('\n');
        out.append("# NUMBER UNIQUE ORDERS: ").append(ballots.groups()).append('\n');
        for (var i = 0; i < contest.candidates().size(); i++) {
            var name = Written.oneLine(contest.candidates().get(i).name());
            out.append("# ALTERNATIVE NAME ").append(i + 1).append(": ").append(name).append('\n');
        }
        for (var group = 0; group < ballots.groups(); group++) {
            out.append(ballots.weight(group)).append(": ");
            out.append(
                    ballots.ranks(group).stream()
                            .map(PrefLib::rank)
                            .collect(Collectors.joining(",")));
            out.append('\n');
        }
        return out.toString();
    }

    private static String rank(List<Integer> rank) {
        var numbers =
                rank.stream().map(c -> String.valueOf(c + 1)).collect(Collectors.joining(","));
        return rank.size() == 1 ? numbers : "{" + numbers + "}";
    }

    private Contest contest() {
        var more = lines.next();
        while (more && (lines.blank() || lines.text().startsWith("#"))) {
            header(lines.text());
            more = lines.next();
        }
        if (alternatives < 1 || candidates.size() != alternatives) {
            throw more
                    ? lines.unreadable(
                            0, "NUMBER ALTERNATIVES and a NAME for each before the ballots")
                    : lines.ended("NUMBER ALTERNATIVES and ballots");
        }
        var builder = new Ballots.Builder(alternatives);
        while (more) {
            if (!lines.blank()) {
                ballot(builder, lines.text());
            }
            more = lines.next();
        }
        var ballots = builder.build();
        if (voters >= 0 && !ballots.total().equals(java.math.BigInteger.valueOf(voters))) {
            throw lines.ended(voters + " ballots as NUMBER VOTERS says, not " + ballots.total());
        }
        return new Contest(title, 1, candidates, Set.of(), List.of(), ballots);
    }

    private void header(String line) {
        var colon = line.indexOf(':');
        if (colon < 0) {
            return;
        }
        var key = line.substring(1, colon).strip();
        var value = line.substring(colon + 1).strip();
        if (key.equals("TITLE")) {
            title = value;
        } else if (key.equals("NUMBER ALTERNATIVES")) {
            alternatives = (int) number(value, colon, Ballots.MAX_CANDIDATES);
        } else if (key.equals("NUMBER VOTERS")) {
            voters = number(value, colon, Long.MAX_VALUE);
        } else if (key.equals("NUMBER CATEGORIES")) {
            categories = (int) number(value, colon, 1_000);
        } else if (key.startsWith("ALTERNATIVE NAME ")) {
            var id = key.substring("ALTERNATIVE NAME ".length()).strip();
            if (!id.equals(String.valueOf(candidates.size() + 1))) {
                throw lines.unreadable(0, "ALTERNATIVE NAME " + (candidates.size() + 1));
            }
            candidates.add(new Candidate(id, value));
        }
    }

    private long number(String text, int offset, long most) {
        try {
            var number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same complaint as for a number out of range.
        }
        throw lines.unreadable(offset + 1, "a whole number from 0 to " + most);
    }

    private void ballot(Ballots.Builder builder, String line) {
        var colon = line.indexOf(':');
        if (colon < 0) {
            throw lines.unreadable(0, "a number of ballots, a colon and the ranks");
        }
        var weight = number(line.substring(0, colon).strip(), -1, Long.MAX_VALUE);
        var ranks = new ArrayList<List<Integer>>();
        var at = colon + 1;
        while (at < line.length()) {
            at = blanks(line, at);
            if (at >= line.length()) {
                break;
            }
            var rank = new ArrayList<Integer>();
            if (line.charAt(at) == '{') {
                var close = line.indexOf('}', at);
                if (close < 0) {
                    throw lines.unreadable(at, "a closing } for this rank");
                }
                for (at = blanks(line, at + 1); at < close; at = blanks(line, at)) {
                    at = comma(line, candidate(line, at, rank), close);
                }
                at = close + 1;
            } else {
                at = candidate(line, at, rank);
            }
            ranks.add(rank);
            at = comma(line, at, line.length());
        }
        var named = categories == 2 && ranks.size() == 2 ? ranks.subList(0, 1) : ranks;
        try {
            builder.add(weight, named);
        } catch (IllegalArgumentException e) {
            throw lines.unreadable(
                    colon + 1, "each candidate (1 to " + alternatives + ") at most once");
        }
    }

    private int candidate(String line, int from, List<Integer> rank) {
        var end = from;
        while (end < line.length() && Character.isDigit(line.charAt(end)) && end - from < 9) {
            end++;
        }
        var number = end == from ? 0 : Integer.parseInt(line.substring(from, end));
        if (number < 1 || number > alternatives) {
            throw lines.unreadable(from, "a candidate (1 to " + alternatives + ")");
        }
        rank.add(number - 1);
        return end;
    }

    private int comma(String line, int from, int end) {
        var at = blanks(line, from);
        if (at >= end) {
            return at;
        }
        if (line.charAt(at) != ',') {
            throw lines.unreadable(at, "a comma");
        }
        return at + 1;
    }

    private static int blanks(String line, int from) {
        var at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }
}
