package coop.toadlane.check;

import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who may read what concerns single members: those who answer for the registers. */
@Configuration(proxyBeanMethods = false)
class RecordRules {
    static final String OFFICES = "record.offices";

    @Bean
    Rule recordOffices() {
        return new Rule(
                OFFICES,
                JsonNodeFactory.instance
                        .arrayNode()
                        .add("secretary")
                        .add("treasurer")
                        .add("auditor")
                        .add("board"),
                value -> isNames(value) ? null : Refusal.at("value", "office.rule-names"));
    }

    private static boolean isNames(JsonNode value) {
        return value.isArray()
                && value.valueStream().allMatch(name -> !name.asString("").isBlank());
    }
}
