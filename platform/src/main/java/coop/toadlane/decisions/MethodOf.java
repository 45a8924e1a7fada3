package coop.toadlane.decisions;

import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rulebook;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the method by which acts must be decided: the one the rulebook's powers ask for. */
@Component
class MethodOf {
    /** Kinds of this room ask for it, so it must not need them all to be made. */
    private final ObjectProvider<Kinds> known;

    MethodOf(ObjectProvider<Kinds> known) {
        this.known = known;
    }

    sealed interface Answer {
        /** The method's name, and its values as the rulebook has them. */
        record By(String method, JsonNode values) implements Answer {
            Terms terms() {
                return Terms.read(values);
            }
        }

        record Unfit(Refusal refusal) implements Answer {}
    }

    /** A proposal without acts is a statement, made by an ordinary resolution. */
    Answer of(List<Draft> acts, Rulebook rulebook) {
        var kinds = known.getObject();
        var methods = new TreeSet<String>();
        for (var draft : acts) {
            try {
                kinds.act(draft);
            } catch (IllegalArgumentException e) {
                return unfit("decisions.unreadable", draft.kind());
            }
            var kind = kinds.named(draft.kind()).orElseThrow();
            var method = rulebook.power(kind).decision();
            if (method == null) {
                return unfit("decisions.not-by-decision", kind.name());
            }
            methods.add(method);
        }
        if (methods.size() > 1) {
            return unfit("decisions.mixed", String.join(", ", methods));
        }
        var method = methods.isEmpty() ? DecisionRules.ORDINARY : methods.first();
        return rulebook.value("method." + method)
                .<Answer>map(values -> new Answer.By(method, values))
                .orElseGet(() -> unfit("decisions.no-method", method));
    }

    private static Answer unfit(String code, Object argument) {
        return new Answer.Unfit(Refusal.at("acts", code, argument));
    }
}
