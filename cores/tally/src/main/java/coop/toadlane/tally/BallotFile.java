package coop.toadlane.tally;

import java.util.Locale;

/** Ballot files by the ending of their name. */
public final class BallotFile {
    private BallotFile() {}

    /**
     * Writes {@code .toi} and the other endings of PrefLib, {@code .yaml}, {@code .csv}, all else
     * as BLT, which alone can say everything.
     *
     * @throws BadField if the format cannot say what the contest has
     */
    public static String write(String name, Contest contest) {
        return switch (ending(name)) {
            case "soi", "soc", "toi", "toc" -> PrefLib.write(contest);
            case "yaml", "yml" -> AbcYaml.write(contest);
            case "csv" -> CsvBallots.write(contest);
            default -> Blt.write(contest);
        };
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code .soi .soc .toi .toc .cat} as PrefLib, {@code .yaml} as abcvoting, a {@code .txt}
     * that is a Debian tally sheet as such, all else as BLT.
     */
    public static Reading<Contest> read(String name, byte[] file) {
        return switch (ending(name)) {
            case "soi", "soc", "toi", "toc", "cat" -> PrefLib.read(file);
            case "yaml", "yml" -> AbcYaml.read(file);
            case "txt" -> DebianTally.recognised(file) ? DebianTally.read(file) : Blt.read(file);
            default -> Blt.read(file);
        };
    }
}
