package coop.toadlane.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Walks through the demo's year while it is played; then it is the system's clock again. */
@Component
@Primary
@ConditionalOnProperty(name = "toadlane.demo", havingValue = "true")
class DemoClock extends Clock {
    private final Clock system = systemUTC();
    private volatile @Nullable Instant played;

    /** From now on it is this moment, until the next one is set. */
    void set(Instant moment) {
        played = moment;
    }

    void release() {
        played = null;
    }

    @Override
    public Instant instant() {
        var moment = played;
        return moment == null ? system.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
