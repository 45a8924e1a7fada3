package coop.toadlane;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs. They refuse to run as root: for root each runs in a user namespace of
 * its own, where it is nobody and has none of root's powers, yet still owns its files.
 */
final class Commands {
    private Commands() {}

    /** What a program printed, and how it ended. */
    record Outcome(int exit, String output) {}

    static Outcome run(List<String> command) {
        var whole = new ArrayList<String>();
        if (new UnixSystem().getUid() == 0) {
            whole.addAll(List.of("unshare", "--user"));
        }
        whole.addAll(command);
        try {
            var process = new ProcessBuilder(whole).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var bytes = process.getInputStream().readAllBytes();
            return new Outcome(process.waitFor(), new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CannotStartException("couldn't run " + whole.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("stopped while running " + whole.getFirst(), e);
        }
    }

    /** Root without user namespaces (some containers) can't run PostgreSQL: says so beforehand. */
    static void checkRootMayDropItsPowers() {
        if (new UnixSystem().getUid() == 0 && !mayDrop()) {
            throw new CannotStartException(
                    "PostgreSQL never runs as root, and here root can't lay its powers down"
                            + " (user namespaces are closed, or the program unshare is missing)."
                            + " Start Toadlane as an ordinary user (for example: adduser toadlane;"
                            + " su toadlane -c './toadlane run'), or use your own PostgreSQL with"
                            + " TOADLANE_DATABASE_URL.");
        }
    }

    private static boolean mayDrop() {
        try {
            return run(List.of("true")).exit() == 0;
        } catch (CannotStartException noSuchProgram) {
            return false;
        }
    }
}
