package coop.toadlane.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of counting that are offered, by the names that results and commands use. */
public enum Rule {
    SCOTTISH_STV("scottish-stv", WeightedStv::scottish),
    MEEK_PRF("meek-prf", Meek::prf),
    MEEK_EXACT("meek-exact", Meek::exact),
    ERS97("ers97", Ers97::count),
    WIGM("wigm", WeightedStv::wigm),
    IRV("irv", Irv::count),
    SCHULZE("schulze", Condorcet::schulze),
    RANKED_PAIRS("ranked-pairs", Condorcet::rankedPairs),
    COPELAND("copeland", Condorcet::copeland),
    MINIMAX("minimax", Condorcet::minimax),
    APPROVAL("approval", Scored::approval),
    SCORE("score", Scored::score),
    STAR("star", Scored::star),
    DOT("dot", Scored::dot),
    QUADRATIC("quadratic", Scored::quadratic),
    BORDA("borda", Scored::borda),
    PAV("pav", Committees::pav),
    SEQ_PAV("seq-pav", Committees::seqPav),
    SEQ_PHRAGMEN("seq-phragmen", Committees::seqPhragmen),
    EQUAL_SHARES("equal-shares", Committees::equalShares),
    SAV("sav", Committees::sav),
    CC("cc", Committees::cc);

    /** More would overflow sums of points; rules in fixed point have lower limits of their own. */
    private static final BigInteger MOST = BigInteger.TEN.pow(14);

    private final String text;
    private final Counting counting;

    Rule(String text, Counting counting) {
        this.text = text;
        this.counting = counting;
    }

    private interface Counting {
        Tally count(Contest contest, int seats, Options options);
    }

    /** The name in results and commands. */
    public String text() {
        return text;
    }

    /**
     * The options as {@code name=default|other|...}, {@code name=default (least to most)} or {@code
     * name=…}, as the rule itself reads them.
     */
    public List<String> options() {
        var two = List.of(new Candidate("1", "1"), new Candidate("2", "2"));
        var ballots = new Ballots.Builder(2).add(1, List.of(List.of(0), List.of(1))).build();
        var contest = new Contest("", 2, two, Set.of(), List.of(), ballots);
        var tried = new ArrayList<>(List.of(Map.of("seed", "1")));
        if (this == IRV) {
            tried.add(Map.of("several", "together"));
            tried.add(Map.of("several", "share", "share", "10"));
        }
        return Options.described(tried, options -> counting.count(contest, 2, options));
    }

    /** All names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Rule::text).toList();
    }

    /**
     * The rule of that name.
     *
     * @throws BadField if there is none
     */
    public static Rule named(String name) {
        return Arrays.stream(values())
                .filter(rule -> rule.text.equals(name))
                .findFirst()
                .orElseThrow(() -> new BadField("rule", "one of " + names(), name));
    }

    /**
     * Counts a contest for its own number of seats.
     *
     * @param options by name; {@link Tally#options} names those in force
     * @throws BadField for an option that is unknown or out of its range, or ballots beyond the
     *     rule's limits
     */
    public Tally count(Contest contest, Map<String, String> options) {
        return count(contest, contest.seats(), options);
    }

    /** Counts for another number of seats, at least 1. */
    public Tally count(Contest contest, int seats, Map<String, String> options) {
        if (seats < 1 || seats > Ballots.MAX_CANDIDATES) {
            throw new BadField("seats", "1 to " + Ballots.MAX_CANDIDATES, seats);
        }
        var ballots = contest.ballots().total();
        if (ballots.compareTo(MOST) > 0 && this != MEEK_PRF && this != MEEK_EXACT) {
            throw new BadField("ballots", "at most " + MOST + " under this rule", ballots);
        }
        return counting.count(contest, seats, new Options(options));
    }
}
