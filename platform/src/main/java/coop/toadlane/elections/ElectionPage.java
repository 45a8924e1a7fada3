package coop.toadlane.elections;

import coop.toadlane.office.MemberNo;
import coop.toadlane.pictures.BallotFlow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an election's page shows.
 *
 * @param office what the office is called in the reader's language
 * @param nominees who was nominated and has not withdrawn; on the ballot in its order
 * @param retiring the names of those whose term ends
 * @param self the reader's own nomination, if they have one
 * @param members whom the reader may nominate, by number; empty when nominations are closed
 * @param paper the reader's ballot while it is open, or null
 * @param result what was counted, or null
 * @param secretary whether the reader may call it off now
 * @param teller whether the reader may handle papers now
 */
public record ElectionPage(
        Election election,
        Election.Stage stage,
        String office,
        List<Nominee> nominees,
        List<String> retiring,
        @Nullable Nominee self,
        Map<String, String> members,
        @Nullable Paper paper,
        @Nullable Result result,
        boolean secretary,
        boolean teller) {

    /** Somebody nominated, with what they say of themselves; null when they say nothing. */
    public record Nominee(
            MemberNo member, String name, boolean accepted, @Nullable String statement) {}

    /**
     * The reader's ballot.
     *
     * @param handed whether they vote on paper
     * @param ranks by candidate, the rank given; of what was typed or of what was cast
     * @param minute where the ballot cast stands, or null
     */
    public record Paper(
            boolean onRoll,
            boolean handed,
            boolean equal,
            Map<Integer, Integer> ranks,
            @Nullable Long minute,
            int cast,
            int entitled) {
        public boolean fillable() {
            return onRoll && !handed;
        }
    }

    /**
     * The count.
     *
     * @param elected names, in the order of election
     * @param stages each round's number and its sentences
     * @param ties who was tied, and how it was broken
     * @param findings what else is to be said
     * @param flow the picture; null where the rule counts in one round
     * @param command how anybody counts the ballot file again
     */
    public record Result(
            List<String> elected,
            List<Told> stages,
            List<String> ties,
            List<String> findings,
            @Nullable BallotFlow flow,
            Figures figures,
            String command) {}

    public record Told(int number, String text) {}

    /** Every round's totals as they were counted, candidates in the order of the ballot. */
    public record Figures(List<String> names, List<List<String>> totals, List<String> exhausted) {}

    public String base() {
        return election.href();
    }

    /** The ballot's candidates, in its order. */
    public List<Nominee> candidates() {
        return nominees.stream().filter(Nominee::accepted).toList();
    }
}
