package coop.toadlane.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the figures were measured on. */
final class Machine {
    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes", "wal_sync_method");

    private Machine() {}

    static String describe() throws IOException {
        var runtime = Runtime.getRuntime();
        return "%d cores (%s), %s of memory, %s %s; JDK %s, heap at most %d MB"
                .formatted(
                        runtime.availableProcessors(),
                        in("/proc/cpuinfo", "model name\\s*: (.*)"),
                        in("/proc/meminfo", "MemTotal: *(.*)"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.vm.version"),
                        runtime.maxMemory() >> 20);
    }

    private static String in(String file, String pattern) throws IOException {
        if (!Files.exists(Path.of(file))) {
            return "unknown";
        }
        var found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        return found.find() ? found.group(1) : "unknown";
    }

    /** The database's version, and whether what it has committed outlives a power cut. */
    static String describe(Connection database) throws SQLException {
        var settings = new ArrayList<String>();
        settings.add("PostgreSQL " + database.getMetaData().getDatabaseProductVersion());
        for (var name : DURABLE) {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery("show " + name)) {
                row.next();
                settings.add(name + " " + row.getString(1));
            }
        }
        return String.join(", ", settings);
    }
}
