package coop.toadlane.decisions;

import coop.toadlane.members.Seat;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Power;
import coop.toadlane.record.Json;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Asks who may do one kind of act: members, offices, or a vote by one of the rulebook's methods.
 *
 * @param act what is done, such as "Admit an applicant"
 * @param choices those beside a vote
 * @param methods the ways of voting, by name; the empty name is for none
 * @param method the one that holds now, or the empty name
 */
public record PowerForm(
        String act, List<Choice> choices, Map<String, String> methods, String method) {
    static final String PREFIX = "power.";
    private static final String FIELD = "by.";
    private static final String OFFICE = "office:";
    private static final String DECISION = "decision:";

    /** A holder that may be ticked. */
    public record Choice(String holder, String label, boolean checked) {
        public String field() {
            return FIELD + holder;
        }
    }

    static PowerForm of(Kind<?> kind, Seat seat, Words words) {
        var now = seat.rulebook().power(kind);
        var choices = new ArrayList<Choice>();
        for (var holder : List.of("self", "member", "anyone", "rule")) {
            // The last two, and "self", mean something only where the house foresees them.
            if (holder.equals("member")
                    || kind.power().holders().contains(holder)
                    || now.holders().contains(holder)) {
                choices.add(choice(holder, words.t("decisions.power." + holder), now));
            }
        }
        for (var office : seat.rulebook().required("offices")) {
            var name = OfficeName.of(office.asString(), words);
            choices.add(choice(OFFICE + office.asString(), name, now));
        }
        var method = now.decision();
        return new PowerForm(
                name(kind, words), choices, methods(seat, words), method == null ? "" : method);
    }

    static String name(Kind<?> kind, Words words) {
        var key = "kind." + kind.name();
        return words.has(key) ? words.t(key) : kind.name();
    }

    private static Choice choice(String holder, String label, Power now) {
        return new Choice(holder, label, now.holders().contains(holder));
    }

    private static Map<String, String> methods(Seat seat, Words words) {
        var methods = new LinkedHashMap<String, String>();
        methods.put("", words.t("decisions.power.no-vote"));
        for (var name : seat.rulebook().below("method.").keySet()) {
            var key = "rule.method." + name;
            methods.put(name, words.has(key) ? words.t(key) : name);
        }
        for (var name : List.of("ordinary", "special", "consent")) {
            methods.putIfAbsent(name, words.t("rule.method." + name));
        }
        return methods;
    }

    /** The same with what was ticked, to show it again. */
    PowerForm with(JsonNode value) {
        var held = new ArrayList<String>();
        value.path("by").forEach(holder -> held.add(holder.asString("")));
        return new PowerForm(
                act,
                choices.stream()
                        .map(one ->
                                new Choice(one.holder(), one.label(), held.contains(one.holder())))
                        .toList(),
                methods,
                held.stream()
                        .filter(holder -> holder.startsWith(DECISION))
                        .map(holder -> holder.substring(DECISION.length()))
                        .findFirst()
                        .orElse(""));
    }

    /** The rule's value as it was ticked; it names nobody if nothing was. */
    JsonNode read(Map<String, String> typed) {
        var by = Json.mapper().createArrayNode();
        choices.stream()
                .filter(choice -> typed.containsKey(choice.field()))
                .forEach(choice -> by.add(choice.holder()));
        var chosen = typed.getOrDefault("method", "");
        if (!chosen.isEmpty() && methods.containsKey(chosen)) {
            by.add(DECISION + chosen);
        }
        return Json.mapper().createObjectNode().set("by", by);
    }
}
