package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MethodTreeTest {

    @Test
    void whatIsLeftOutHasItsDefault() {
        assertThat(Method.fromTree(Map.of()))
                .isEqualTo(Method.Vote.of(Quorum.NONE, Threshold.MAJORITY));
        assertThat(Method.fromTree(Map.of("threshold", Map.of("ratio", "75%"))))
                .isEqualTo(
                        Method.Vote.of(
                                Quorum.NONE,
                                new Threshold(new Ratio(3, 4), false, Threshold.Base.FOR_AGAINST)));
        assertThat(Method.fromTree(Map.of("kind", "consent")))
                .isEqualTo(new Method.Consent(Quorum.NONE));
    }

    @Test
    void aBadFieldIsNamedByItsPath() {
        refused(
                Map.of("quorum", Map.of("share", "ten")),
                "quorum.share",
                "a fraction such as 1/10");
        refused(Map.of("quorum", Map.of("share", "3/2")), "quorum.share", "a fraction");
        refused(Map.of("quorum", Map.of("number", -1)), "quorum.number", "a whole number");
        refused(Map.of("quorum", Map.of("number", 1.5)), "quorum.number", "a whole number");
        refused(Map.of("quorum", "10%"), "quorum", "an object");
        refused(Map.of("threshold", Map.of("base", "VOTES")), "threshold.base", "FOR_AGAINST");
        refused(Map.of("threshold", Map.of("strict", "yes")), "threshold.strict", "true or false");
        refused(
                Map.of("threshold", Map.of("ratio", "1/1", "strict", true)),
                "threshold.strict",
                "false");
        refused(Map.of("tie", "COIN"), "tie", "CHAIR_CASTING");
        refused(Map.of("kind", "oracle"), "kind", "vote or consent");
        refused(Map.of("treshold", Map.of()), "treshold", "threshold");
    }

    @Test
    void percentagesAreReadExactly() {
        assertThat(Ratio.parse("12.5%")).isEqualTo(new Ratio(1, 8));
        assertThat(Ratio.parse("100 %")).isEqualTo(new Ratio(1, 1));
        assertThatThrownBy(() -> Ratio.parse("101%")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Map<String, ?> tree, String field, String expected) {
        assertThatThrownBy(() -> Method.fromTree(tree))
                .isInstanceOfSatisfying(
                        BadField.class,
                        bad -> {
                            assertThat(bad.field()).isEqualTo(field);
                            assertThat(bad.expected()).contains(expected);
                        });
    }
}
