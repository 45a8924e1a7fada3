package coop.toadlane.cli;

import coop.toadlane.tally.Sortition;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code draw PEOPLE.csv --seats N --seed SEED [--id COLUMN] [--strata COLUMN,...] [--json]}: draws
 * people by lot. Exit 0 if they were drawn, 2 if the file or the words are wrong.
 */
final class DrawCommand {
    static final String USAGE =
            """
            usage: toadlane draw PEOPLE.csv --seats N --seed SEED [--id COLUMN]
                                 [--strata COLUMN[,COLUMN...]] [--json]
            Draws people by lot, so that anybody who has the list and the seed can draw them again:
            those whose SHA-256 of "SEED:ID" is smallest. PEOPLE.csv has a row of titles; --id says
            which column names people (the first one). Those who agree in the columns of --strata
            are drawn from apart, each stratum having seats in proportion to its people. Take a seed
            that nobody could know when the list was closed, or commit to it before.\
            """;

    private DrawCommand() {}

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            var words = Words.of(args);
            if (words.help) {
                out.println(USAGE);
            } else {
                var strata = strata(words);
                var draw = Sortition.draw(words.seed, strata, words.seats);
                out.print(words.json ? Json.write(tree(draw)) : text(draw, strata));
            }
            out.flush();
            return 0;
        } catch (Wrong wrong) {
            err.println(wrong.getMessage());
        } catch (IllegalArgumentException refused) {
            err.println("nobody is drawn: " + refused.getMessage());
        }
        return 2;
    }

    private static final class Wrong extends Exception {
        Wrong(String message) {
            super(message);
        }
    }

    private static Map<String, Object> tree(Sortition.Draw draw) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("seed", draw.seed());
        tree.put("drawn", draw.all());
        tree.put("strata", draw.drawn());
        return tree;
    }

    private static String text(Sortition.Draw draw, Map<String, List<String>> strata) {
        var text = new StringBuilder("seed: " + draw.seed() + "\n");
        draw.drawn()
                .forEach((stratum, drawn) -> {
                    var of = strata.getOrDefault(stratum, List.of()).size();
                    text.append(stratum.isEmpty() ? "drawn" : stratum)
                            .append(" (" + drawn.size() + " of " + of + ")\n");
                    drawn.forEach(id -> text.append("  ").append(id).append('\n'));
                });
        return text.toString();
    }

    /** Ids by stratum; strata stand in the order of their names, so that no list decides a seat. */
    private static Map<String, List<String>> strata(Words words) throws Wrong {
        try (var reader = Files.newBufferedReader(words.file)) {
            return strata(new Csv(reader), words);
        } catch (NoSuchFileException e) {
            throw new Wrong("there is no file " + words.file);
        } catch (CharacterCodingException e) {
            throw new Wrong(words.file + ": not UTF-8");
        } catch (IOException e) {
            throw new Wrong("couldn't read " + words.file + ": " + e.getMessage());
        } catch (Csv.Malformed e) {
            throw new Wrong(words.file + ": " + e.getMessage());
        }
    }

    private static Map<String, List<String>> strata(Csv csv, Words words)
            throws IOException, Csv.Malformed, Wrong {
        var titles = csv.next();
        if (titles == null) {
            throw new Wrong(words.file + ": no row of titles");
        }
        var names = titles.fields().stream().map(field -> field.text().strip()).toList();
        var id = words.id.isEmpty() ? 0 : place(names, words.id, words);
        var by = new ArrayList<Integer>();
        for (var column : words.strata) {
            by.add(place(names, column, words));
        }
        var strata = new TreeMap<String, List<String>>();
        for (var row = csv.next(); row != null; row = csv.next()) {
            var cells = row.fields().stream().map(field -> field.text().strip()).toList();
            if (cells.size() != names.size() || cells.get(id).isEmpty()) {
                var wanted = names.size() + " cells and a name in '" + names.get(id) + "'";
                throw new Wrong(words.file + ": line " + row.line() + ": expected " + wanted);
            }
            var stratum = by.stream().map(cells::get).collect(Collectors.joining(", "));
            strata.computeIfAbsent(stratum, _ -> new ArrayList<>()).add(cells.get(id));
        }
        return strata;
    }

    private static int place(List<String> names, String column, Words words) throws Wrong {
        int place = names.indexOf(column);
        if (place < 0) {
            throw new Wrong(words.file + ": no column '" + column + "', but " + names);
        }
        return place;
    }

    private static final class Words {
        private Path file = Path.of("");
        private String id = "";
        private String seed = "";
        private List<String> strata = List.of();
        private int seats = -1;
        private boolean json;
        private boolean help;

        static Words of(String[] args) throws Wrong {
            var words = new Words();
            var rest = List.of(args).iterator();
            while (rest.hasNext()) {
                var word = rest.next();
                switch (word) {
                    case "--json" -> words.json = true;
                    case "--help" -> words.help = true;
                    case "--id", "--seed", "--strata", "--seats" -> {
                        if (!rest.hasNext()) {
                            throw new Wrong(word + " needs a value\n" + USAGE);
                        }
                        words.set(word, rest.next());
                    }
                    default -> words.file(word);
                }
            }
            if (!words.help
                    && (words.seed.isEmpty()
                            || words.seats < 0
                            || words.file.equals(Path.of("")))) {
                throw new Wrong(USAGE);
            }
            return words;
        }

        private void file(String word) throws Wrong {
            if (word.startsWith("--") || !file.equals(Path.of(""))) {
                throw new Wrong("not understood: " + word + "\n" + USAGE);
            }
            file = Path.of(word);
        }

        private void set(String word, String value) throws Wrong {
            switch (word) {
                case "--id" -> id = value;
                case "--seed" -> seed = value;
                case "--strata" -> strata = List.of(value.split(",", -1));
                default -> {
                    if (!value.matches("[1-9]\\d{0,8}")) {
                        throw new Wrong("--seats: expected a whole number from 1, not " + value);
                    }
                    seats = Integer.parseInt(value);
                }
            }
        }
    }
}
