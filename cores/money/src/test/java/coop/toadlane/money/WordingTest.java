package coop.toadlane.money;

import static coop.toadlane.money.Rules.distributed;
import static coop.toadlane.money.Rules.patronage;
import static coop.toadlane.money.Rules.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Locale SPANISH = Locale.of("es");
    private static final RuleDocument DOCUMENT =
            Rules.of(
                    step(
                            "name",
                            "legal",
                            "take",
                            Map.of("greatest", List.of("50.00", "20%")),
                            "to",
                            Map.of("reserve", "legal")),
                    step("name", "members", "share", "rest", "by", "sales", "pay", "cash"));

    @Test
    void aStepIsSaidInBothLanguages() {
        var rule = Phrases.rule(DOCUMENT.steps().getFirst());

        assertThat(new Wording(Locale.ENGLISH).sentence(rule))
                .isEqualTo(
                        "The greatest of: 50.00 EUR; 20% of what is left in surplus goes to the reserve legal.");
        assertThat(new Wording(SPANISH).sentence(rule))
                .isEqualTo(
                        "Lo mayor entre: 50,00 EUR; 20\u00a0% de lo que queda en surplus se destina a la reserva legal.");
    }

    @Test
    void aMembersFigureIsExplained() {
        var distribution =
                distributed(DOCUMENT, "150.00", patronage("sales", "Ana", 1, "Ben", 1, "Chi", 1));
        var wording = new Wording(Locale.ENGLISH);

        assertThat(Phrases.explain(distribution.member("Ana").orElseThrow().lines().getFirst()))
                .extracting(wording::sentence)
                .containsExactly(
                        "In the step members, 100.00 EUR was shared by sales. Your part is 1 of 3, which is 33.3333...%.",
                        "That is exactly 33.333333...; rounding down left units over, and one of them fell to you: 33.34 EUR.",
                        "You get 33.34 EUR in cash and 0.00 EUR in your capital account.");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        var english = ResourceBundle.getBundle("coop.toadlane.money.phrases", Locale.ROOT);
        var spanish = ResourceBundle.getBundle("coop.toadlane.money.phrases", SPANISH);

        for (var key : english.keySet()) {
            assertThat(spanish.containsKey(key)).as(key).isTrue();
            assertThat(spanish.getString(key).replaceAll("[^0-9{}]", "").chars().sorted().toArray())
                    .as(key)
                    .isEqualTo(
                            english.getString(key)
                                    .replaceAll("[^0-9{}]", "")
                                    .chars()
                                    .sorted()
                                    .toArray());
        }
    }
}
