package coop.toadlane.pictures;

import java.util.List;

/**
 * The result of a vote as one bar that stands for everybody on the roll: for, against, abstain, did
 * not vote, from the left. Since the votes for start at the left edge, the vote reaches its
 * threshold where they reach its line; since all votes cast lie side by side, it is quorate where
 * they reach the other.
 *
 * @param roll how many votes there are on the frozen roll
 * @param quorum how many must take part, 0 if no quorum is asked
 * @param needed how many votes for carry it, as the verdict computed them from the votes cast
 * @param carried the verdict
 */
public record VotePicture(
        long inFavour,
        long against,
        long abstained,
        long roll,
        long quorum,
        long needed,
        boolean carried) {
    private static final double CUT_BELOW = 0.45;
    private static final double BEYOND = 1.3;
    private static final double LEFT = 0.22;
    private static final double RIGHT = 0.78;

    public VotePicture {
        if (inFavour < 0 || against < 0 || abstained < 0 || quorum < 0 || needed < 0) {
            throw new IllegalArgumentException("votes are counted from zero");
        }
        if (inFavour + against + abstained > roll) {
            throw new IllegalArgumentException("more votes than the roll holds");
        }
    }

    /** One part of the bar; {@code kind} names its class and its text. */
    public record Part(String kind, long votes, String x, String width) {}

    /**
     * A line across the bar, and where its label hangs: {@code start}, {@code middle}, {@code end}.
     */
    public record Line(long votes, String x, String anchor) {}

    public long cast() {
        return inFavour + against + abstained;
    }

    public long silent() {
        return roll - cast();
    }

    public boolean quorate() {
        return cast() >= quorum;
    }

    /** The parts of the bar that are not empty, from the left. */
    public List<Part> parts() {
        double rest = isCut() ? scale() - cast() : silent();
        return List.of(
                        part("for", inFavour, 0),
                        part("against", against, inFavour),
                        part("abstain", abstained, inFavour + against),
                        new Part("silent", silent(), x(cast()), x(rest)))
                .stream()
                .filter(part -> part.votes() > 0)
                .toList();
    }

    public Line quorumLine() {
        return line(quorum);
    }

    public Line neededLine() {
        return line(needed);
    }

    /** Whether so few took part that the bar shows only the first of those who did not. */
    public boolean isCut() {
        return reach() < CUT_BELOW * roll;
    }

    private long reach() {
        return Math.max(1, Math.max(cast(), Math.max(quorum, needed)));
    }

    private double scale() {
        return isCut() ? BEYOND * reach() : Math.max(roll, reach());
    }

    private Part part(String kind, long votes, long from) {
        return new Part(kind, votes, x(from), x(votes));
    }

    private Line line(long votes) {
        double along = votes / scale();
        String anchor = along < LEFT ? "start" : along > RIGHT ? "end" : "middle";
        return new Line(votes, x(votes), anchor);
    }

    private String x(double votes) {
        return Paper.percent(votes, scale());
    }
}
