package coop.toadlane.cli;

/** The command line: one word, then its own arguments. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String[] args) {
        var word = args.length == 0 ? "" : args[0];
        return switch (word) {
            default -> {
                System.err.println("usage: toadlane verify | tally | surplus ...");
                yield 2;
            }
        };
    }
}
