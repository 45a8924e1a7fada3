package coop.toadlane.ledger;

import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rule;
import coop.toadlane.office.Rulebook;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The accounts that other rooms post to, by their part in the co-op's story. Which account plays
 * the part is a rule, {@code accounts.<part>}, set by the blueprint and open to amendment.
 */
public final class Chart {
    private Chart() {}

    public enum Part {
        BANK,
        /** Shares subscribed and not yet paid, as a claim on the subscriber. */
        SHARES_DUE,
        SHARE_CAPITAL_UNPAID,
        SHARE_CAPITAL,
        /** Surplus left with the co-op, kept by member. */
        CAPITAL_ACCOUNTS,
        /** Surplus allotted in cash and not yet paid out, kept by member. */
        SURPLUS_PAYABLE,
        LEGAL_RESERVE,
        COLLECTIVE_RESERVE,
        SOLIDARITY_FUND,
        DONATIONS_PAYABLE,
        TAX_PAYABLE,
        /** Through which a closed period's income and costs become its surplus. */
        PERIOD_SURPLUS;

        public String key() {
            return "accounts." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The part of that name, as in {@code legal-reserve}. */
        public static Optional<Part> named(String name) {
            return Arrays.stream(values())
                    .filter(part -> part.key().equals("accounts." + name))
                    .findFirst();
        }
    }

    /** The account that plays a part in this co-op, if one does. */
    public static Optional<String> account(Rulebook rulebook, Part part) {
        return rulebook.value(part.key()).map(value -> value.asString());
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        Rule accountParts() {
            return new Rule(
                    "accounts.*",
                    null,
                    value ->
                            value.isString() && !value.asString().isBlank()
                                    ? null
                                    : Refusal.at("value", "ledger.account-code"));
        }
    }
}
