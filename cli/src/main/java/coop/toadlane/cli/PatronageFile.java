package coop.toadlane.cli;

import coop.toadlane.cli.Csv.Malformed;
import coop.toadlane.money.Member;
import coop.toadlane.money.Patronage;
import coop.toadlane.money.Span;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads patronage from CSV with a header: {@code member}, {@code measure}, {@code amount}, and
 * where wanted {@code date} and {@code class}. A row without a member is business with non-members.
 * A dated row of a measure also counts as {@code MEASURE-days} if the rules ask for that.
 */
final class PatronageFile {
    private static final List<String> COLUMNS =
            List.of("member", "measure", "amount", "date", "class");

    private final Csv csv;
    private final Patronage.Builder builder;
    private final Optional<Span> span;
    private final Set<String> asked;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();

    private PatronageFile(Reader in, Optional<Span> span, Set<String> asked) {
        this.csv = new Csv(in);
        this.span = span;
        this.asked = asked;
        this.builder = span.map(Patronage::builder).orElseGet(Patronage::builder);
    }

    /** Reads the file once for the classes and once more for the entries. */
    static Patronage read(Source source, Optional<Span> span, Set<String> measures)
            throws IOException, Malformed {
        try (var in = source.open();
                var again = source.open()) {
            var classes = new PatronageFile(in, span, measures);
            classes.each(classes::noteClass);
            var entries = new PatronageFile(again, span, measures);
            entries.classes.putAll(classes.classes);
            entries.each(entries::enter);
            return entries.builder.build();
        }
    }

    /** Opens the text from its beginning, as often as asked. */
    interface Source {
        Reader open() throws IOException;
    }

    private interface Sink {
        void row(Csv.Row row) throws Malformed;
    }

    private void each(Sink sink) throws IOException, Malformed {
        header(csv.next());
        for (var row = csv.next(); row != null; row = csv.next()) {
            if (row.fields().size() != columns.size()) {
                throw new Malformed(
                        row.line(),
                        1,
                        "expected "
                                + columns.size()
                                + " fields as in the header, found "
                                + row.fields().size());
            }
            sink.row(row);
        }
    }

    private void header(Csv.@Nullable Row row) throws Malformed {
        if (row == null) {
            throw new Malformed(
                    1, 1, "expected a header with member, measure, amount; found nothing");
        }
        for (var field : row.fields()) {
            var name = field.text();
            if (!COLUMNS.contains(name) || columns.putIfAbsent(name, columns.size()) != null) {
                throw new Malformed(
                        row.line(),
                        field.column(),
                        "expected each column once, of "
                                + String.join(", ", COLUMNS)
                                + "; found \""
                                + name
                                + "\"");
            }
        }
        for (var name : COLUMNS.subList(0, 3)) {
            if (!columns.containsKey(name)) {
                throw new Malformed(row.line(), 1, "expected a column " + name + " in the header");
            }
        }
    }

    private void noteClass(Csv.Row row) throws Malformed {
        var member = text(row, "member");
        var memberClass = text(row, "class");
        if (member.isEmpty() || memberClass.isEmpty()) {
            return;
        }
        var before = classes.putIfAbsent(member, memberClass);
        if (before != null && !before.equals(memberClass)) {
            throw new Malformed(
                    row.line(),
                    column(row, "class"),
                    member
                            + " is of class "
                            + before
                            + " in an earlier row, here of "
                            + memberClass);
        }
    }

    private void enter(Csv.Row row) throws Malformed {
        var member = text(row, "member");
        var measure = text(row, "measure");
        if (!measure.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new Malformed(
                    row.line(),
                    column(row, "measure"),
                    "expected a measure in small letters, digits and single hyphens, found \""
                            + measure
                            + "\"");
        }
        var micros = micros(row);
        var date = date(row);
        try {
            if (member.isEmpty()) {
                builder.addNonMember(measure, micros);
                return;
            }
            if (!builder.has(member)) {
                builder.member(new Member(member, member, classes.getOrDefault(member, "")));
            }
            if (date.isPresent() && asked.contains(measure + "-days")) {
                held(row, member, measure, date.get(), micros);
            } else {
                builder.add(member, measure, micros);
            }
        } catch (ArithmeticException _) {
            throw new Malformed(
                    row.line(),
                    column(row, "amount"),
                    "the sum of " + measure + " grows too large to count");
        }
    }

    private void held(Csv.Row row, String member, String measure, LocalDate date, long micros)
            throws Malformed {
        if (span.isEmpty()) {
            throw new Malformed(
                    row.line(),
                    column(row, "date"),
                    "the rules share by "
                            + measure
                            + "-days, but their period has no from and until");
        }
        builder.addHeld(member, measure, date, micros);
    }

    private long micros(Csv.Row row) throws Malformed {
        var text = text(row, "amount");
        if (text.length() <= 40 && text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            try {
                return Patronage.micros(new BigDecimal(text));
            } catch (ArithmeticException _) {
                // Falls through: a number, but too fine or too large.
            }
        }
        throw new Malformed(
                row.line(),
                column(row, "amount"),
                "expected a decimal number with at most "
                        + Patronage.DECIMALS
                        + " decimals, found \""
                        + text
                        + "\"");
    }

    private Optional<LocalDate> date(Csv.Row row) throws Malformed {
        var text = text(row, "date");
        try {
            var date =
                    text.isEmpty()
                            ? Optional.<LocalDate>empty()
                            : Optional.of(LocalDate.parse(text));
            if (date.isPresent() && span.isPresent()) {
                inPeriod(row, date.get(), span.get());
            }
            return date;
        } catch (DateTimeParseException _) {
            throw new Malformed(
                    row.line(),
                    column(row, "date"),
                    "expected a day such as 2026-01-31, found \"" + text + "\"");
        }
    }

    /** What is held may have been there before the period; what is done lies in it. */
    private void inPeriod(Csv.Row row, LocalDate date, Span period) throws Malformed {
        var held = asked.contains(text(row, "measure") + "-days");
        if (!date.isBefore(period.until()) || !held && date.isBefore(period.from())) {
            throw new Malformed(
                    row.line(),
                    column(row, "date"),
                    "expected a day of the period, from "
                            + period.from()
                            + " until before "
                            + period.until()
                            + "; found "
                            + date);
        }
    }

    private String text(Csv.Row row, String column) {
        var place = columns.get(column);
        return place == null ? "" : row.fields().get(place).text().strip();
    }

    private int column(Csv.Row row, String column) {
        var place = columns.get(column);
        return place == null ? 1 : row.fields().get(place).column();
    }
}
