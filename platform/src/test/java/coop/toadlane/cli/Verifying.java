package coop.toadlane.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs {@code verify} as a member does at home, and keeps what it says. */
public record Verifying(int exit, String said) {

    public static Verifying record(Path zip, String key) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = VerifyCommand.run(new String[] {zip.toString(), "--key", key}, out, out);
        return new Verifying(exit, said.toString(StandardCharsets.UTF_8));
    }
}
