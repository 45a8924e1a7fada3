package coop.toadlane.decisions;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the timekeeper look at the clock once a second while the server runs. */
@Component
@ConditionalOnProperty(name = "toadlane.timekeeper", havingValue = "true", matchIfMissing = true)
class Ticking implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Ticking.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration AFTER_BREAKDOWN = Duration.ofMinutes(1);
    private final Timekeeper timekeeper;
    private volatile @Nullable Thread thread;

    Ticking(Timekeeper timekeeper) {
        this.timekeeper = timekeeper;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("timekeeper").start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(tick() ? PAUSE : AFTER_BREAKDOWN);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean tick() {
        try {
            timekeeper.tick();
            return true;
        } catch (RuntimeException e) {
            log.error("couldn't perform what is due", e);
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
