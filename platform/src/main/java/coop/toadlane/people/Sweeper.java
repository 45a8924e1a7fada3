package coop.toadlane.people;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away what time has ended. */
@Component
@EnableScheduling
class Sweeper {

    private final Links links;
    private final Brake brake;

    Sweeper(Links links, Brake brake) {
        this.links = links;
        this.brake = brake;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        links.sweep();
        brake.sweep();
    }
}
