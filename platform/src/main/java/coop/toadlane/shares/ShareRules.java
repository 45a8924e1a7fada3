package coop.toadlane.shares;

import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The rules about classes of shares. */
@Configuration(proxyBeanMethods = false)
class ShareRules {
    private static final long MOST = 1_000_000_000_000L;

    @Bean
    Rule shareClasses() {
        return new Rule(
                ShareClass.PREFIX + "*",
                null,
                value -> isSound(value) ? null : Refusal.at("value", "shares.rule-class"));
    }

    private static boolean isSound(JsonNode value) {
        return value.path("name").isString()
                && !value.path("name").asString().isBlank()
                && isCount(value.path("price"))
                && (value.path("minimum").isMissingNode() || isCount(value.path("minimum")))
                && (value.path("maximum").isMissingNode() || isCount(value.path("maximum")))
                && value.path("minimum").asLong(1) <= value.path("maximum").asLong(MOST)
                && (value.path("holders").isMissingNode() || value.path("holders").isArray());
    }

    private static boolean isCount(JsonNode value) {
        return value.isIntegralNumber()
                && value.canConvertToLong()
                && value.asLong() >= 0
                && value.asLong() <= MOST;
    }
}
