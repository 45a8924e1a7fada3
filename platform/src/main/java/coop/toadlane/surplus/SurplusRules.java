package coop.toadlane.surplus;

import coop.toadlane.money.Fault;
import coop.toadlane.money.Fraction;
import coop.toadlane.money.RuleDocument;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rule;
import coop.toadlane.office.Rulebook;
import coop.toadlane.record.Json;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The rules about surplus. */
@Configuration(proxyBeanMethods = false)
class SurplusRules {
    static final String DOCUMENT = "surplus.rules";
    static final String FEE = "surplus.fee";
    static final String ACCOUNTS = "surplus.accounts.";
    static final String FIGURES = "surplus.figures.";
    static final String MEASURE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int SHOWN = 5;

    /** The document that says where surplus goes: the form of docs/surplus-rules.md, as JSON. */
    @Bean
    Rule surplusDocumentRule() {
        return new Rule(DOCUMENT, null, SurplusRules::documentFault);
    }

    /** What the co-op keeps of each use of a measure. */
    @Bean
    Rule surplusFeeRule() {
        return new Rule(
                FEE,
                null,
                value ->
                        fee(value).isPresent() ? null : Refusal.at("value", "surplus.fee-unclear"));
    }

    /** The account of a destination: {@code surplus.accounts.reserve.legal}. */
    @Bean
    Rule surplusAccountRules() {
        return new Rule(ACCOUNTS + "*", null, SurplusRules::accountFault);
    }

    /** The account whose balance at the period's end is a figure of the document. */
    @Bean
    Rule surplusFigureRules() {
        return new Rule(FIGURES + "*", null, SurplusRules::accountFault);
    }

    private static @Nullable Refusal accountFault(JsonNode value) {
        return value.isString() && !value.asString().isBlank()
                ? null
                : Refusal.at("value", "surplus.account-unclear");
    }

    private static @Nullable Refusal documentFault(JsonNode value) {
        return switch (RuleDocument.read(Json.as(value, Object.class))) {
            case RuleDocument.Reading.Read _ -> null;
            case RuleDocument.Reading.Faulty(var faults) ->
                    Refusal.at(
                            "value",
                            "surplus.rules-faulty",
                            faults.size(),
                            faults.stream()
                                    .limit(SHOWN)
                                    .map(Fault::toString)
                                    .collect(Collectors.joining("; ")));
        };
    }

    /** The document in force, if the rulebook has one. */
    static Optional<JsonNode> document(Rulebook rulebook) {
        return rulebook.value(DOCUMENT);
    }

    /**
     * Reads a document that was checked before.
     *
     * @throws IllegalStateException if it is faulty
     */
    static RuleDocument read(JsonNode value) {
        return switch (RuleDocument.read(Json.as(value, Object.class))) {
            case RuleDocument.Reading.Read(var document) -> document;
            case RuleDocument.Reading.Faulty(var faults) ->
                    throw new IllegalStateException("a faulty rule document: " + faults);
        };
    }

    /**
     * What the co-op keeps of a use.
     *
     * @param rate of the amount
     * @param income the account it is income of; null for the one that plays the part
     * @param against the account it comes from; null for the bank
     */
    record Fee(
            String measure,
            Fraction rate,
            String percent,
            @Nullable String income,
            @Nullable String against) {}

    static Optional<Fee> fee(Rulebook rulebook) {
        return rulebook.value(FEE).flatMap(SurplusRules::fee);
    }

    private static Optional<Fee> fee(JsonNode value) {
        var measure = value.path("measure").asString("");
        var rate = value.path("rate").asString("");
        var digits = rate.replaceFirst(" *%$", "");
        if (!measure.matches(MEASURE)
                || !rate.endsWith("%")
                || !digits.matches("[0-9]{1,2}(\\.[0-9]{1,4})?|100")) {
            return Optional.empty();
        }
        return Optional.of(
                new Fee(
                        measure,
                        Fraction.percent(new BigDecimal(digits)),
                        digits,
                        value.path("income").asString(null),
                        value.path("against").asString(null)));
    }
}
