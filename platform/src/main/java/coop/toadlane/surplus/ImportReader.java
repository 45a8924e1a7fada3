package coop.toadlane.surplus;

import coop.toadlane.record.SurplusEntry.Use;
import coop.toadlane.words.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file as uses, and says of each bad row what to do about it. */
public final class ImportReader {
    private static final long YEAR_3000 = 32_503_680_000L;
    private final PatronageTable table;
    private final ImportChoices choices;
    private final MemberFinder members;
    private final LocalDate closed;
    private final LocalDate today;
    private final ZoneId zone;
    private final List<Use> uses = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int skipped;

    ImportReader(
            PatronageTable table,
            ImportChoices choices,
            MemberFinder members,
            LocalDate closed,
            LocalDate today) {
        this.table = table;
        this.choices = choices;
        this.members = members;
        this.closed = closed;
        this.today = today;
        this.zone = ZoneId.of(choices.zone());
    }

    /**
     * What is wrong in a row.
     *
     * @param text the key of a sentence that says what to do
     * @param argument what it needs besides the value
     */
    public record Fault(
            long line, String column, String value, String text, @Nullable LocalDate argument) {
        public String sentence(Words words) {
            return argument == null ? words.t(text) : words.t(text, words.date(argument));
        }
    }

    /**
     * @param skipped how many rows lie outside the days that were asked for
     */
    record Found(List<Use> uses, List<Fault> faults, int skipped) {}

    Found read() {
        if (choices.date() < 0 || choices.amount() < 0) {
            return new Found(List.of(), List.of(), 0);
        }
        table.rows().forEach(this::read);
        return new Found(List.copyOf(uses), List.copyOf(faults), skipped);
    }

    private void read(PatronageTable.Row row) {
        var date = date(row.cell(choices.date()));
        if (date.isEmpty()) {
            fault(row, choices.date(), "surplus.import.fault.date", null);
            return;
        }
        if (!choices.takes(date.get())) {
            skipped++;
            return;
        }
        if (date.get().isAfter(today)) {
            fault(row, choices.date(), "surplus.import.fault.future", null);
        } else if (!date.get().isAfter(closed)) {
            fault(row, choices.date(), "surplus.import.fault.closed", closed);
        } else if (UseCheck.amount(row.cell(choices.amount())).isEmpty()) {
            fault(row, choices.amount(), "surplus.import.fault.amount", null);
        } else if (!UseCheck.isMeasure(measure(row))) {
            fault(row, choices.measureColumn(), "surplus.import.fault.measure", null);
        } else {
            withMember(row, date.get());
        }
    }

    private void withMember(PatronageTable.Row row, LocalDate date) {
        var text = row.cell(choices.member());
        if (text.isEmpty()) {
            if (choices.nonMembers()) {
                uses.add(new Use(null, measure(row), date, row.cell(choices.amount())));
            } else {
                fault(row, choices.member(), "surplus.import.fault.nobody", null);
            }
            return;
        }
        switch (members.find(text)) {
            case MemberFinder.Found.One(var member) ->
                    uses.add(new Use(member, measure(row), date, row.cell(choices.amount())));
            case MemberFinder.Found.Nobody _ ->
                    fault(row, choices.member(), "surplus.import.fault.unknown", null);
            case MemberFinder.Found.Several _ ->
                    fault(row, choices.member(), "surplus.import.fault.several", null);
        }
    }

    private String measure(PatronageTable.Row row) {
        return choices.measureColumn() < 0 ? choices.measure() : row.cell(choices.measureColumn());
    }

    /** A day, a moment, or seconds since 1970; moments become days in the chosen zone. */
    private Optional<LocalDate> date(String text) {
        try {
            if (text.matches("[0-9]{9,11}")) {
                long seconds = Long.parseLong(text);
                return seconds < YEAR_3000
                        ? Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), zone))
                        : Optional.empty();
            }
            if (text.length() <= 10) {
                return Optional.of(LocalDate.parse(text));
            }
            var iso = text.replace(' ', 'T');
            return Optional.of(
                    iso.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$")
                            ? OffsetDateTime.parse(iso).atZoneSameInstant(zone).toLocalDate()
                            : LocalDateTime.parse(iso).toLocalDate());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private void fault(
            PatronageTable.Row row, int column, String text, @Nullable LocalDate argument) {
        var heading = column < 0 ? "" : table.columns().get(column);
        faults.add(new Fault(row.line(), heading, row.cell(column), text, argument));
    }
}
