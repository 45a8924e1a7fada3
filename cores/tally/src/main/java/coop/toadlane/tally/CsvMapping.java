package coop.toadlane.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the columns of a table of ballots mean. Columns are named by their header, or counted from 1
 * where there is none.
 *
 * @param form what a row is
 * @param separator between fields
 * @param quote around fields; 0 for none
 * @param header whether the first row names the columns; needed unless {@code form} is {@link
 *     Form#CHOICES}
 * @param columns those of the choices; empty for all that are nothing else
 * @param weight the column that says how many equal ballots a row stands for; empty if each is one
 * @param ballot under {@link Form#TALL}, the column that says which ballot a row belongs to
 * @param choice under {@link Form#TALL}, the column with the candidate
 * @param value under {@link Form#TALL}, the column with the rank, points or mark; empty for
 *     approvals without one
 * @param values what a cell of a candidate says
 * @param candidates who stands, in order; empty to take them from the file
 * @param equal what joins candidates on one rank within a cell
 * @param marks what means yes under {@link Values#APPROVALS}; empty, 0, - and no mean no
 * @param max the most points under {@link Values#SCORES}: they are the first rank of the ballots
 * @param seats to be filled
 */
public record CsvMapping(
        Form form,
        char separator,
        char quote,
        boolean header,
        List<String> columns,
        String weight,
        String ballot,
        String choice,
        String value,
        Values values,
        List<String> candidates,
        String equal,
        List<String> marks,
        int max,
        int seats) {

    /** What a row is. */
    public enum Form {
        /** A ballot: a column for each rank, in its cells candidates. */
        CHOICES,
        /** A ballot: a column for each candidate, in its cells ranks, points or marks. */
        CANDIDATES,
        /** One choice of a ballot. */
        TALL
    }

    /** What stands for a candidate. */
    public enum Values {
        RANKS,
        APPROVALS,
        SCORES
    }

    public CsvMapping {
        columns = List.copyOf(columns);
        candidates = List.copyOf(candidates);
        marks = List.copyOf(marks);
    }

    /** A column for each candidate with its rank, and one that says how many: what is written. */
    public static CsvMapping written(int seats) {
        return of(Map.of("form", "candidates", "weight", "ballots", "seats", "" + seats));
    }

    /**
     * Reads a mapping from words, such as {@code form=tall ballot=Member choice=Project
     * values=scores value=Points max=10}; {@code separator=tab}, lists with commas.
     *
     * @throws BadField for a word that is unknown or does not fit
     */
    public static CsvMapping of(Map<String, String> words) {
        var options = new Options(words);
        var form =
                switch (options.choice("form", "candidates", "choices", "tall")) {
                    case "choices" -> Form.CHOICES;
                    case "tall" -> Form.TALL;
                    default -> Form.CANDIDATES;
                };
        var values =
                switch (options.choice("values", "ranks", "approvals", "scores")) {
                    case "approvals" -> Values.APPROVALS;
                    case "scores" -> Values.SCORES;
                    default -> Values.RANKS;
                };
        var header = options.choice("header", "true", "false").equals("true");
        if (!header && form != Form.CHOICES) {
            throw new BadField("header", "true where columns are found by their names", "false");
        }
        var mapping =
                new CsvMapping(
                        form,
                        one(options, "separator", ","),
                        one(options, "quote", "\""),
                        header,
                        list(options, "columns", ""),
                        options.text("weight", ""),
                        options.text("ballot", form == Form.TALL ? "ballot" : ""),
                        options.text("choice", form == Form.TALL ? "choice" : ""),
                        options.text("value", ""),
                        values,
                        list(options, "candidates", ""),
                        options.text("equal", "="),
                        list(options, "marks", "x,X,1,yes,y,true"),
                        options.number("max", 5, 1, 1_000),
                        options.number("seats", 1, 1, Ballots.MAX_CANDIDATES));
        options.done();
        if (form == Form.TALL && mapping.value.isEmpty() && values != Values.APPROVALS) {
            throw new BadField("value", "the column with the rank or the points", "");
        }
        if (mapping.separator == mapping.quote) {
            throw new BadField("quote", "another character than the separator", mapping.quote);
        }
        return mapping;
    }

    private static char one(Options options, String name, String otherwise) {
        var text = options.text(name, otherwise);
        if (text.equals("tab")) {
            return '\t';
        }
        if (text.equals("none") && name.equals("quote")) {
            return 0;
        }
        if (text.length() != 1 || text.charAt(0) > 126 || Source.isLineEnd(text.charAt(0))) {
            throw new BadField(name, "one plain character", text);
        }
        return text.charAt(0);
    }

    private static List<String> list(Options options, String name, String otherwise) {
        var text = options.text(name, otherwise);
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
