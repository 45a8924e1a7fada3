package coop.toadlane.notices;

import coop.toadlane.office.Heartbeat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Queues and sends once a second; never in the demo, where all members are made up. */
@Configuration(proxyBeanMethods = false)
class PostRounds {

    @Bean
    @ConditionalOnProperty(name = "toadlane.letters", havingValue = "true", matchIfMissing = true)
    @ConditionalOnProperty(name = "toadlane.demo", havingValue = "false", matchIfMissing = true)
    Heartbeat postman(Queueing queueing, Courier courier) {
        return new Heartbeat(
                "postman",
                () -> {
                    queueing.read();
                    courier.round();
                });
    }
}
