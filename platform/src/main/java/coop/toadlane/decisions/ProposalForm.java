package coop.toadlane.decisions;

import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.record.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody writes when they propose; everything typed comes back when something is wrong.
 *
 * @param kinds of the acts, with or without their version, in order
 * @param acts their fields as JSON
 * @param replaces the proposal this becomes a later version of
 */
public record ProposalForm(
        @Nullable String title,
        @Nullable String text,
        List<String> kinds,
        List<String> acts,
        @Nullable Integer replaces) {

    private static final Set<String> WORDS =
            Set.of("kind", "title", "text", "replaces", "key", "_csrf");

    /** Reads a form; {@code kind} and {@code act} stand in it once for each act. */
    static ProposalForm of(MultiValueMap<String, String> sent) {
        var replaces = sent.getFirst("replaces");
        return new ProposalForm(
                sent.getFirst("title"),
                sent.getFirst("text"),
                sent.getOrDefault("kind", List.of()),
                sent.containsKey("kind") && !sent.containsKey("act")
                        ? List.of(act(sent))
                        : sent.getOrDefault("act", List.of()),
                replaces != null && replaces.matches("[1-9]\\d{0,8}")
                        ? Integer.valueOf(replaces)
                        : null);
    }

    /** An act whose fields stand in an address one by one: whole numbers, and words. */
    private static String act(MultiValueMap<String, String> sent) {
        var act = Json.mapper().createObjectNode();
        for (var field : sent.toSingleValueMap().entrySet()) {
            var value = field.getValue();
            if (WORDS.contains(field.getKey())) {
                continue;
            }
            if (value.matches("-?\\d{1,18}")) {
                act.put(field.getKey(), Long.parseLong(value));
            } else {
                act.put(field.getKey(), value);
            }
        }
        return Json.write(act);
    }

    /** The same without its acts. */
    ProposalForm bare() {
        return new ProposalForm(title, text, List.of(), List.of(), replaces);
    }

    static ProposalForm of(List<Draft> drafts) {
        return new ProposalForm(
                "",
                "",
                drafts.stream().map(Draft::kind).toList(),
                drafts.stream().map(draft -> Json.write(draft.act())).toList(),
                null);
    }

    static ProposalForm of(Matter matter) {
        var drafts = of(matter.acts());
        return new ProposalForm(
                matter.title(), matter.text(), drafts.kinds(), drafts.acts(), matter.number());
    }

    String typedTitle() {
        return title == null ? "" : title;
    }

    String typedText() {
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    /**
     * The acts it carries.
     *
     * @throws IllegalArgumentException when one of them is no JSON
     */
    List<Draft> drafts(Kinds known) {
        var drafts = new ArrayList<Draft>();
        if (kinds.size() != acts.size()) {
            throw new IllegalArgumentException("as many kinds as acts");
        }
        for (int i = 0; i < kinds.size(); i++) {
            var name = kinds.get(i);
            var versioned = known.named(name).map(kind -> kind.versioned()).orElse(name);
            drafts.add(new Draft(name.contains("/") ? name : versioned, Json.tree(acts.get(i))));
        }
        return drafts;
    }

    Acts.Proposal act(Kinds known) {
        return new Acts.Proposal(replaces, typedTitle(), typedText(), drafts(known));
    }
}
