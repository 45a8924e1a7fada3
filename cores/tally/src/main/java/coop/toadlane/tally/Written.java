package coop.toadlane.tally;

/** What a format cannot say is refused when a contest is written, so that nothing gets lost. */
final class Written {
    /** The most rows where a format has one for each ballot. */
    static final long MOST_ROWS = 10_000_000;

    private Written() {}

    static void refuse(Contest contest, boolean has, String what) {
        if (has) {
            throw new BadField("contest", "one without " + what, contest.title());
        }
    }

    static boolean hasGaps(Contest contest) {
        for (var mark : contest.ballots().marks) {
            if (mark == Ballots.SKIPPED) {
                return true;
            }
        }
        return false;
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
