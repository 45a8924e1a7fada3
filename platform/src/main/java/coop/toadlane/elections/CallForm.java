package coop.toadlane.elections;

import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in the form that calls an election; everything typed comes back. */
public record CallForm(
        @Nullable String office,
        @Nullable String seats,
        @Nullable String nominationsClose,
        @Nullable String opens,
        @Nullable String closes) {

    /** The act; what cannot be read is noted at its field. */
    Acts.Call act(Mistakes mistakes, Words words) {
        return new Acts.Call(
                office == null ? "" : office,
                number(mistakes, words),
                day("nominationsClose", nominationsClose, mistakes, words),
                day("opens", opens, mistakes, words),
                day("closes", closes, mistakes, words));
    }

    private @Nullable Integer number(Mistakes mistakes, Words words) {
        if (seats == null || seats.isBlank()) {
            return null;
        }
        if (!seats.strip().matches("\\d{1,4}")) {
            mistakes.add("seats", words.t("elections.new.no-number"));
            return null;
        }
        return Integer.valueOf(seats.strip());
    }

    private static @Nullable LocalDate day(
            String field, @Nullable String typed, Mistakes mistakes, Words words) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            mistakes.add(field, words.t("elections.new.no-date"));
            return null;
        }
    }
}
