package coop.toadlane.tally;

import java.util.List;
import java.util.Set;

/**
 * Ballots with those who stand: all that a rule needs but its own options.
 *
 * @param title for people; may be empty
 * @param seats to be filled as the file says, at least 1
 * @param candidates in the order of the file; a ballot's marks are places in this list, from 0
 * @param withdrawn ids of candidates who no longer stand: their marks are passed over
 * @param tieOrder ids in the order that breaks ties where the rule leaves them to lot; empty if
 *     none was given
 * @param ballots the votes
 */
public record Contest(
        String title,
        int seats,
        List<Candidate> candidates,
        Set<String> withdrawn,
        List<String> tieOrder,
        Ballots ballots) {

    public Contest {
        candidates = List.copyOf(candidates);
        withdrawn = Set.copyOf(withdrawn);
        tieOrder = List.copyOf(tieOrder);
        if (candidates.size() != ballots.candidates()) {
            throw new IllegalArgumentException("ballots and candidates do not belong together");
        }
    }

    /** The ballots without those who withdrew. */
    Ballots standingBallots() {
        return withdrawn.isEmpty() ? ballots : ballots.without(withdrawnFlags());
    }

    boolean[] withdrawnFlags() {
        var flags = new boolean[candidates.size()];
        for (var i = 0; i < flags.length; i++) {
            flags[i] = withdrawn.contains(candidates.get(i).id());
        }
        return flags;
    }
}
