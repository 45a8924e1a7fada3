package coop.toadlane.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FuzzTest {
    private static final long SEED = 20_261_123L;

    static Iterable<String> readers() {
        return Fuzz.targets().keySet();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aBrokenFileIsRefusedWithItsPlaceOrReadToSomethingThatCanBeCounted(String reader) {
        var target = java.util.Objects.requireNonNull(Fuzz.targets().get(reader));
        assertThat(target.read().apply(target.good())).isInstanceOf(Reading.Read.class);
        var outcome = Fuzz.run(reader, target, 1_000, SEED, () -> 0);
        assertThat(outcome.refused).as("refused, seed %d", SEED).isGreaterThan(100);
    }

    static Iterable<String> sources() {
        return RctabSamples.sources().keySet();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyVendorsFormSaysTheSame(String source) {
        var sample = java.util.Objects.requireNonNull(RctabSamples.sources().get(source));
        var config = RctabSamples.config(sample.provider());
        var rctab = new Rctab(config);
        var files = new TreeMap<>(sample.beside());
        files.put(sample.name(), sample.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(rctab.add(config.sources().getFirst(), files).orThrow()).isEqualTo(3);
        var tally = rctab.count();
        assertThat(tally.winners()).containsExactly("Rye");
        assertThat(tally.stages().getFirst().totals())
                .containsEntry("Rye", "2")
                .containsEntry("Oat", "1");
    }

    /** A planted fault: a reader that crashes is found. */
    @org.junit.jupiter.api.Test
    void aReaderThatCrashesIsFound() {
        var target =
                new Fuzz.Target(
                        "1".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        file -> {
                            throw new ArrayIndexOutOfBoundsException();
                        });
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Fuzz.run("planted", target, 10, SEED, () -> 0))
                .hasMessageContaining("planted, seed");
    }
}
