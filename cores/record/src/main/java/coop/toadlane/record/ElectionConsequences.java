package coop.toadlane.record;

import tools.jackson.databind.JsonNode;

/** What the acts of an election lead to; see {@link Consequences}. */
final class ElectionConsequences {
    private ElectionConsequences() {}

    static boolean makes(String kind, ElectionEntry entry) {
        return switch (entry) {
            case ElectionEntry.ElectionCalled _ -> kind.equals("elections.call");
            case ElectionEntry.ElectionCancelled _ -> kind.equals("elections.cancellation");
            case ElectionEntry.CandidateNominated _ -> kind.equals("elections.nomination");
            case ElectionEntry.NominationAccepted _ ->
                    kind.equals("elections.acceptance") || kind.equals("elections.nomination");
            case ElectionEntry.CandidateStated _ -> kind.equals("elections.statement");
            case ElectionEntry.NominationWithdrawn _ -> kind.equals("elections.withdrawal");
            case ElectionEntry.ElectionOpened _, ElectionEntry.ElectionLapsed _ ->
                    kind.equals("elections.opening");
            case ElectionEntry.BallotCast _ -> kind.equals("elections.ballot");
            case ElectionEntry.PaperHanded _ -> kind.equals("elections.paper-handout");
            case ElectionEntry.PaperRead _, ElectionEntry.PaperConfirmed _ ->
                    kind.equals("elections.paper-entry");
            case ElectionEntry.ElectionCounted _ -> kind.equals("elections.closing");
            case ElectionEntry.ElectionEnacted _, ElectionEntry.ElectionStuck _ ->
                    kind.equals("elections.enactment");
        };
    }

    static boolean says(JsonNode act, ElectionEntry entry) {
        return switch (entry) {
            case ElectionEntry.ElectionCalled one ->
                    act.path("office").asString("").equals(one.office());
            case ElectionEntry.ElectionCancelled(var election) -> about(act, election);
            case ElectionEntry.CandidateNominated one ->
                    about(act, one.election()) && member(act, one.member());
            case ElectionEntry.NominationAccepted(var election, _) -> about(act, election);
            case ElectionEntry.CandidateStated one ->
                    about(act, one.election())
                            && act.path("commitment").asString("").equals(one.commitment());
            case ElectionEntry.NominationWithdrawn(var election, _) -> about(act, election);
            case ElectionEntry.ElectionOpened one -> about(act, one.election());
            case ElectionEntry.ElectionLapsed(var election) -> about(act, election);
            case ElectionEntry.BallotCast one ->
                    about(act, one.election()) && ranks(act, one.ranks());
            case ElectionEntry.PaperHanded(var election, var member) ->
                    about(act, election) && member(act, member);
            case ElectionEntry.PaperRead one ->
                    about(act, one.election())
                            && act.path("paper").asInt(0) == one.paper()
                            && ranks(act, one.ranks());
            case ElectionEntry.PaperConfirmed one ->
                    about(act, one.election())
                            && act.path("paper").asInt(0) == one.paper()
                            && ranks(act, one.ranks());
            case ElectionEntry.ElectionCounted one -> about(act, one.election());
            case ElectionEntry.ElectionEnacted(var election, _) -> about(act, election);
            case ElectionEntry.ElectionStuck one -> about(act, one.election());
        };
    }

    private static boolean about(JsonNode act, int election) {
        return act.path("election").asInt(0) == election;
    }

    private static boolean member(JsonNode act, int member) {
        return act.path("member").asInt(0) == member;
    }

    private static boolean ranks(JsonNode act, Object ranks) {
        return act.path("ranks").equals(Json.tree(ranks));
    }
}
