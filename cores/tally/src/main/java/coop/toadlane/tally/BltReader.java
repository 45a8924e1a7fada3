package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One pass over a BLT file. */
final class BltReader {
    private final Source source;
    private final Map<String, Integer> nicknames = new HashMap<>();
    private final Set<Integer> withdrawn = new LinkedHashSet<>();
    private final List<Integer> tieOrder = new ArrayList<>();
    private int candidates;
    private int[] marks = new int[64];

    BltReader(Source source) {
        this.source = source;
    }

    Contest contest() {
        candidates = header("the number of candidates", Ballots.MAX_CANDIDATES);
        var seats = header("the number of seats", candidates);
        var headerLine = source.at;
        source.skipBlanks();
        if (!Source.isLineEnd(source.peek()) && source.peek() != '#') {
            throw source.unreadable(headerLine, "the end of the line after candidates and seats");
        }
        settings();
        var builder = new Ballots.Builder(candidates);
        while (ballot(builder)) {
            source.skipSpace();
        }
        var names = new ArrayList<Candidate>();
        for (var i = 1; i <= candidates; i++) {
            names.add(new Candidate(String.valueOf(i), name("the name of candidate " + i)));
        }
        source.skipSpace();
        var title = source.atEnd() ? "" : name("the title");
        return new Contest(title, seats, names, ids(withdrawn), order(), builder.build());
    }

    private int header(String what, int most) {
        source.skipSpace();
        var from = source.at;
        var number = digits();
        if (number < 1 || number > most) {
            throw source.unreadable(from, what + " (1 to " + most + ")");
        }
        return (int) number;
    }

    /**
     * The digits at the cursor as a number; -1 if there are none, or they are more than a long
     * holds.
     */
    private long digits() {
        var from = source.at;
        var value = 0L;
        var b = source.peek();
        while (b >= '0' && b <= '9') {
            var next = value * 10 + (b - '0');
            if (value > Long.MAX_VALUE / 10 || next < 0) {
                return -1;
            }
            value = next;
            source.at++;
            b = source.peek();
        }
        return source.at == from ? -1 : value;
    }

    private void settings() {
        while (true) {
            source.skipSpace();
            if (source.peek() == '[') {
                setting();
            } else if (source.peek() == '-') {
                var from = source.at++;
                var number = digits();
                if (number < 1 || number > candidates) {
                    throw source.unreadable(
                            from, "a withdrawn candidate (-1 to -" + candidates + ")");
                }
                withdrawn.add((int) number - 1);
            } else {
                return;
            }
        }
    }

    private void setting() {
        var open = source.at++;
        var words = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        while (true) {
            source.skipSpace();
            if (source.atEnd()) {
                throw source.unreadable(open, "a closing ] for this setting");
            }
            if (source.peek() == ']') {
                source.at++;
                break;
            }
            places.add(source.at);
            words.add(word());
        }
        var name = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
        switch (name) {
            case "nick" -> nicknames(words, places, open);
            case "withdrawn" -> withdrawn.addAll(candidates(words, places));
            case "tie" -> {
                tieOrder.clear();
                tieOrder.addAll(candidates(words, places));
                if (Set.copyOf(tieOrder).size() != tieOrder.size()) {
                    throw source.unreadable(open, "each candidate once in the tie order");
                }
            }
            // Settings for a program that counted the file, such as its rule, say nothing about the
            // votes.
            case "droop" -> {}
            default -> throw source.unreadable(open, "[nick], [withdrawn], [tie] or [droop]");
        }
    }

    private String word() {
        var from = source.at;
        while (!source.atEnd() && !Source.isSpace(source.peek()) && source.peek() != ']') {
            source.at++;
        }
        return source.text(from, source.at);
    }

    private void nicknames(List<String> words, List<Integer> places, int open) {
        if (words.size() != candidates + 1) {
            throw source.unreadable(open, candidates + " nicknames");
        }
        for (var i = 1; i < words.size(); i++) {
            var word = words.get(i);
            var odd = word.contains("=") || Character.isDigit(word.charAt(0)) || word.equals("-");
            if (odd || nicknames.put(word, i - 1) != null) {
                throw source.unreadable(places.get(i), "a nickname of its own, no number");
            }
        }
    }

    private List<Integer> candidates(List<String> words, List<Integer> places) {
        var found = new ArrayList<Integer>();
        var end = source.at;
        for (var i = 1; i < words.size(); i++) {
            source.at = places.get(i);
            found.add(candidate());
        }
        source.at = end;
        return found;
    }

    /** Reads one ballot; false at the 0 that ends them. */
    private boolean ballot(Ballots.Builder builder) {
        source.skipSpace();
        var from = source.at;
        var weight = weight();
        if (weight == 0) {
            source.skipBlanks();
            if (!Source.isLineEnd(source.peek()) && source.peek() != '"' && source.peek() != '#') {
                throw source.unreadable(
                        source.at, "the end of the line after the 0 that ends the ballots");
            }
            return false;
        }
        var length = 0;
        var tied = false;
        while (true) {
            if (length == marks.length) {
                marks = Arrays.copyOf(marks, length * 2);
            }
            if (!tied) {
                skipToMark();
            }
            var place = source.at;
            if (source.peek() == '-' && !tied) {
                source.at++;
                marks[length++] = Ballots.SKIPPED;
            } else if (source.peek() == '0' && !tied && lone()) {
                source.at++;
                break;
            } else {
                var candidate = candidate();
                marks[length++] = tied ? ~candidate : candidate;
            }
            tied = source.peek() == '=' && marks[length - 1] != Ballots.SKIPPED;
            if (tied) {
                source.at++;
            } else if (!source.atEnd() && !Source.isSpace(source.peek())) {
                throw source.unreadable(place, "candidates, then 0");
            }
            if (length > 2 * candidates) {
                throw source.unreadable(place, "at most " + 2 * candidates + " ranks, then 0");
            }
        }
        finish(builder, weight, length, from);
        return true;
    }

    private void finish(Ballots.Builder builder, long weight, int length, int from) {
        var twice = builder.twice(marks, length);
        if (twice >= 0) {
            throw source.unreadable(
                    from, "each candidate once, but " + (twice + 1) + " stands twice");
        }
        builder.addMarks(weight, marks, length);
    }

    private void skipToMark() {
        while (source.peek() == ' ') {
            source.at++;
        }
        if (Source.isSpace(source.peek()) || source.peek() == '#') {
            source.skipSpace();
        }
    }

    /** Whether the 0 at the cursor is a word of its own. */
    private boolean lone() {
        var next = source.at + 1 < source.bytes.length ? source.bytes[source.at + 1] & 0xFF : ' ';
        return Source.isSpace(next) || next == '#' || next == '"';
    }

    /** The number of equal ballots; a ballot with an id in parentheses is one. */
    private long weight() {
        var from = source.at;
        if (source.peek() == '(') {
            while (!Source.isLineEnd(source.peek()) && source.peek() != ')') {
                source.at++;
            }
            if (source.peek() != ')') {
                throw source.unreadable(from, "a closing ) after the ballot's id");
            }
            source.at++;
            return 1;
        }
        var weight = digits();
        if (weight < 0) {
            throw source.unreadable(from, "a number of ballots, or 0 after the last ballot");
        }
        if (!source.atEnd() && !Source.isSpace(source.peek()) && source.peek() != '"') {
            throw source.unreadable(from, "a whole number of ballots");
        }
        return weight;
    }

    private int candidate() {
        var from = source.at;
        var first = source.peek();
        if (first >= '0' && first <= '9') {
            var number = digits();
            if (number < 1 || number > candidates) {
                throw source.unreadable(from, "a candidate (1 to " + candidates + ") or 0");
            }
            return (int) number - 1;
        }
        while (!source.atEnd()
                && !Source.isSpace(source.peek())
                && "=]".indexOf(source.peek()) < 0) {
            source.at++;
        }
        var known = nicknames.get(source.text(from, source.at));
        if (known == null) {
            throw source.unreadable(
                    from,
                    nicknames.isEmpty()
                            ? "a candidate (1 to " + candidates + ") or 0"
                            : "a candidate's number or nickname, or 0");
        }
        return known;
    }

    /** A name in quotes, or else the whole line. */
    private String name(String what) {
        source.skipSpace();
        var from = source.at;
        if (source.atEnd()) {
            throw source.unreadable(from, what);
        }
        if (source.peek() != '"') {
            source.skipLine();
            return source.text(from, source.at).strip();
        }
        source.at++;
        while (!Source.isLineEnd(source.peek())) {
            if (source.peek() == '"' && closes(source.at + 1)) {
                var name = source.text(from + 1, source.at);
                source.at++;
                return name.strip();
            }
            source.at++;
        }
        throw source.unreadable(from, what + " with a closing quote on its line");
    }

    /**
     * A quote closes a name when nothing but another name or the line's end follows: names may hold
     * quotes.
     */
    private boolean closes(int next) {
        var i = next;
        while (i < source.bytes.length && (source.bytes[i] == ' ' || source.bytes[i] == '\t')) {
            i++;
        }
        return i >= source.bytes.length
                || Source.isLineEnd(source.bytes[i])
                || source.bytes[i] == '"'
                || source.bytes[i] == '#';
    }

    private static Set<String> ids(Set<Integer> places) {
        var ids = new LinkedHashSet<String>();
        places.forEach(place -> ids.add(String.valueOf(place + 1)));
        return ids;
    }

    private List<String> order() {
        return tieOrder.stream().map(place -> String.valueOf(place + 1)).toList();
    }
}
