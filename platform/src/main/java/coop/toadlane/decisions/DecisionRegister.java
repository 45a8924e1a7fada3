package coop.toadlane.decisions;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.office.Register;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Entry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps proposals and votes. Votes come by the hundred and are written together. */
@Component
class DecisionRegister implements Register {
    private final ProposalRows proposals;
    private final VoteRows votes;
    private final CommentRows comments;

    DecisionRegister(ProposalRows proposals, VoteRows votes, CommentRows comments) {
        this.proposals = proposals;
        this.votes = votes;
        this.comments = comments;
    }

    @Override
    public Class<? extends Entry> family() {
        return DecisionEntry.class;
    }

    @Override
    public void enter(CoopId coop, List<Entered> entries) {
        var cast = new ArrayList<VoteRows.Cast>();
        for (var one : entries) {
            if (one.entry() instanceof DecisionEntry.Voted voted) {
                cast.add(new VoteRows.Cast(voted, one));
            } else {
                votes.write(coop, cast);
                cast.clear();
                enter(coop, (DecisionEntry) one.entry(), one);
            }
        }
        votes.write(coop, cast);
    }

    private void enter(CoopId coop, DecisionEntry entry, Entered one) {
        switch (entry) {
            case DecisionEntry.Proposed proposed -> proposals.propose(coop, proposed, one);
            case DecisionEntry.Sponsored sponsored -> proposals.sponsor(coop, sponsored, one);
            case DecisionEntry.SponsorshipEnded ended -> proposals.endSponsorship(coop, ended);
            case DecisionEntry.Noticed noticed -> proposals.notice(coop, noticed, one);
            case DecisionEntry.Opened opened -> {
                proposals.open(coop, opened, one);
                votes.roll(coop, opened);
            }
            case DecisionEntry.Voted _ -> throw new IllegalStateException("votes go together");
            case DecisionEntry.Extended extended -> proposals.extend(coop, extended, one);
            case DecisionEntry.ObjectionResolved resolved -> votes.resolve(coop, resolved);
            case DecisionEntry.Commented commented -> comments.write(coop, commented, one);
            case DecisionEntry.Closed closed -> proposals.close(coop, closed, one);
            case DecisionEntry.Withdrawn withdrawn ->
                    proposals.mark(coop, withdrawn.proposal(), ProposalRows.Mark.WITHDRAWN, one);
            case DecisionEntry.StaySigned signed -> proposals.signStay(coop, signed, one);
            case DecisionEntry.Stayed stayed -> proposals.stay(coop, stayed, one);
            case DecisionEntry.Revoked revoked ->
                    proposals.mark(coop, revoked.proposal(), ProposalRows.Mark.REVOKED, one);
            case DecisionEntry.Enacted enacted -> proposals.enact(coop, enacted, one);
            case DecisionEntry.EnactmentFailed failed -> proposals.fail(coop, failed, one);
            case DecisionEntry.Expired expired ->
                    proposals.mark(coop, expired.proposal(), ProposalRows.Mark.EXPIRED, one);
        }
    }
}
