package coop.toadlane.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.money.Currency;
import coop.toadlane.money.Member;
import coop.toadlane.money.Money;
import coop.toadlane.money.Outcome;
import coop.toadlane.money.Patronage;
import coop.toadlane.money.Period;
import coop.toadlane.money.RuleDocument;
import coop.toadlane.office.Rules;
import coop.toadlane.record.Json;
import coop.toadlane.words.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every blueprint of the house, in both languages. */
@ToadlaneTest
class BlueprintTests {
    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final String ACCOUNTS = "surplus.accounts.";
    private static final String[] STEPS = {"MEMBERS", "DECISIONS", "SURPLUS"};

    @Autowired private Blueprints blueprints;
    @Autowired private Rules rules;
    @Autowired private Texts texts;

    record Told(Blueprint blueprint, String language) {
        @Override
        public String toString() {
            return blueprint.id() + " in " + language;
        }
    }

    static Stream<Told> told() throws Exception {
        return new Blueprints()
                .all().stream()
                        .flatMap(
                                one -> LANGUAGES.stream().map(language -> new Told(one, language)));
    }

    @Test
    void thereAreAtLeastSevenToChooseFrom() {
        assertThat(blueprints.all())
                .extracting(Blueprint::id)
                .contains(
                        "drivers",
                        "photographers",
                        "music",
                        "workers",
                        "community",
                        "federation",
                        "food");
    }

    @ParameterizedTest
    @MethodSource("told")
    void everyRuleIsOneTheHouseKnowsAndHasASoundValue(Told told) {
        told.blueprint()
                .rules(told.language())
                .forEach((key, value) ->
                        assertThat(rules.fault(key, value)).as("%s %s", told, key).isNull());
    }

    @ParameterizedTest
    @MethodSource("told")
    void everyFoundingAsksForItsClassesItsAdmissionAndItsMajorities(Told told) {
        var questions = blueprints.questions(told.blueprint(), told.language());
        var asked = questions.stream().map(one -> one.rule() + one.at()).toList();

        assertThat(asked)
                .doesNotHaveDuplicates()
                .contains(
                        "members.admission",
                        "method.ordinary/threshold/ratio",
                        "method.special/threshold/ratio",
                        "method.special/noticeDays");
        told.blueprint().rules(told.language()).keySet().stream()
                .filter(rule -> rule.startsWith("members.class."))
                .forEach(rule -> assertThat(asked).contains(rule + "/name"));
        assertThat(questions).extracting(Question::id).doesNotHaveDuplicates();
        assertThat(questions)
                .allSatisfy(one -> assertThat(one.label() + one.why()).doesNotContain("{", "  "));
    }

    @ParameterizedTest
    @MethodSource("told")
    void itSpeaksOneLanguageOnly(Told told) {
        told.blueprint()
                .rules(told.language())
                .forEach((key, value) ->
                        assertThat(value.findValues("en")).as("%s %s", told, key).isEmpty());
        assertThat(told.blueprint().name(told.language())).isNotBlank();
        assertThat(told.blueprint().about(told.language())).isNotBlank();
        assertThat(told.blueprint().source(told.language())).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("told")
    void itAsksEightToFourteenThingsOnEachOfThePages(Told told) {
        var questions = told.blueprint().questions(told.language());
        assertThat(questions).hasSizeBetween(8, 14);
        assertThat(questions).extracting(one -> one.step().name()).contains(STEPS);
        assertThat(questions).extracting(Question::id).doesNotHaveDuplicates();
        assertThat(questions)
                .allSatisfy(one -> {
                    assertThat(one.label()).isNotBlank();
                    assertThat(one.why()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("told")
    void everyQuestionFindsItsValueAndTakesItBackUnchanged(Told told) {
        var words = texts.in(Locale.forLanguageTag(told.language()));
        var answers = new Answers(words, told.blueprint().currency());
        var before = told.blueprint().rules(told.language());
        var after = told.blueprint().rules(told.language());
        var mistakes = new coop.toadlane.words.Mistakes();
        for (var question : told.blueprint().questions(told.language())) {
            answers.put(question, answers.shown(question, before), after, mistakes);
        }
        assertThat(mistakes.inOrder()).isEmpty();
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("told")
    void sharesAreHeldAndSurplusIsSharedByClassesThereAre(Told told) {
        var all = told.blueprint().rules(told.language());
        var classes = new TreeSet<>(Founders.classes(all).keySet());
        assertThat(classes).isNotEmpty();
        var named = new HashSet<String>();
        all.forEach((key, value) -> {
            if (key.startsWith("shares.class.")) {
                value.path("holders").forEach(one -> named.add(one.asString()));
            }
        });
        for (var step : document(told).steps()) {
            if (step instanceof coop.toadlane.money.Step.Share share) {
                named.addAll(share.sharing().classes());
            }
        }
        assertThat(classes).as("the classes of %s", told).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("told")
    void everyDestinationHasAnAccount(Told told) {
        var parts = new HashSet<String>();
        var accounts = new HashSet<String>();
        for (var one : blueprints.chart(told.blueprint(), told.language())) {
            parts.add(String.valueOf(one.part()));
            accounts.add(one.account());
        }
        told.blueprint()
                .rules(told.language())
                .forEach((key, value) -> {
                    if (key.startsWith(ACCOUNTS)) {
                        assertThat(accounts).contains(value.asString());
                        parts.add(key.substring(key.lastIndexOf('.') + 1));
                    }
                });
        var outcome = distributed(told, 12_345_678);
        assertThat(outcome.distribution().totals().keySet())
                .filteredOn(
                        one -> List.of("reserve", "fund", "collective").contains(one.kind().word()))
                .allSatisfy(one -> assertThat(parts).contains(one.name()));
    }

    @ParameterizedTest
    @MethodSource("told")
    void aSurplusAndALossFindTheirPlaceToTheLastCent(Told told) {
        for (var result : new long[] {0, 1, 12_345_678, 987_654_321, -100_001}) {
            var distribution = distributed(told, result).distribution();
            var placed = distribution.totals().values().stream().mapToLong(Money::minor).sum();
            assertThat(placed).as("%s of %d", told, result).isEqualTo(result);
        }
    }

    private static Outcome.Distributed distributed(Told told, long result) {
        var document = document(told);
        var currency = document.currency();
        var figures = new TreeMap<String, Money>();
        document.figures().forEach(name -> figures.put(name, new Money(5_000_000, currency)));
        var period = new Period(new Money(result, currency), Optional.empty(), figures);
        return assertInstanceOf(
                Outcome.Distributed.class,
                document.distribute(period, patronage(told, document)),
                () -> "%s of %d".formatted(told, result));
    }

    /** Five made-up members of each class, and business with others in whatever is measured. */
    private static Patronage patronage(Told told, RuleDocument document) {
        var patronage = Patronage.builder();
        int weight = 1;
        for (var memberClass : Founders.classes(told.blueprint().rules(told.language())).keySet()) {
            for (int i = 1; i <= 5; i++) {
                var id = memberClass + "-" + i;
                patronage.member(new Member(id, id, memberClass));
                for (var measure : document.measures()) {
                    patronage.add(id, measure, 1_370_000L * weight);
                }
                weight++;
            }
        }
        document.measures().forEach(measure -> patronage.addNonMember(measure, 2_500_000));
        return patronage.build();
    }

    private static RuleDocument document(Told told) {
        JsonNode rule = told.blueprint().rules(told.language()).get("surplus.rules");
        var read = RuleDocument.read(Json.mapper().convertValue(rule, Object.class));
        var document = assertInstanceOf(RuleDocument.Reading.Read.class, read).document();
        assertThat(document.currency()).isEqualTo(Currency.of(told.blueprint().currency()));
        return document;
    }
}
