package coop.toadlane.cli;

import coop.toadlane.minutebook.Malformed;
import coop.toadlane.minutebook.NoteVerifier;
import coop.toadlane.minutebook.SignedNote;
import coop.toadlane.record.Report;
import coop.toadlane.record.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify RECORD}: checks a co-op's record with nothing but the cores. Exit 0 if it holds, 1
 * if something is wrong, 2 if the words are wrong or the record cannot be read.
 */
final class VerifyCommand {
    static final String USAGE =
            """
            usage: toadlane verify RECORD [--key KEY] [--from CHECKPOINT] [--token TOKEN]

            RECORD is a record's zip or folder, or a co-op's address: https://host/c/name
              --key KEY          a key of the log that you know, a line or a file with one
              --from CHECKPOINT  a checkpoint you kept from before; the log must continue it
              --token TOKEN      your access token, to check what members may see (addresses only)
            """;

    private VerifyCommand() {}

    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            var words = Words.of(args);
            if (words.record().matches("https?://.*")) {
                try (var download = Download.of(URI.create(words.record()), words.token())) {
                    return verify(download.file(), words, out);
                }
            }
            return verify(Path.of(words.record()), words, out);
        } catch (Wrong e) {
            err.println(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            err.println("couldn't read the record: " + e.getMessage());
        } catch (InvalidPathException | Malformed e) {
            err.println(String.valueOf(e.getMessage()));
        }
        return 2;
    }

    private static int verify(Path path, Words words, PrintStream out) throws IOException, Wrong {
        var earlier = words.earlier();
        try (var record = RecordFile.open(path)) {
            var report = Verification.of(record, words.key(), earlier);
            out.print(text(report));
            out.flush();
            return report.holds() ? 0 : 1;
        }
    }

    static String text(Report report) {
        var text = new StringBuilder(report.origin()).append('\n');
        for (var line : report.lines()) {
            var bad = report.wrong() != null && report.wrong().check() == line.check();
            text.append(
                    "  %-5s %-14s %,12d  %s%s%n"
                            .formatted(
                                    bad ? "WRONG" : line.count() > 0 ? "ok" : "-",
                                    line.check().title(),
                                    line.count(),
                                    line.check().what(),
                                    unseen(line)));
        }
        if (report.onTheServersWord() > 0) {
            text.append(
                    "  note: %,d acts were judged by powers that only the record's list says; no minute before them does%n"
                            .formatted(report.onTheServersWord()));
        }
        var wrong = report.wrong();
        text.append(
                wrong == null
                        ? "verified: %,d minutes, %,d bodies, %,d withheld from this reader%n"
                                .formatted(
                                        report.minutes(),
                                        report.minutes() - report.withheld(),
                                        report.withheld())
                        : "wrong: %s%n".formatted(wrong));
        return text.toString();
    }

    private static String unseen(Report.Line line) {
        return line.unseen() == 0 ? "" : "; %,d could not be checked".formatted(line.unseen());
    }

    /** What the caller gave is wrong. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    private record Words(
            String record, @Nullable String key, @Nullable Path from, @Nullable String token) {

        static Words of(String[] args) throws Wrong {
            var rest = new ArrayDeque<>(Arrays.asList(args));
            String record = null;
            String key = null;
            String from = null;
            String token = null;
            while (!rest.isEmpty()) {
                var word = rest.pop();
                switch (word) {
                    case "--key" -> key = key(value(rest));
                    case "--from" -> from = value(rest);
                    case "--token" -> token = value(rest);
                    default -> {
                        if (record != null || word.startsWith("-")) {
                            throw new Wrong(USAGE);
                        }
                        record = word;
                    }
                }
            }
            if (record == null) {
                throw new Wrong(USAGE);
            }
            return new Words(record, key, from == null ? null : Path.of(from), token);
        }

        private static String value(ArrayDeque<String> rest) throws Wrong {
            if (rest.isEmpty()) {
                throw new Wrong(USAGE);
            }
            return rest.pop();
        }

        private static String key(String given) throws Wrong {
            var key = given;
            try {
                if (!given.contains("+") && Files.isRegularFile(Path.of(given))) {
                    key = Files.readString(Path.of(given)).strip();
                }
                return NoteVerifier.parse(key).vkey();
            } catch (IOException e) {
                throw new Wrong("couldn't read the key " + given + ": " + e.getMessage());
            } catch (Malformed e) {
                throw new Wrong("--key: " + e.getMessage());
            }
        }

        @Nullable SignedNote earlier() throws Wrong {
            if (from == null) {
                return null;
            }
            try {
                return SignedNote.parse(Files.readAllBytes(from));
            } catch (IOException e) {
                throw new Wrong("couldn't read the checkpoint " + from);
            } catch (Malformed e) {
                throw new Wrong("--from: " + e.getMessage());
            }
        }
    }
}
