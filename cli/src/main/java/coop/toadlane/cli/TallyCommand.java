package coop.toadlane.cli;

import coop.toadlane.tally.BadField;
import coop.toadlane.tally.BallotFile;
import coop.toadlane.tally.BudgetRule;
import coop.toadlane.tally.Contest;
import coop.toadlane.tally.CsvBallots;
import coop.toadlane.tally.CsvMapping;
import coop.toadlane.tally.Pabulib;
import coop.toadlane.tally.Rctab;
import coop.toadlane.tally.Reading;
import coop.toadlane.tally.Rule;
import coop.toadlane.tally.Tally;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code tally FILE --rule RULE [--seats N] [--option k=v ...] [--json] [--explain]}: counts a file
 * of ballots. Exit 0 if it was counted, 2 if the file or the words are wrong.
 */
final class TallyCommand {
    static final String USAGE =
            """
            usage: toadlane tally FILE --rule RULE [--seats N] [--option NAME=VALUE ...]
                                  [--json] [--explain] [--language en|es]
                   toadlane tally FILE.csv --csv NAME=VALUE ... --rule RULE ...
                   toadlane tally FILE --write FILE
                   toadlane tally --rctab CONFIG.json [--json] [--explain] [--language en|es]
                   toadlane tally --rules
            FILE: BLT, PrefLib (.soi .soc .toi .toc .cat), approvals of abcvoting (.abc.yaml), a
            Debian tally sheet (.txt); for the rules that start with pb-, a Pabulib budget (.pb).
            --seats overrules the file's number; --explain tells each stage in sentences.
            --csv says what a table's columns are: form=candidates (a column for each candidate),
            choices (a column for each rank) or tall (a row for each choice: ballot, choice, value
            name its columns); values=ranks, approvals or scores; weight, columns, candidates,
            separator (a character or tab), quote (or none), header, equal, marks, max, seats.
            --write converts: to .blt, PrefLib (.toi), .csv, .abc.yaml; a budget to .pb.
            CONFIG.json: a contest of the Universal RCV Tabulator (RCTab), counted by its own rules
            from the cast vote records it names, also told apart by precinct or batch if it says so.\
            """;

    private TallyCommand() {}

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            var words = Words.of(args);
            if (words.help) {
                out.println(USAGE);
            } else if (words.rules) {
                RuleList.text().forEach(out::println);
            } else {
                print(words, out, err);
            }
            out.flush();
            return 0;
        } catch (Wrong wrong) {
            err.println(wrong.getMessage());
            return 2;
        } catch (BadField bad) {
            err.println(bad.getMessage());
            return 2;
        }
    }

    private static void print(Words words, PrintStream out, PrintStream err) throws Wrong {
        if (!words.rctab.isEmpty()) {
            rctab(words, out, err);
            return;
        }
        if (words.file.isEmpty() || words.rule.isEmpty() == words.write.isEmpty()) {
            throw new Wrong(USAGE);
        }
        if (!words.write.isEmpty()) {
            convert(words, out);
            return;
        }
        if (BudgetRule.exists(words.rule)) {
            allocate(words, out);
            return;
        }
        var rule = rule(words.rule);
        var contest = contest(words);
        var seats = words.seats > 0 ? words.seats : contest.seats();
        var max = words.csv.get("max");
        if (max != null && List.of("score", "star", "dot", "quadratic").contains(words.rule)) {
            words.options.putIfAbsent("max", max);
        }
        show(words, contest, rule.count(contest, seats, words.options), List.of(), out);
    }

    private static void rctab(Words words, PrintStream out, PrintStream err) throws Wrong {
        if (!words.file.isEmpty() || !words.rule.isEmpty() || words.seats > 0) {
            throw new Wrong("--rctab has file, rule and seats in its configuration");
        }
        try {
            var rctab = RctabFiles.read(Path.of(words.rctab));
            var slices = rctab.slices();
            show(words, rctab.contest(), rctab.count(), slices, out);
            for (var by : rctab.untold()) {
                err.println(
                        "not told apart by %s: not every source has a column that says it"
                                .formatted(by.name().toLowerCase(Locale.ROOT)));
            }
        } catch (RctabFiles.Wrong e) {
            throw new Wrong(String.valueOf(e.getMessage()));
        }
    }

    private static void show(
            Words words, Contest contest, Tally tally, List<Rctab.Slice> slices, PrintStream out) {
        var language = Locale.of(words.language);
        if (words.json) {
            var tree = new LinkedHashMap<>(tally.toTree(language));
            if (!slices.isEmpty()) {
                tree.put("slices", slices.stream().map(Rctab.Slice::toTree).toList());
            }
            out.print(Json.write(tree));
            return;
        }
        out.print(TallyTable.text(contest, tally));
        slices.forEach(slice -> out.print(TallyTable.text(slice)));
        if (words.explain) {
            out.println();
            tally.explained(language).forEach(out::println);
        }
    }

    private static Rule rule(String name) throws Wrong {
        if (!Rule.names().contains(name)) {
            throw new Wrong("there is no rule '" + name + "'; --rules lists them");
        }
        return Rule.named(name);
    }

    private static void allocate(Words words, PrintStream out) throws Wrong {
        if (words.seats > 0) {
            throw new Wrong("a budget has no seats");
        }
        var file = Path.of(words.file);
        var budget = read(file, Pabulib.read(bytes(file)));
        var allocation = BudgetRule.named(words.rule).allocate(budget, words.options);
        var language = Locale.of(words.language);
        if (words.json) {
            out.print(Json.write(allocation.toTree(language)));
            return;
        }
        out.print(TallyTable.text(budget, allocation));
        if (words.explain) {
            out.println();
            allocation.explained(language).forEach(out::println);
        }
    }

    private static void convert(Words words, PrintStream out) throws Wrong {
        var file = Path.of(words.file);
        var target = Path.of(words.write);
        if (Files.exists(target)) {
            throw new Wrong(target + " is there already; it is not written over");
        }
        var name = String.valueOf(target.getFileName());
        var text =
                words.file.endsWith(".pb")
                        ? Pabulib.write(read(file, Pabulib.read(bytes(file))))
                        : BallotFile.write(name, contest(words));
        try {
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new Wrong(target + ": couldn't write it: " + e.getMessage());
        }
        out.println("written: " + target);
    }

    private static Contest contest(Words words) throws Wrong {
        var file = Path.of(words.file);
        var name = String.valueOf(file.getFileName());
        if (!words.csv.isEmpty()) {
            return read(file, CsvBallots.read(bytes(file), CsvMapping.of(words.csv)));
        }
        if (name.endsWith(".csv")) {
            throw new Wrong(file + " is a table: --csv says what its columns are\n" + USAGE);
        }
        if (name.endsWith(".pb")) {
            throw new Wrong(file + " is a budget; its rules are " + BudgetRule.names());
        }
        return read(file, BallotFile.read(name, bytes(file)));
    }

    private static <T> T read(Path file, Reading<T> reading) throws Wrong {
        return switch (reading) {
            case Reading.Read<T>(var value) -> value;
            case Reading.Broken<T> broken -> throw new Wrong(file + ": " + broken.message());
        };
    }

    private static byte[] bytes(Path file) throws Wrong {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new Wrong(file + ": there is no such file");
        } catch (IOException e) {
            throw new Wrong(file + ": couldn't read it: " + e.getMessage());
        }
    }

    /** What the caller gave is wrong. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /** The arguments as given. */
    private static final class Words {
        private String file = "";
        private String rule = "";
        private String rctab = "";
        private String language = "en";
        private int seats;
        private boolean json;
        private boolean explain;
        private boolean rules;
        private boolean help;
        private String write = "";
        private final Map<String, String> options = new LinkedHashMap<>();
        private final Map<String, String> csv = new LinkedHashMap<>();

        static Words of(String[] args) throws Wrong {
            var words = new Words();
            var left = new ArrayList<>(List.of(args));
            while (!left.isEmpty()) {
                words.take(left);
            }
            return words;
        }

        private void take(List<String> left) throws Wrong {
            var word = left.removeFirst();
            switch (word) {
                case "--json" -> json = true;
                case "--explain" -> explain = true;
                case "--rules" -> rules = true;
                case "--help" -> help = true;
                case "--rctab" -> rctab = value(word, left);
                case "--rule" -> rule = value(word, left);
                case "--seats" -> seats = seats(value(word, left));
                case "--option" -> pair(word, value(word, left), options);
                case "--csv" -> pair(word, value(word, left), csv);
                case "--write" -> write = value(word, left);
                case "--language" -> {
                    language = value(word, left);
                    if (!List.of("en", "es").contains(language)) {
                        throw new Wrong("--language is en or es, not '" + language + "'");
                    }
                }
                default -> {
                    if (word.startsWith("--") || !file.isEmpty()) {
                        throw new Wrong("what is '" + word + "'?\n" + USAGE);
                    }
                    file = word;
                }
            }
        }

        private static String value(String word, List<String> left) throws Wrong {
            if (left.isEmpty()) {
                throw new Wrong(word + " needs a value\n" + USAGE);
            }
            return left.removeFirst();
        }

        private static int seats(String value) throws Wrong {
            if (!value.matches("[1-9][0-9]{0,3}")) {
                throw new Wrong("--seats is a whole number from 1, not '" + value + "'");
            }
            return Integer.parseInt(value);
        }

        private static void pair(String word, String value, Map<String, String> pairs)
                throws Wrong {
            var equals = value.indexOf('=');
            if (equals < 1) {
                throw new Wrong(word + " is NAME=VALUE, not '" + value + "'");
            }
            pairs.put(value.substring(0, equals), value.substring(equals + 1));
        }
    }
}
