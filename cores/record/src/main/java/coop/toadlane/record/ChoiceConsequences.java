package coop.toadlane.record;

import tools.jackson.databind.JsonNode;

/** What the acts of a choice lead to; see {@link Consequences}. */
final class ChoiceConsequences {
    private ChoiceConsequences() {}

    static boolean makes(String kind, ChoiceEntry entry) {
        return switch (entry) {
            case ChoiceEntry.ChoiceCalled _ -> kind.equals("choices.call");
            case ChoiceEntry.ChoiceCancelled _ -> kind.equals("choices.cancellation");
            case ChoiceEntry.OptionSuggested _ -> kind.equals("choices.suggestion");
            case ChoiceEntry.OptionWithdrawn _ -> kind.equals("choices.withdrawal");
            case ChoiceEntry.OptionDiscussed _ -> kind.equals("choices.remark");
            case ChoiceEntry.ChoiceOpened _, ChoiceEntry.ChoiceLapsed _ ->
                    kind.equals("choices.opening");
            case ChoiceEntry.ChoiceVoted _ -> kind.equals("choices.ballot");
            case ChoiceEntry.ChoiceCounted _ -> kind.equals("choices.closing");
            case ChoiceEntry.ChoiceEnacted _ -> kind.equals("choices.enactment");
        };
    }

    static boolean says(JsonNode act, ChoiceEntry entry) {
        return switch (entry) {
            case ChoiceEntry.ChoiceCalled one -> commits(act, one.commitment());
            case ChoiceEntry.ChoiceCancelled(var choice) -> about(act, choice);
            case ChoiceEntry.OptionSuggested one ->
                    about(act, one.choice()) && commits(act, one.commitment());
            case ChoiceEntry.OptionWithdrawn(var choice, var option) ->
                    about(act, choice) && act.path("option").asInt(0) == option;
            case ChoiceEntry.OptionDiscussed one ->
                    about(act, one.choice())
                            && act.path("option").asInt(0) == one.option()
                            && commits(act, one.commitment());
            case ChoiceEntry.ChoiceOpened one -> about(act, one.choice());
            case ChoiceEntry.ChoiceLapsed(var choice) -> about(act, choice);
            case ChoiceEntry.ChoiceVoted one ->
                    about(act, one.choice())
                            && act.path("marks").equals(Json.tree((Object) one.marks()));
            case ChoiceEntry.ChoiceCounted one -> about(act, one.choice());
            case ChoiceEntry.ChoiceEnacted(var choice) -> about(act, choice);
        };
    }

    private static boolean about(JsonNode act, int choice) {
        return act.path("choice").asInt(0) == choice;
    }

    private static boolean commits(JsonNode act, String commitment) {
        return act.path("commitment").asString("").equals(commitment);
    }
}
