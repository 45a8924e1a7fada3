package coop.toadlane.surplus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the treasurer reads a file of patronage.
 *
 * @param member the column of the member; -1 for none
 * @param by how the column names members: {@code number}, {@code name} or {@code email}
 * @param measureColumn the column of the measure; -1 when all rows are of one measure
 * @param zone the time zone that times are turned into days in
 * @param from the first day taken, or null for all
 * @param nonMembers whether a row without a member is business with somebody who is none
 * @param fees whether the co-op's fee is posted too
 */
public record ImportChoices(
        int member,
        String by,
        int date,
        int amount,
        int measureColumn,
        String measure,
        String zone,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean nonMembers,
        boolean fees) {

    /** What the headings suggest. */
    static ImportChoices guess(List<String> columns, String measure, String zone, boolean fees) {
        int member = find(columns, "member", "firm", "company", "number", "name", "email");
        var heading = member < 0 ? "" : columns.get(member).toLowerCase(Locale.ROOT);
        var by =
                heading.contains("mail")
                        ? "email"
                        : heading.contains("number") || heading.endsWith("no") ? "number" : "name";
        return new ImportChoices(
                member,
                by,
                find(columns, "date", "day", "timestamp", "time"),
                find(columns, "amount", measure, singular(measure), "sales", "hours", "fare"),
                find(columns, "measure"),
                measure,
                zone,
                null,
                null,
                false,
                fees);
    }

    private static String singular(String measure) {
        return measure.endsWith("s") ? measure.substring(0, measure.length() - 1) : measure;
    }

    private static int find(List<String> columns, String... words) {
        for (var word : words) {
            for (int i = 0; i < columns.size(); i++) {
                if (!word.isEmpty() && columns.get(i).toLowerCase(Locale.ROOT).equals(word)) {
                    return i;
                }
            }
        }
        for (var word : words) {
            for (int i = 0; i < columns.size(); i++) {
                if (!word.isEmpty() && columns.get(i).toLowerCase(Locale.ROOT).contains(word)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** What was sent by the form. */
    static ImportChoices of(Map<String, String> typed, String zone) {
        return new ImportChoices(
                column(typed, "member"),
                List.of("number", "name", "email").contains(typed.getOrDefault("by", ""))
                        ? typed.getOrDefault("by", "")
                        : "name",
                column(typed, "date"),
                column(typed, "amount"),
                column(typed, "measureColumn"),
                typed.getOrDefault("measure", "").strip(),
                zone(typed.getOrDefault("zone", "").strip(), zone),
                day(typed.getOrDefault("from", "")),
                day(typed.getOrDefault("to", "")),
                typed.containsKey("nonMembers"),
                typed.containsKey("fees"));
    }

    private static int column(Map<String, String> typed, String name) {
        var text = typed.getOrDefault(name, "");
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }

    private static String zone(String typed, String otherwise) {
        try {
            return ZoneId.of(typed).getId();
        } catch (DateTimeException unknown) {
            return otherwise;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** The fields of the form as text, for showing them again. */
    public String text(String field) {
        return switch (field) {
            case "member" -> Integer.toString(member);
            case "date" -> Integer.toString(date);
            case "amount" -> Integer.toString(amount);
            case "measureColumn" -> Integer.toString(measureColumn);
            case "from" -> from == null ? "" : from.toString();
            case "to" -> to == null ? "" : to.toString();
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }

    boolean takes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
