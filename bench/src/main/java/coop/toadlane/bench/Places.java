package coop.toadlane.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param home the project's directory
 * @param data the shared test data
 * @param peers other programs, each in a directory of its own name
 */
record Places(Path home, Path data, Path peers) {

    static Places at(Path home) {
        return new Places(home, home.resolve("../shared/data"), home.resolve("target/peers"));
    }

    Places withData(Path data) {
        return new Places(home, data, peers);
    }

    Places withPeers(Path peers) {
        return new Places(home, data, peers);
    }

    /** Whether it is missing; then that is said. */
    static boolean lacks(Path path, String option) {
        boolean missing = !Files.exists(path);
        if (missing) {
            System.out.println(
                    "left out: there is no " + path + "; " + option + " names another place");
        }
        return missing;
    }
}
