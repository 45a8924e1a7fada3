package coop.toadlane.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The command line: one word, then its own arguments. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String[] args) {
        var word = args.length == 0 ? "" : args[0];
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        return switch (word) {
            case "surplus" -> SurplusCommand.run(rest, out, err);
            case "tally" -> TallyCommand.run(rest, out, err);
            case "verify" -> VerifyCommand.run(rest, out, err);
            default -> {
                err.println("usage: toadlane verify | tally | surplus ...");
                yield 2;
            }
        };
    }
}
