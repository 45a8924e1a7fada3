package coop.toadlane.decisions;

import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.record.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        @Nullable List<String> kinds,
        @Nullable List<String> acts,
        @Nullable Integer replaces) {

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
        var names = kinds == null ? List.<String>of() : kinds;
        var bodies = acts == null ? List.<String>of() : acts;
        if (names.size() != bodies.size()) {
            throw new IllegalArgumentException("as many kinds as acts");
        }
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var versioned = known.named(name).map(kind -> kind.versioned()).orElse(name);
            drafts.add(new Draft(name.contains("/") ? name : versioned, Json.tree(bodies.get(i))));
        }
        return drafts;
    }

    Acts.Proposal act(Kinds known) {
        return new Acts.Proposal(replaces, typedTitle(), typedText(), drafts(known));
    }
}
