package coop.toadlane.tally;

import java.util.Locale;

/**
 * Where an RCTab configuration finds cast vote records, and how they are to be read. Columns and
 * rows count from 1; 0 where none is given. Labels are empty where none is given.
 *
 * @param path as written, relative to the configuration's folder
 * @param contest the contest's id or name within the source
 */
public record CvrSource(
        Provider provider,
        String path,
        String contest,
        int firstColumn,
        int firstRow,
        int precinctColumn,
        int batchColumn,
        String delimiter,
        String overvote,
        String skipped,
        String writeIn,
        boolean blankIsWriteIn) {

    /** Whose form the records have. */
    public enum Provider {
        ESS,
        GENERIC_CSV,
        DOMINION,
        HART,
        CLEAR_BALLOT,
        CDF
    }

    /** What the records of a contest are told apart by. */
    public enum Slicing {
        PRECINCT,
        BATCH
    }

    static CvrSource of(Node source, Node rules) {
        var provider =
                switch (source.needText("provider").toLowerCase(Locale.ROOT)) {
                    case "ess", "es&s" -> Provider.ESS;
                    case "genericcsv" -> Provider.GENERIC_CSV;
                    case "dominion" -> Provider.DOMINION;
                    case "hart" -> Provider.HART;
                    case "clearballot" -> Provider.CLEAR_BALLOT;
                    case "cdf", "unisyn" -> Provider.CDF;
                    default ->
                            throw source.need("provider")
                                    .unreadable(
                                            "ess, genericCsv, dominion, hart, clearBallot or cdf");
                };
        var tabular = provider == Provider.ESS || provider == Provider.GENERIC_CSV;
        var skipped = source.text("skippedRankLabel");
        return new CvrSource(
                provider,
                source.needText("filePath"),
                tabular ? "" : source.needText("contestId"),
                tabular ? column(source, "firstVoteColumnIndex") : 0,
                tabular ? column(source, "firstVoteRowIndex") : 0,
                tabular ? optional(source, "precinctColumnIndex") : 0,
                tabular ? optional(source, "batchColumnIndex") : 0,
                source.text("overvoteDelimiter"),
                either(source.text("overvoteLabel"), rules.text("overvoteLabel")),
                either(
                        skipped,
                        either(source.text("undervoteLabel"), rules.text("undervoteLabel"))),
                source.text("undeclaredWriteInLabel"),
                source.yes("treatBlankAsUndeclaredWriteIn"));
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static int column(Node source, String name) {
        var column = source.whole(name);
        if (column < 1 || column > 20_000) {
            throw source.need(name).unreadable("a whole number from 1 to 20000");
        }
        return column;
    }

    private static int optional(Node source, String name) {
        return source.text(name).isEmpty() ? 0 : column(source, name);
    }

    /** The column that says of which slice a record is, or 0 where no column says it. */
    int column(Slicing by) {
        return switch (by) {
            case PRECINCT -> precinctColumn;
            case BATCH -> batchColumn;
        };
    }

    boolean mayHaveWriteIns() {
        return !writeIn.isEmpty() || blankIsWriteIn;
    }
}
