package coop.toadlane.office;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The rules that belong to the co-op itself. */
@Configuration(proxyBeanMethods = false)
class OfficeRules {
    static final String ZONE = "coop.zone";

    @Bean
    Rule name() {
        return Rule.text("coop.name", "");
    }

    @Bean
    Rule purpose() {
        return Rule.text("coop.purpose", "");
    }

    /** The time zone in which the co-op's days begin and end. */
    @Bean
    Rule zone() {
        return new Rule(
                ZONE,
                StringNode.valueOf("UTC"),
                value -> isZone(value) ? null : Refusal.at("value", "office.rule-zone"));
    }

    /** Who may perform a kind of act: {@code power.<kind>}. */
    @Bean
    Rule powerOfKind() {
        return new Rule(
                "power.*",
                null,
                value -> isPower(value) ? null : Refusal.at("value", "office.rule-power"));
    }

    /** The names of the offices, in the order they are shown. */
    @Bean
    Rule offices() {
        return new Rule(
                "offices",
                tools.jackson.databind.node.JsonNodeFactory.instance
                        .arrayNode()
                        .add("secretary")
                        .add("treasurer")
                        .add("board"),
                value -> isNames(value) ? null : Refusal.at("value", "office.rule-names"));
    }

    private static boolean isZone(JsonNode value) {
        try {
            return value.isString() && !ZoneId.of(value.asString()).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isPower(JsonNode value) {
        var by = value.get("by");
        if (by == null || value.size() != 1 || !isNames(by)) {
            return false;
        }
        for (var holder : by) {
            if (!holder.asString()
                    .matches("anyone|member|self|rule|office:[a-z-]+|decision:[a-z-]+")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNames(JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            return false;
        }
        for (var name : value) {
            if (!name.isString() || name.asString().isBlank()) {
                return false;
            }
        }
        return true;
    }
}
