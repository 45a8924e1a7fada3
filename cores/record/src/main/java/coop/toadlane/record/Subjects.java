package coop.toadlane.record;

import org.jspecify.annotations.Nullable;

/** Whose own business an entry is, for acts that each member may do for themselves only. */
final class Subjects {
    private Subjects() {}

    static @Nullable Integer of(Entry entry) {
        return switch (entry) {
            case OfficeEntry.OfficeLeft left -> left.member();
            case MemberEntry.ParticularsChanged changed -> changed.member();
            case MemberEntry.Left left -> left.member();
            case MemberEntry.ResignationWithdrawn back -> back.member();
            case MemberEntry.StatementLodged lodged -> lodged.member();
            case DecisionEntry.Sponsored sponsored -> sponsored.member();
            case DecisionEntry.Voted voted -> voted.member();
            case DecisionEntry.ObjectionResolved resolved -> resolved.member();
            case ElectionEntry.NominationAccepted accepted -> accepted.member();
            case ElectionEntry.CandidateStated stated -> stated.member();
            case ElectionEntry.NominationWithdrawn withdrawn -> withdrawn.member();
            case ElectionEntry.BallotCast cast -> cast.member();
            case ChoiceEntry.ChoiceVoted voted -> voted.member();
            case ShareEntry.Subscribed subscribed -> subscribed.member();
            default -> null;
        };
    }
}
