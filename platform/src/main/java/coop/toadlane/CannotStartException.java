package coop.toadlane;

import org.jspecify.annotations.Nullable;

/** The server can't start, and its message tells the person at the console why and what to do. */
final class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotStartException(String message) {
        super(message);
    }

    CannotStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
