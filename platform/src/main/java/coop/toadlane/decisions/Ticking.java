package coop.toadlane.decisions;

import coop.toadlane.office.Heartbeat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the timekeeper look at the clock once a second while the server runs. */
@Configuration(proxyBeanMethods = false)
class Ticking {

    @Bean
    @ConditionalOnProperty(
            name = "toadlane.timekeeper",
            havingValue = "true",
            matchIfMissing = true)
    Heartbeat timekeeping(Timekeeper timekeeper) {
        return new Heartbeat("timekeeper", timekeeper::tick);
    }
}
