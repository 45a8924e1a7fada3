package coop.toadlane.office;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does a piece of work once a second while the server runs; after a breakdown once a minute. */
public final class Heartbeat implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration AFTER_BREAKDOWN = Duration.ofMinutes(1);
    private final String name;
    private final Runnable work;
    private volatile @Nullable Thread thread;

    public Heartbeat(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(beat() ? PAUSE : AFTER_BREAKDOWN);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean beat() {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            log.error("couldn't do the work of the {}", name, e);
            return false;
        }
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
