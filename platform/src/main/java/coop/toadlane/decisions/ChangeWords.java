package coop.toadlane.decisions;

import coop.toadlane.office.Change;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.Json;
import coop.toadlane.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says what an act changes to whoever decides on it: no code, no braces. */
final class ChangeWords {
    private static final String MEMBER = "member:";
    private final Words words;
    private final Map<MemberNo, String> names;

    ChangeWords(Words words, Map<MemberNo, String> names) {
        this.words = words;
        this.names = names;
    }

    /** The members that changes speak of. */
    static List<MemberNo> members(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> java.util.stream.Stream.of(change.before(), change.after()))
                .map(ChangeWords::member)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<MemberNo> member(String value) {
        return value.matches(MEMBER + "[1-9]\\d{0,8}")
                ? Optional.of(new MemberNo(Integer.parseInt(value.substring(MEMBER.length()))))
                : Optional.empty();
    }

    List<Change> all(List<Change> changes) {
        return changes.stream().map(this::said).toList();
    }

    private Change said(Change change) {
        if (change.what().startsWith("rule.method.")) {
            var before = method(change.before());
            var after = method(change.after());
            if (!before.isEmpty() && !after.isEmpty()) {
                return new Change(
                        what(change.what()), without(before, after), without(after, before));
            }
        }
        return new Change(what(change.what()), value(change.before()), value(change.after()));
    }

    /** A method in sentences; none where it cannot be read. */
    private List<String> method(String value) {
        try {
            return tree(value).map(tree -> MethodWords.sentences(tree, words)).orElse(List.of());
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** Only what differs: nobody shall search two long texts for the one word that changes. */
    private String without(List<String> sentences, List<String> others) {
        var left = sentences.stream().filter(sentence -> !others.contains(sentence)).toList();
        return left.isEmpty() ? words.t("decisions.same") : String.join(" ", left);
    }

    /** A rule by its sentence, with dots where its value stands; a family by its first words. */
    private String what(String key) {
        if (words.has(key)) {
            return words.t(key, "…").strip();
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            var family = key.substring(0, dot) + ".*";
            if (words.has(family)) {
                var name = key.substring(dot + 1);
                return words.t(family, name).strip() + " (" + name + ")";
            }
        }
        var plain = key.startsWith("rule.") ? key.substring("rule.".length()) : key;
        return plain.startsWith("office.") ? plain.substring("office.".length()) : plain;
    }

    private String value(String value) {
        if (value.isEmpty() || value.equals("\"\"")) {
            return words.t("decisions.nothing");
        }
        var member = member(value);
        if (member.isPresent()) {
            return Naming.of(member.get(), names, words);
        }
        var tree = tree(value);
        if (tree.isEmpty()) {
            return words.has(value) ? words.t(value) : value;
        }
        return plain(tree.get());
    }

    private static Optional<JsonNode> tree(String value) {
        try {
            return Optional.of(Json.tree(value)).filter(tree -> !tree.isMissingNode());
        } catch (IllegalArgumentException notJson) {
            return Optional.empty();
        }
    }

    private String plain(JsonNode tree) {
        if (tree.isObject()) {
            return tree.propertyStream()
                    .map(field -> field.getKey() + ": " + plain(field.getValue()))
                    .collect(Collectors.joining("; "));
        }
        if (tree.isArray()) {
            return tree.valueStream().map(this::plain).collect(Collectors.joining(", "));
        }
        if (tree.isBoolean()) {
            return words.t(tree.asBoolean() ? "decisions.yes" : "decisions.no");
        }
        return tree.isIntegralNumber() ? words.number(tree.asLong()) : tree.asString();
    }
}
