package coop.toadlane.founding;

import coop.toadlane.office.Appointment;
import coop.toadlane.office.MemberNo;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The page of a founding that says who its first members are, and who takes which office. */
public final class Founders {
    /** Rows on the page besides the founder who fills it in. */
    static final int OTHERS = 6;

    private static final String CLASS = "members.class.";

    private Founders() {}

    /** A first member as typed; row 0 is the one who types. */
    public record Row(int row, String name, String email, String memberClass) {}

    /** The rows that are filled in. */
    static List<Row> rows(FoundingDraft draft) {
        var rows = new ArrayList<Row>();
        for (int row = 0; row <= OTHERS; row++) {
            if (row == 0 || !draft.answer("founder-name-" + row).isEmpty()) {
                rows.add(
                        new Row(
                                row,
                                draft.answer("founder-name-" + row),
                                draft.answer("founder-email-" + row),
                                draft.answer("founder-class-" + row)));
            }
        }
        return rows;
    }

    static List<String> fields(List<String> offices) {
        var fields = new ArrayList<String>();
        for (int row = 0; row <= OTHERS; row++) {
            fields.addAll(
                    List.of("founder-name-" + row, "founder-email-" + row, "founder-class-" + row));
        }
        offices.forEach(office -> fields.add("office-" + office));
        return fields;
    }

    static void check(
            FoundingDraft draft,
            SortedMap<String, JsonNode> rules,
            Words words,
            Mistakes mistakes) {
        var classes = classes(rules);
        for (var row : rows(draft)) {
            if (!classes.containsKey(row.memberClass())) {
                mistakes.add("founder-class-" + row.row(), words.t("founding.mistake.class"));
            }
            if (row.row() > 0 && !row.email().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
                mistakes.add("founder-email-" + row.row(), words.t("founding.mistake.email"));
            }
        }
        for (var office : offices(rules)) {
            if (holder(draft, office) < 0) {
                mistakes.add("office-" + office, words.t("founding.mistake.office"));
            }
        }
    }

    /** The member classes, by their names. */
    static Map<String, String> classes(SortedMap<String, JsonNode> rules) {
        var classes = new TreeMap<String, String>();
        rules.tailMap(CLASS)
                .forEach((key, value) -> {
                    if (key.startsWith(CLASS)) {
                        classes.put(
                                key.substring(CLASS.length()), value.required("name").asString());
                    }
                });
        return classes;
    }

    /** Whether only organisations may be in the class: its founders are some then. */
    static boolean isForOrganisations(SortedMap<String, JsonNode> rules, String memberClass) {
        var rule = rules.get(CLASS + memberClass);
        return rule != null && !rule.path("person").asBoolean(true);
    }

    static List<String> offices(SortedMap<String, JsonNode> rules) {
        return Objects.requireNonNull(rules.get("offices"))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** An office's name as it stands before a field. */
    public static String heading(String office) {
        return office.isEmpty()
                ? office
                : office.substring(0, 1).toUpperCase(Locale.ROOT) + office.substring(1);
    }

    /** Which filled row takes the office, counted from 0; -1 if none that is filled. */
    private static int holder(FoundingDraft draft, String office) {
        var chosen = draft.answer("office-" + office);
        var rows = rows(draft);
        for (int place = 0; place < rows.size(); place++) {
            if (chosen.equals(Integer.toString(rows.get(place).row()))) {
                return place;
            }
        }
        return -1;
    }

    /**
     * The appointments, when the page was checked; the first members are numbered as they stand.
     */
    static List<Appointment> appointments(FoundingDraft draft, SortedMap<String, JsonNode> rules) {
        return offices(rules).stream()
                .map(office -> new Appointment(office, new MemberNo(holder(draft, office) + 1)))
                .toList();
    }
}
