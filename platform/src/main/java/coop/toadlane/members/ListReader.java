package coop.toadlane.members;

import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Details;
import coop.toadlane.record.MemberEntry.Departure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads members out of a list: every line, or everything that is wrong with it. */
final class ListReader {
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ofPattern("d.M.uuuu")
                            .withResolverStyle(ResolverStyle.STRICT));
    private static final Set<String> ORGANISATION =
            Set.of("organisation", "organization", "company", "o", "organización", "empresa");
    private static final Set<String> PERSON = Set.of("person", "individual", "p", "persona", "");
    private static final Map<String, Departure> HOW =
            Map.of(
                    "", Departure.RESIGNED,
                    "resigned", Departure.RESIGNED,
                    "baja", Departure.RESIGNED,
                    "expelled", Departure.EXPELLED,
                    "expulsión", Departure.EXPELLED,
                    "died", Departure.DIED,
                    "fallecimiento", Departure.DIED);
    private static final int LINE = 200;

    private final ListTable table;
    private final Map<ListField, Integer> mapping;
    private final String otherwise;
    private final SortedMap<String, MemberClass> classes;
    private final LocalDate today;
    private final Set<Integer> taken;
    private final Set<Integer> seen = new HashSet<>();
    private final List<ListFault> faults = new ArrayList<>();

    /** A member as a line has them. */
    record Line(
            @Nullable MemberNo number,
            String memberClass,
            Details details,
            LocalDate since,
            @Nullable LocalDate leftOn,
            @Nullable Departure how) {
        boolean canBeInvited() {
            return details.email() != null && leftOn == null;
        }
    }

    /** What came of a list: the members if there are no faults. */
    record Found(List<Line> lines, List<ListFault> faults) {}

    /**
     * @param otherwise the class of lines that name none; empty for none
     * @param taken the numbers the register has given already
     */
    ListReader(
            ListTable table,
            Map<ListField, Integer> mapping,
            String otherwise,
            SortedMap<String, MemberClass> classes,
            LocalDate today,
            Set<Integer> taken) {
        this.table = table;
        this.mapping = mapping;
        this.otherwise = otherwise;
        this.classes = classes;
        this.today = today;
        this.taken = taken;
    }

    Found read() {
        var lines = new ArrayList<Line>();
        for (var row : table.rows()) {
            int before = faults.size();
            var line = read(row);
            if (faults.size() == before) {
                lines.add(line);
            }
        }
        return new Found(List.copyOf(lines), List.copyOf(faults));
    }

    private Line read(ListTable.Row row) {
        var memberClass = memberClass(row);
        boolean organisation = isOrganisation(row, memberClass);
        var since = date(row, ListField.SINCE);
        var from = since == null ? today : since;
        if (from.isAfter(today)) {
            fault(row, ListField.SINCE, "members.import.since-later");
        }
        var leftOn = date(row, ListField.LEFT);
        if (leftOn != null && leftOn.isBefore(from)) {
            fault(row, ListField.LEFT, "members.import.left-before", from.toString());
        }
        return new Line(
                number(row),
                memberClass == null ? "" : memberClass.id(),
                details(row, organisation),
                from,
                leftOn,
                how(row, leftOn));
    }

    private String cell(ListTable.Row row, ListField field) {
        return row.cell(mapping.getOrDefault(field, -1)).strip();
    }

    private void fault(ListTable.Row row, ListField field, String text, String... arguments) {
        int column = mapping.getOrDefault(field, -1);
        var heading = column < 0 ? field.id() : table.columns().get(column);
        faults.add(new ListFault(row.line(), heading, text, List.of(arguments)));
    }

    private @Nullable MemberNo number(ListTable.Row row) {
        var text = cell(row, ListField.NUMBER);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("0*[1-9]\\d{0,8}")) {
            fault(row, ListField.NUMBER, "members.import.number", text);
            return null;
        }
        int number = Integer.parseInt(text);
        if (taken.contains(number)) {
            fault(row, ListField.NUMBER, "members.import.number-taken", text);
        } else if (!seen.add(number)) {
            fault(row, ListField.NUMBER, "members.import.number-twice", text);
        }
        return new MemberNo(number);
    }

    private @Nullable MemberClass memberClass(ListTable.Row row) {
        var text = cell(row, ListField.CLASS);
        var asked = text.isEmpty() ? otherwise : text;
        for (var one : classes.values()) {
            if (one.id().equalsIgnoreCase(asked) || one.name().equalsIgnoreCase(asked)) {
                return one;
            }
        }
        if (asked.isEmpty()) {
            fault(row, ListField.CLASS, "members.import.class-missing");
        } else {
            fault(
                    row,
                    ListField.CLASS,
                    "members.import.class",
                    asked,
                    String.join(", ", classes.keySet()));
        }
        return null;
    }

    private boolean isOrganisation(ListTable.Row row, @Nullable MemberClass into) {
        var text = cell(row, ListField.KIND).toLowerCase(Locale.ROOT);
        if (text.isEmpty() && into != null) {
            return !into.person();
        }
        boolean organisation = ORGANISATION.contains(text);
        if (!organisation && !PERSON.contains(text)) {
            fault(row, ListField.KIND, "members.import.kind", text);
        } else if (into != null && !into.admits(organisation)) {
            fault(
                    row,
                    ListField.KIND,
                    organisation
                            ? "members.import.persons-only"
                            : "members.import.organisations-only",
                    into.name());
        }
        return organisation;
    }

    private Details details(ListTable.Row row, boolean organisation) {
        var name = text(row, ListField.NAME, LINE);
        if (name.isEmpty()) {
            fault(row, ListField.NAME, "members.import.name");
        }
        var representative = text(row, ListField.REPRESENTATIVE, LINE);
        if (organisation && representative.isEmpty()) {
            fault(row, ListField.REPRESENTATIVE, "members.import.representative");
        }
        var email = text(row, ListField.EMAIL, 254);
        if (!email.isEmpty() && !ParticularsForm.isEmail(email)) {
            fault(row, ListField.EMAIL, "members.import.email", email);
        }
        boolean notices =
                !email.isEmpty()
                        && !Set.of("no", "n", "0", "false")
                                .contains(cell(row, ListField.NOTICES).toLowerCase(Locale.ROOT))
                        && !(mapping.getOrDefault(ListField.NOTICES, -1) >= 0
                                && cell(row, ListField.NOTICES).isEmpty());
        return new Details(
                name,
                organisation ? Details.Kind.ORGANISATION : Details.Kind.PERSON,
                organisation ? ParticularsForm.orNull(representative) : null,
                ParticularsForm.orNull(text(row, ListField.ADDRESS, 500)),
                ParticularsForm.orNull(email),
                notices ? Set.of(ParticularsForm.NOTICES) : Set.of(),
                ParticularsForm.orNull(text(row, ListField.PHONE, LINE)),
                ParticularsForm.orNull(text(row, ListField.NOMINEE, LINE)));
    }

    private String text(ListTable.Row row, ListField field, int most) {
        var text = cell(row, field);
        if (text.length() > most) {
            fault(row, field, "members.import.cell-too-long", Integer.toString(most));
        }
        return text;
    }

    private @Nullable LocalDate date(ListTable.Row row, ListField field) {
        var text = cell(row, field);
        if (text.isEmpty()) {
            return null;
        }
        for (var form : DATES) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeException other) {
                // the next form may fit
            }
        }
        fault(row, field, "members.import.date", text);
        return null;
    }

    private @Nullable Departure how(ListTable.Row row, @Nullable LocalDate leftOn) {
        var text = cell(row, ListField.HOW).toLowerCase(Locale.ROOT);
        var how = HOW.get(text);
        if (leftOn == null) {
            if (!text.isEmpty() && cell(row, ListField.LEFT).isEmpty()) {
                fault(row, ListField.LEFT, "members.import.left-missing");
            }
            return null;
        }
        if (how == null) {
            fault(row, ListField.HOW, "members.import.how", text);
        }
        return how;
    }
}
