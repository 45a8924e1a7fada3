package coop.toadlane.tally;

import java.math.BigDecimal;

/**
 * What an instant runoff can be told, by option; the names in brackets are RCTab's.
 *
 * @param overvote what a rank shared by several does (overvoteRule)
 * @param gaps most empty ranks in a row before a paper ends (maxSkippedRanksAllowed)
 * @param repeatEnds whether a candidate ranked twice ends the paper there
 *     (exhaustOnDuplicateCandidate)
 * @param several how several seats are filled (winnerElectionMode)
 * @param decimals of votes where surpluses move or the threshold is a fraction, else 0
 * @param fraction whether the threshold is one unit of the last decimal above the share, not one
 *     vote (nonIntegerWinningThreshold)
 * @param hare whether the share is that of the seats, rounded up, not of the seats and one more
 *     (hareQuota)
 * @param firstRound whether the first round's threshold holds for all
 *     (doesFirstRoundDetermineThreshold)
 * @param share percent that each of those left needs under {@link Several#SHARE}
 * @param batch whether all who cannot catch up go out together (batchElimination)
 * @param untilTwo whether the count goes on until two are left (continueUntilTwoCandidatesRemain)
 * @param minimum those with fewer votes go out together first (minimumVoteThreshold)
 * @param stop the last round (stopTabulationEarlyAfterRound)
 */
record RunoffRules(
        Papers.Overvote overvote,
        int gaps,
        boolean repeatEnds,
        Several several,
        int decimals,
        boolean fraction,
        boolean hare,
        boolean firstRound,
        BigDecimal share,
        boolean batch,
        boolean untilTwo,
        long minimum,
        int stop) {

    /** How more than one seat is filled. */
    enum Several {
        /** One count after another, without those elected (multiPassIrv). */
        PASSES("passes"),
        /** All who reach the threshold; surpluses move on (multiWinnerAllowMultipleWinners…). */
        TOGETHER("together"),
        /** The same, the strongest alone in each round (multiWinnerAllowOnlyOneWinner…). */
        ONE_A_ROUND("one-a-round"),
        /** Exclusions only, until as many are left as seats (bottomsUp). */
        BOTTOMS_UP("bottoms-up"),
        /** Exclusions only, until each left has a share (bottomsUpUsingPercentageThreshold). */
        SHARE("share");

        final String text;

        Several(String text) {
            this.text = text;
        }
    }

    /** Reads the options; what does not go together is refused. */
    static RunoffRules of(int seats, Options options) {
        var overvote =
                switch (options.choice("overvote", "exhaust", "skip", "exhaust-if-multiple")) {
                    case "skip" -> Papers.Overvote.SKIP;
                    case "exhaust-if-multiple" -> Papers.Overvote.KEEP;
                    default -> Papers.Overvote.END;
                };
        var gaps = options.numberOr("skipped", "any", Integer.MAX_VALUE, 0);
        var repeats = options.choice("duplicates", "skip", "exhaust").equals("exhaust");
        var several = several(options);
        var fraction = options.choice("threshold", "whole", "fraction").equals("fraction");
        var hare = yes(options, "hare");
        var firstRound = yes(options, "first-round");
        var batch = yes(options, "batch");
        var untilTwo = yes(options, "until-two");
        var minimum = options.number("minimum", 0, 0, Integer.MAX_VALUE);
        var stop = options.numberOr("stop", "never", Integer.MAX_VALUE, 1);
        var share = several == Several.SHARE ? percent(options) : BigDecimal.ZERO;
        var surpluses =
                seats > 1 && (several == Several.TOGETHER || several == Several.ONE_A_ROUND);
        var decimals = surpluses || fraction ? options.number("decimals", 4, 0, 9) : 0;
        options.fixed(
                "arithmetic",
                decimals == 0 ? "whole numbers" : "fixed point, " + decimals + " decimals, cut");
        var single = seats == 1 || several == Several.PASSES;
        if (several == Several.SHARE && untilTwo || untilTwo && !single) {
            throw new BadField("until-two", "false where several are elected in one count", "true");
        }
        if (batch && !single) {
            throw new BadField("batch", "false where several are elected in one count", "true");
        }
        return new RunoffRules(
                overvote,
                gaps,
                repeats,
                several,
                decimals,
                fraction,
                hare,
                firstRound,
                share,
                batch,
                untilTwo,
                minimum,
                stop);
    }

    private static Several several(Options options) {
        var text =
                options.choice(
                        "several", "passes", "together", "one-a-round", "bottoms-up", "share");
        for (var several : Several.values()) {
            if (several.text.equals(text)) {
                return several;
            }
        }
        throw new IllegalStateException("a choice that is none: " + text);
    }

    private static boolean yes(Options options, String name) {
        return options.choice(name, "false", "true").equals("true");
    }

    private static BigDecimal percent(Options options) {
        var text = options.text("share", "");
        if (!text.matches("[0-9]{1,3}([.][0-9]{1,6})?")
                || new BigDecimal(text).compareTo(BigDecimal.valueOf(100)) > 0
                || new BigDecimal(text).signum() == 0) {
            throw new BadField("share", "a percentage above 0, up to 100", text);
        }
        return new BigDecimal(text);
    }

    /** Whether what the elected have above the threshold moves on. */
    boolean surpluses(int seats) {
        return seats > 1 && (several == Several.TOGETHER || several == Several.ONE_A_ROUND);
    }
}
