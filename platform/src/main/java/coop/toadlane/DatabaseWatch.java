package coop.toadlane;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stays with the embedded database: should it end by itself (killed for want of memory, say), it is
 * started again and the server's connections find it anew; should that fail, the server is told.
 */
final class DatabaseWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final int MOST_ENDS = 5;
    private static final int PAUSE_MILLIS = 500;

    private final EmbeddedDatabase database;
    private final Consumer<CannotStartException> lost;
    private final AtomicBoolean over = new AtomicBoolean();

    DatabaseWatch(EmbeddedDatabase database, Consumer<CannotStartException> lost) {
        this.database = database;
        this.lost = lost;
        Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    private void watch() {
        try {
            for (int ends = 1; ; ends++) {
                while (!over.get() && database.process().isPresent()) {
                    Thread.sleep(PAUSE_MILLIS); // a process nobody buries never tells its end
                }
                if (over.get()) {
                    return;
                }
                if (ends > MOST_ENDS) {
                    throw new CannotStartException(
                            "It did so " + ends + " times: look into its log.");
                }
                LOG.warn("the database stopped by itself; it is started again");
                database.startAgain();
                LOG.warn("the database runs again; everything it confirmed is there");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CannotStartException e) {
            if (!over.get()) {
                LOG.error("couldn't start the database again", e);
                lost.accept(e);
            }
        }
    }

    /** From now on an end of the database is as it should be. */
    @Override
    public void close() {
        over.set(true);
    }
}
