package coop.toadlane.tally;

import java.util.Locale;

/** Ballot files by the ending of their name. */
public final class BallotFile {
    private BallotFile() {}

    /**
     * Reads {@code .soi .soc .toi .toc .cat} as PrefLib, {@code .yaml} as abcvoting, a {@code .txt}
     * that is a Debian tally sheet as such, all else as BLT.
     */
    public static Reading<Contest> read(String name, byte[] file) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "soi", "soc", "toi", "toc", "cat" -> PrefLib.read(file);
            case "yaml", "yml" -> AbcYaml.read(file);
            case "txt" -> DebianTally.recognised(file) ? DebianTally.read(file) : Blt.read(file);
            default -> Blt.read(file);
        };
    }
}
