package coop.toadlane.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.toadlane.record.Json;
import coop.toadlane.words.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    private static Terms read(String json) {
        return Terms.read(Json.tree(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"noticeDays\": -1}",
                "{\"openDays\": 0}",
                "{\"graceDays\": 0}",
                "{\"noticeDays\": \"14\"}",
                "{\"noticeDays\": 99999}",
                "{\"stay\": [\"everybody\"]}",
                "{\"stay\": [\"members:0\"]}",
                "{\"threshold\": {\"ratio\": \"3/2\"}}",
                "{\"quorum\": {\"share\": \"half\"}}",
                "{\"misspelt\": 1}",
            })
    void aMethodThatCannotBeReadIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereAnAbstentionWorksAsANoItIsSaidBeforeTheVote() {
        var words = new MethodWords(new Texts().in("en"));
        assertThat(words.warning(read("{\"threshold\": {\"base\": \"FOR_AGAINST\"}}"))).isNull();
        assertThat(words.warning(read("{\"threshold\": {\"base\": \"PRESENT\"}}")))
                .contains("abstention works like a vote against");
        assertThat(words.warning(read("{\"threshold\": {\"base\": \"ENTITLED\"}}")))
                .contains("so does not voting");
    }

    @Test
    void aMethodIsSaidInSentences() {
        var terms =
                read(
                        """
                        {"quorum": {"measure": "CAST", "share": "1/10", "number": 100,
                                    "pick": "LESSER_OF"},
                         "threshold": {"ratio": "2/3", "strict": true},
                         "noticeDays": 14, "openDays": 7, "delayDays": 2}
                        """);
        assertThat(new MethodWords(new Texts().in("en")).all(terms))
                .containsExactly(
                        "At least a tenth of those on the roll, but no more than 100, must vote;"
                                + " an abstention counts as taking part.",
                        "More than two thirds of the votes for and against (abstentions do not"
                                + " count) must be in favour.",
                        "A tie is lost.",
                        "14 clear days lie between the notice and the opening. The ballot is open"
                                + " for 7 whole days. Once carried, it takes effect 2 days later.");
    }

    @Test
    void sponsorsAreNeverMoreThanThereAreOtherMembers() {
        var terms = read("{\"sponsors\": {\"number\": 3}}");
        assertThat(terms.sponsorsNeeded(100)).isEqualTo(3);
        assertThat(terms.sponsorsNeeded(2)).isEqualTo(1);
        assertThat(terms.sponsorsNeeded(1)).isZero();
    }
}
