package coop.toadlane.decisions;

import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rule;
import coop.toadlane.record.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/**
 * The methods by which a co-op decides. What holds when the rulebook is silent: 14 clear days'
 * notice and a simple majority, three quarters for special resolutions (UK worker co-op model
 * rules), a tenth of the members as a quorum (communityshares.org.uk 3.2.5).
 */
@Configuration(proxyBeanMethods = false)
class DecisionRules {
    static final String ORDINARY = "ordinary";

    @Bean
    Rule ordinaryMethod() {
        return method(
                ORDINARY,
                """
                {"quorum": {"measure": "CAST", "share": "1/10"},
                 "threshold": {"ratio": "1/2", "strict": true, "base": "FOR_AGAINST"},
                 "noticeDays": 14, "openDays": 7, "delayDays": 0, "graceDays": 30,
                 "sponsors": {"number": 1}, "stay": []}
                """);
    }

    @Bean
    Rule specialMethod() {
        return method(
                "special",
                """
                {"quorum": {"measure": "CAST", "share": "1/10"},
                 "threshold": {"ratio": "3/4", "strict": false, "base": "FOR_AGAINST"},
                 "noticeDays": 14, "openDays": 14, "delayDays": 7, "graceDays": 30,
                 "sponsors": {"number": 1}, "stay": []}
                """);
    }

    @Bean
    Rule consentMethod() {
        return method(
                "consent",
                """
                {"kind": "consent", "quorum": {"measure": "CAST", "share": "1/10"},
                 "noticeDays": 7, "openDays": 7, "delayDays": 0, "graceDays": 30,
                 "sponsors": {"number": 0}, "stay": []}
                """);
    }

    @Bean
    Rule otherMethods() {
        return new Rule("method.*", null, DecisionRules::fault);
    }

    private static Rule method(String name, String standard) {
        return new Rule("method." + name, Json.tree(standard), DecisionRules::fault);
    }

    private static @Nullable Refusal fault(JsonNode value) {
        if (!value.isObject()) {
            return Refusal.at("value", "decisions.method-unreadable", value.toString());
        }
        try {
            return chair(Terms.read(value));
        } catch (IllegalArgumentException e) {
            return Refusal.at(
                    "value", "decisions.method-unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** Nobody chairs a vote that is open for days: there is no casting vote to give. */
    private static @Nullable Refusal chair(Terms terms) {
        return terms.method() instanceof coop.toadlane.tally.Method.Vote vote
                        && vote.tie() == coop.toadlane.tally.Tie.CHAIR_CASTING
                ? Refusal.at("value", "decisions.no-chair")
                : null;
    }
}
