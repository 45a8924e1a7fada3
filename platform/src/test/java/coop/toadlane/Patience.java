package coop.toadlane;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for what another process does, long enough for the slowest machine, but not for ever. What
 * the process says is taken as it comes: one whose words nobody takes stands still.
 */
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration BREATH = Duration.ofMillis(100);

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private boolean silent;

    private Patience(Process process) {
        this.process = process;
    }

    static Patience with(Process process) {
        var patience = new Patience(process);
        var words = process.inputReader();
        Thread.ofPlatform().daemon().start(() -> patience.listen(words));
        return patience;
    }

    private void listen(BufferedReader words) {
        try (words) {
            for (var line = words.readLine(); line != null; line = words.readLine()) {
                synchronized (this) {
                    said.add(line);
                    notifyAll();
                }
            }
        } catch (IOException e) {
            // Its end of the pipe is gone: it says no more.
        }
        synchronized (this) {
            silent = true;
            notifyAll();
        }
    }

    /** Waits until some line holds these words; the first that does. */
    synchronized String says(String words) throws InterruptedException {
        var end = System.nanoTime() + LONGEST.toNanos();
        for (int next = 0; ; ) {
            for (; next < said.size(); next++) {
                if (said.get(next).contains(words)) {
                    return said.get(next);
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (silent || left <= 0) {
                throw new AssertionError(
                        "it never said \"%s\", %s:%n%s"
                                .formatted(
                                        words,
                                        silent ? "and ended" : "for " + LONGEST,
                                        String.join("\n", said)));
            }
            wait(left);
        }
    }

    /** All it has said by its end, which must come; its exit status is {@link #ended}. */
    synchronized List<String> all() throws InterruptedException {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!silent) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError(
                        "it still speaks after " + LONGEST + ":\n" + String.join("\n", said));
            }
            wait(left);
        }
        return List.copyOf(said);
    }

    /** Its exit status, once it has ended. */
    int ended() throws InterruptedException {
        if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError(
                    "it still runs after " + LONGEST + ":\n" + String.join("\n", now()));
        }
        return process.exitValue();
    }

    /** Waits until this is so, as long as the process lives. */
    void until(String what, Callable<Boolean> so) throws InterruptedException {
        until(what, so, process::isAlive, () -> String.join("\n", now()));
    }

    /** Waits until this is so, whoever brings it about. */
    static void untilAtLast(String what, Callable<Boolean> so) throws InterruptedException {
        until(what, so, () -> true, () -> "");
    }

    private static void until(
            String what, Callable<Boolean> so, BooleanSupplier mayCome, Supplier<String> said)
            throws InterruptedException {
        var end = System.nanoTime() + LONGEST.toNanos();
        Exception last = null;
        do {
            try {
                if (so.call()) {
                    return;
                }
            } catch (IOException | SQLException e) {
                last = e; // not yet, perhaps
            } catch (Exception e) {
                throw new AssertionError("couldn't see whether " + what, e);
            }
            Thread.sleep(BREATH);
        } while (mayCome.getAsBoolean() && System.nanoTime() < end);
        var why = mayCome.getAsBoolean() ? "within " + LONGEST : "before the process ended";
        throw new AssertionError("not %s: %s%n%s".formatted(why, what, said.get()), last);
    }

    private synchronized List<String> now() {
        return List.copyOf(said);
    }
}
