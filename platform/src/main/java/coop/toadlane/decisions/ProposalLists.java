package coop.toadlane.decisions;

import java.util.List;

/** All proposals in the order in which they concern a member. */
public record ProposalLists(
        List<Line> open, List<Line> coming, List<Line> drafts, List<Line> past) {

    /** A proposal, where it stands, and whether it waits for the visitor. */
    public record Line(Matter matter, Matter.Stage stage, boolean waits) {}

    public boolean empty() {
        return open.isEmpty() && coming.isEmpty() && drafts.isEmpty() && past.isEmpty();
    }
}
