package coop.toadlane;

import java.nio.file.AccessDeniedException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The server can't start, and its message tells the person at the console why and what to do. */
final class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotStartException(String message) {
        super(message);
    }

    CannotStartException(String message, @Nullable Throwable cause) {
        super(message + advice(cause), cause);
    }

    private static String advice(@Nullable Throwable cause) {
        if (cause instanceof AccessDeniedException) {
            return advice("Permission denied");
        }
        return cause == null ? "" : advice(String.valueOf(cause.getMessage()));
    }

    /** What to do about the commonest troubles of a machine, told by the words it has for them. */
    static String advice(String trouble) {
        var said = trouble.toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("disk quota")) {
            return "\nThe disk is full: make room on it, or choose another place with --data.";
        }
        if (said.contains("read-only file system")) {
            return "\nThe disk can only be read: choose another place with --data.";
        }
        if (said.contains("permission denied")) {
            return "\nThe user %s may not write there: give it to them, or choose another place with --data."
                    .formatted(System.getProperty("user.name"));
        }
        return "";
    }
}
