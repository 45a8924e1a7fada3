package coop.toadlane.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The command line: one word, then its own arguments. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(args, out, err));
    }

    /** Runs a command and returns its exit code, for programs that bring their own streams. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        var word = args.length == 0 ? "" : args[0];
        var rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        return switch (word) {
            case "draw" -> DrawCommand.run(rest, out, err);
            case "surplus" -> SurplusCommand.run(rest, out, err);
            case "tally" -> TallyCommand.run(rest, out, err);
            case "verify" -> VerifyCommand.run(rest, out, err);
            default -> {
                err.println("usage: toadlane verify | tally | draw | surplus ...");
                yield 2;
            }
        };
    }
}
