package coop.toadlane.tally;

import java.util.Map;

/** The rules of an RCTab configuration as options of {@code irv}. */
final class RctabRules {
    private RctabRules() {}

    /** Puts the options; the seats to be filled. */
    static int options(Node rules, Map<String, String> options) {
        if (rules.yes("cutoffElimination")) {
            throw rules.need("cutoffElimination").unreadable("false: it is not offered");
        }
        var mode = rules.needText("winnerElectionMode");
        var several =
                switch (mode) {
                    case "singleWinnerMajority", "multiPassIrv" -> "passes";
                    case "multiWinnerAllowMultipleWinnersPerRound" -> "together";
                    case "multiWinnerAllowOnlyOneWinnerPerRound" -> "one-a-round";
                    case "bottomsUp" -> "bottoms-up";
                    case "bottomsUpUsingPercentageThreshold" -> "share";
                    default -> throw rules.need("winnerElectionMode").unreadable("a known mode");
                };
        var seats = several.equals("share") ? 1 : whole(rules, "numberOfWinners", 1);
        if (mode.equals("singleWinnerMajority") && seats != 1) {
            throw rules.need("numberOfWinners").unreadable("1 in this winnerElectionMode");
        }
        options.put("several", several);
        if (several.equals("share")) {
            options.put("share", rules.needText("multiSeatBottomsUpPercentageThreshold"));
        }
        options.put("overvote", overvote(rules));
        skipped(rules, options);
        yes(rules, "exhaustOnDuplicateCandidate", options, "duplicates", "exhaust");
        yes(rules, "nonIntegerWinningThreshold", options, "threshold", "fraction");
        yes(rules, "hareQuota", options, "hare", "true");
        yes(rules, "doesFirstRoundDetermineThreshold", options, "first-round", "true");
        yes(rules, "batchElimination", options, "batch", "true");
        yes(rules, "continueUntilTwoCandidatesRemain", options, "until-two", "true");
        if (!rules.text("minimumVoteThreshold").isEmpty()) {
            options.put("minimum", String.valueOf(whole(rules, "minimumVoteThreshold", 0)));
        }
        if (!rules.text("stopTabulationEarlyAfterRound").isEmpty()) {
            options.put("stop", String.valueOf(whole(rules, "stopTabulationEarlyAfterRound", 1)));
        }
        var surpluses = seats > 1 && (several.equals("together") || several.equals("one-a-round"));
        if (surpluses || "fraction".equals(options.get("threshold"))) {
            options.put(
                    "decimals", String.valueOf(whole(rules, "decimalPlacesForVoteArithmetic", 0)));
        }
        ties(rules, options);
        return seats;
    }

    private static String overvote(Node rules) {
        return switch (rules.needText("overvoteRule")) {
            case "exhaustImmediately" -> "exhaust";
            case "alwaysSkipToNextRank" -> "skip";
            case "exhaustIfMultipleContinuing" -> "exhaust-if-multiple";
            default -> throw rules.need("overvoteRule").unreadable("a known rule");
        };
    }

    private static void skipped(Node rules, Map<String, String> options) {
        var most = numberOr(rules, "maxSkippedRanksAllowed", "unlimited", 0);
        if (most < Integer.MAX_VALUE) {
            options.put("skipped", String.valueOf(most));
        }
    }

    private static void ties(Node rules, Map<String, String> options) {
        var mode =
                switch (rules.needText("tiebreakMode")) {
                    case "useCandidateOrder" -> "order";
                    case "random" -> "random";
                    case "previousRoundCountsThenRandom" -> "previous-random";
                    case "generatePermutation" -> "permutation";
                    case "stopCountingAndAsk", "previousRoundCountsThenAsk" -> "ask";
                    default -> throw rules.need("tiebreakMode").unreadable("a known mode");
                };
        options.put("ties", mode);
        if (!mode.equals("order") && !mode.equals("ask")) {
            options.put("seed", rules.needText("randomSeed"));
        }
    }

    private static void yes(
            Node rules, String name, Map<String, String> options, String option, String value) {
        if (rules.yes(name)) {
            options.put(option, value);
        }
    }

    private static int whole(Node rules, String name, int least) {
        var number = rules.whole(name);
        if (number < least) {
            throw rules.need(name).unreadable("a whole number from " + least);
        }
        return number;
    }

    /** A whole number, or a word for as many as there are. */
    static int numberOr(Node rules, String name, String word, int least) {
        return rules.text(name).equals(word) ? Integer.MAX_VALUE : whole(rules, name, least);
    }
}
