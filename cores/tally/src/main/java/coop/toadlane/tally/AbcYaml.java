package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Approval profiles of the abcvoting library (.abc.yaml): {@code profile}, {@code num_cand} and
 * {@code committeesize}; the expected results such a file also holds are passed over. Candidates
 * are numbered from 0.
 */
public final class AbcYaml {
    private final Source source;
    private final List<List<Integer>> profile = new ArrayList<>();
    private int candidates = -1;
    private int seats = -1;
    private int profileAt;

    private AbcYaml(byte[] file) {
        this.source = new Source(file);
    }

    /** Reads a file; linear in its length. */
    public static Reading<Contest> read(byte[] file) {
        try {
            return new Reading.Read<>(new AbcYaml(file).contest());
        } catch (Unreadable e) {
            return e.broken();
        }
    }

    /**
     * Writes a profile that {@link #read} reads back to the same ballots. The form has no names.
     *
     * @throws BadField if a ballot ranks, or somebody withdrew, or there are too many ballots
     */
    public static String write(Contest contest) {
        Written.refuse(contest, !contest.withdrawn().isEmpty(), "candidates who withdrew");
        Written.refuse(contest, !contest.tieOrder().isEmpty(), "an order for ties");
        Written.refuse(contest, Written.hasGaps(contest), "empty ranks");
        var ballots = contest.ballots();
        var most = BigInteger.valueOf(Written.MOST_ROWS);
        Written.refuse(
                contest, ballots.total().compareTo(most) > 0, "more than " + most + " ballots");
        var out = new StringBuilder("profile:");
        var lines = new StringJoiner(",\n  ", " [\n  ", "\n]\n");
        for (var group = 0; group < ballots.groups(); group++) {
            var ranks = ballots.ranks(group);
            Written.refuse(contest, ranks.size() > 1, "ranks below the first");
            var line = ranks.isEmpty() ? "[]" : ranks.getFirst().toString();
            for (var n = 0L; n < ballots.weight(group); n++) {
                lines.add(line);
            }
        }
        out.append(lines);
        out.append("num_cand: ").append(contest.candidates().size()).append('\n');
        out.append("committeesize: ").append(contest.seats()).append('\n');
        return out.toString();
    }

    private Contest contest() {
        while (!source.atEnd()) {
            key();
        }
        if (candidates < 1 || seats < 1 || profile.isEmpty()) {
            throw source.unreadable(source.bytes.length, "profile, num_cand and committeesize");
        }
        var named = new ArrayList<Candidate>();
        for (var c = 0; c < candidates; c++) {
            named.add(
                    new Candidate(
                            String.valueOf(c), String.format(Locale.ROOT, "Candidate %d", c)));
        }
        var builder = new Ballots.Builder(candidates);
        for (var ballot : profile) {
            try {
                builder.add(1, ballot.isEmpty() ? List.of() : List.of(ballot));
            } catch (IllegalArgumentException e) {
                var expected =
                        "each candidate (0 to " + (candidates - 1) + ") at most once a ballot";
                throw source.unreadable(profileAt, expected);
            }
        }
        return new Contest("", seats, named, Set.of(), List.of(), builder.build());
    }

    /**
     * One line at the margin; what is indented or a list item belongs to a key that does not matter
     * here.
     */
    private void key() {
        var from = source.at;
        while (!Source.isLineEnd(source.peek()) && source.peek() != ':') {
            source.at++;
        }
        var name = source.text(from, source.at);
        if (source.peek() == ':') {
            source.at++;
            switch (name) {
                case "profile" -> profile();
                case "num_cand" -> candidates = number(Ballots.MAX_CANDIDATES);
                case "committeesize" -> seats = number(Ballots.MAX_CANDIDATES);
                default -> {}
            }
        }
        source.skipLine();
        source.at++;
    }

    private void profile() {
        source.skipSpace();
        profileAt = source.at;
        open();
        while (!closes()) {
            open();
            var ballot = new ArrayList<Integer>();
            while (!closes()) {
                ballot.add(number(Ballots.MAX_CANDIDATES));
                comma();
            }
            profile.add(ballot);
            comma();
        }
    }

    private void open() {
        source.skipSpace();
        if (source.peek() != '[') {
            throw source.unreadable(source.at, "[");
        }
        source.at++;
    }

    private boolean closes() {
        source.skipSpace();
        if (source.peek() != ']') {
            return false;
        }
        source.at++;
        return true;
    }

    private void comma() {
        source.skipSpace();
        if (source.peek() == ',') {
            source.at++;
        } else if (source.peek() != ']') {
            throw source.unreadable(source.at, "a comma or ]");
        }
    }

    private int number(int most) {
        source.skipSpace();
        var from = source.at;
        while (source.peek() >= '0' && source.peek() <= '9' && source.at - from < 9) {
            source.at++;
        }
        var number = source.at == from ? -1 : Integer.parseInt(source.text(from, source.at));
        if (number < 0 || number > most) {
            throw source.unreadable(from, "a number from 0 to " + most);
        }
        return number;
    }
}
