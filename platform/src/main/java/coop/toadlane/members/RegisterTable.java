package coop.toadlane.members;

import coop.toadlane.people.Details;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The register as a table for spreadsheets, with headings that the import knows again. */
final class RegisterTable {
    private static final String[] HEADINGS = {
        "number",
        "name",
        "class",
        "kind",
        "representative",
        "address",
        "email",
        "notices",
        "phone",
        "nominee",
        "since",
        "left",
        "how",
        "shares",
        "paid"
    };

    private RegisterTable() {}

    static String of(List<RegisterLine> lines) {
        var text = new StringBuilder();
        var form = CSVFormat.RFC4180.builder().setHeader(HEADINGS).get();
        try (var table = new CSVPrinter(text, form)) {
            for (var line : lines) {
                table.printRecord(cells(line).stream().map(RegisterTable::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't write the register", e);
        }
        return text.toString();
    }

    private static List<String> cells(RegisterLine line) {
        var member = line.member();
        var known = line.details();
        return List.of(
                member.number().toString(),
                line.name(),
                member.memberClass(),
                member.organisation() ? "organisation" : "person",
                known == null ? "" : text(known.representative()),
                known == null ? "" : text(known.address()),
                known == null ? "" : text(known.email()),
                notices(known),
                known == null ? "" : text(known.phone()),
                known == null ? "" : text(known.nominee()),
                member.since().toString(),
                member.leftOn() == null ? "" : member.leftOn().toString(),
                member.how() == null ? "" : member.how().name().toLowerCase(Locale.ROOT),
                line.holdings().stream()
                        .map(one -> one.shareClass() + " " + one.shares())
                        .collect(Collectors.joining("; ")),
                line.holdings().stream()
                        .map(RegisterTable::paid)
                        .collect(Collectors.joining("; ")));
    }

    private static String paid(Holdings.Holding holding) {
        int digits = Currency.getInstance(holding.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(holding.paidMinor(), digits).toPlainString()
                + " "
                + holding.currency();
    }

    private static String notices(@Nullable Details known) {
        return known != null && known.purposes().contains(ParticularsForm.NOTICES) ? "yes" : "";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * A spreadsheet takes a cell that begins so for a formula and would run what a member wrote as
     * their name: an apostrophe makes it text again.
     */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** The cell without the apostrophe that {@link #harmless} put before it. */
    static String plain(String cell) {
        return cell.length() > 1
                        && cell.charAt(0) == '\''
                        && !harmless(cell.substring(1)).equals(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }
}
