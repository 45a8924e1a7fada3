package coop.toadlane.members;

import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rule;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The rules about who is a member, how one becomes one and how one leaves. */
@Configuration(proxyBeanMethods = false)
class MemberRules {
    static final String ADMISSION = "members.admission";
    static final String NOTICE = "members.notice";
    static final String LEAVING = "members.leaving";
    static final String HEARING = "members.hearing-days";
    static final String RETENTION = "members.retention-years";
    private static final int NAME = 100;
    private static final int TEXT = 10_000;
    private static final int MOST_VOTES = 1_000_000;

    @Bean
    Rule memberClasses() {
        return new Rule(MemberClass.PREFIX + "*", null, MemberRules::classFault);
    }

    @Bean
    Rule memberConsents() {
        return new Rule(ConsentText.PREFIX + "*", null, MemberRules::consentFault);
    }

    /** Who admits applicants: nobody needs to, an office, or a decision. */
    @Bean
    Rule memberAdmission() {
        return oneOf(ADMISSION, "office", Set.of("automatic", "office", "decision"));
    }

    /** Days between the notice of leaving and the end of the membership, at least. */
    @Bean
    Rule memberNotice() {
        return Rule.integer(NOTICE, 0, 0, 3660);
    }

    /** The end of what a membership runs to once the notice is over. */
    @Bean
    Rule memberLeaving() {
        return oneOf(LEAVING, "day", Set.of("day", "month", "quarter", "year"));
    }

    /** Days a member has to answer before they can be expelled. */
    @Bean
    Rule memberHearing() {
        return Rule.integer(HEARING, 14, 1, 366);
    }

    /**
     * Years, from the end of the one in which a member left, for which it is kept who they were.
     */
    @Bean
    Rule memberRetention() {
        return Rule.integer(RETENTION, 3, 0, 30);
    }

    private static Rule oneOf(String key, String standard, Set<String> values) {
        return new Rule(
                key,
                StringNode.valueOf(standard),
                value ->
                        value.isString() && values.contains(value.asString())
                                ? null
                                : Refusal.at(
                                        "value",
                                        "members.rule-choice",
                                        key,
                                        String.join(", ", values.stream().sorted().toList())));
    }

    private static @Nullable Refusal classFault(JsonNode value) {
        boolean person = value.path("person").asBoolean(true);
        boolean organisation = value.path("organisation").asBoolean(false);
        var votes = value.path("votes");
        var sound =
                isText(value.path("name"), NAME)
                        && (value.path("about").isMissingNode() || value.path("about").isString())
                        && (votes.isMissingNode()
                                || (votes.isIntegralNumber()
                                        && votes.asLong() >= 0
                                        && votes.asLong() <= MOST_VOTES))
                        && (person || organisation);
        return sound ? null : Refusal.at("value", "members.rule-class");
    }

    private static @Nullable Refusal consentFault(JsonNode value) {
        return isText(value.path("title"), NAME)
                        && isText(value.path("text"), TEXT)
                        && isText(value.path("version"), NAME)
                ? null
                : Refusal.at("value", "members.rule-consent");
    }

    private static boolean isText(JsonNode value, int most) {
        return value.isString() && !value.asString().isBlank() && value.asString().length() <= most;
    }
}
