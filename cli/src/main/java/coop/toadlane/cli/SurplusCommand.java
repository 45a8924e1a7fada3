package coop.toadlane.cli;

import coop.toadlane.money.Fault;
import coop.toadlane.money.Money;
import coop.toadlane.money.Outcome;
import coop.toadlane.money.Patronage;
import coop.toadlane.money.Period;
import coop.toadlane.money.RuleDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code surplus RULES.yaml PATRONAGE.csv [--result AMOUNT] [--json]}: distributes a result by a
 * rule document. Exit 0 if all is placed, 1 if that is refused, 2 if the files or words are wrong.
 */
final class SurplusCommand {
    static final String USAGE =
            "usage: toadlane surplus RULES.yaml PATRONAGE.csv [--result AMOUNT] [--json]";

    private SurplusCommand() {}

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            var words = Words.of(args);
            var outcome = outcome(words);
            out.print(
                    words.json()
                            ? Json.write(SurplusJson.tree(outcome))
                            : SurplusTable.text(outcome));
            out.flush();
            return switch (outcome) {
                case Outcome.Distributed _ -> 0;
                case Outcome.Refused _ -> 1;
            };
        } catch (Wrong wrong) {
            err.println(wrong.getMessage());
            return 2;
        }
    }

    /** What the caller gave is wrong. */
    static final class Wrong extends Exception {
        Wrong(String message) {
            super(message);
        }
    }

    private record Words(Path rules, Path patronage, String result, boolean json) {
        static Words of(String[] args) throws Wrong {
            var files = new ArrayList<Path>();
            var result = "";
            var json = false;
            for (var i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--json" -> json = true;
                    case "--result" -> {
                        if (++i == args.length) {
                            throw new Wrong(USAGE);
                        }
                        result = args[i];
                    }
                    default -> {
                        if (args[i].startsWith("--")) {
                            throw new Wrong("unknown option " + args[i] + "\n" + USAGE);
                        }
                        files.add(Path.of(args[i]));
                    }
                }
            }
            if (files.size() != 2) {
                throw new Wrong(USAGE);
            }
            return new Words(files.get(0), files.get(1), result, json);
        }
    }

    private static Outcome outcome(Words words) throws Wrong {
        var tree = yaml(words.rules());
        var document = document(words.rules(), tree);
        var period = period(words, tree, document);
        return document.distribute(period, patronage(words.patronage(), period, document));
    }

    private static Object yaml(Path file) throws Wrong {
        try (var in = Files.newBufferedReader(file)) {
            return Yaml.read(in);
        } catch (Yaml.Malformed e) {
            throw new Wrong(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static RuleDocument document(Path file, Object tree) throws Wrong {
        return switch (RuleDocument.read(tree)) {
            case RuleDocument.Reading.Read(var document) -> document;
            case RuleDocument.Reading.Faulty(var faults) -> throw faulty(file, faults);
        };
    }

    private static Period period(Words words, Object tree, RuleDocument document) throws Wrong {
        Object stated = tree instanceof Map<?, ?> map ? map.get("period") : null;
        var result = words.result();
        if (stated == null && result.isEmpty()) {
            throw new Wrong(words.rules() + ": expected period.result, or --result AMOUNT");
        }
        if (stated == null) {
            stated = Map.of("result", result);
        }
        var period =
                switch (Period.read(stated, document.currency())) {
                    case Period.Reading.Read(var read) -> read;
                    case Period.Reading.Faulty(var faults) -> throw faulty(words.rules(), faults);
                };
        return result.isEmpty()
                ? period
                : new Period(
                        Money.parse(result, document.currency())
                                .orElseThrow(() ->
                                        new Wrong(
                                                "--result: not an amount in "
                                                        + document.currency()
                                                        + ": "
                                                        + result)),
                        period.span(),
                        period.figures());
    }

    private static Patronage patronage(Path file, Period period, RuleDocument document)
            throws Wrong {
        try {
            return PatronageFile.read(
                    () -> Files.newBufferedReader(file, StandardCharsets.UTF_8),
                    period.span(),
                    document.measures());
        } catch (Csv.Malformed e) {
            throw new Wrong(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Wrong faulty(Path file, List<Fault> faults) {
        return new Wrong(
                faults.stream()
                        .map(fault -> file + ": " + fault)
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    private static Wrong unreadable(Path file, IOException e) {
        return new Wrong(
                switch (e) {
                    case NoSuchFileException _ -> file + ": no such file";
                    case CharacterCodingException _ -> file + ": not UTF-8 text";
                    default -> file + ": couldn't read: " + e.getMessage();
                });
    }
}
