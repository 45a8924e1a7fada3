package coop.toadlane.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void aPercentileIsASampleThatThatManyDoNotExceed() {
        var samples = new Samples();
        for (int i = 2000; i > 0; i--) {
            samples.add(i * 1_000_000L);
        }
        assertThat(samples.count()).isEqualTo(2000);
        assertThat(samples.millis(50)).isEqualTo(1000);
        assertThat(samples.millis(99)).isEqualTo(1980);
        assertThat(samples.millis(100)).isEqualTo(2000);
    }

    @Test
    void withoutSamplesThereIsNoPercentile() {
        assertThatIllegalStateException().isThrownBy(() -> new Samples().millis(50));
    }

    @Test
    void aGridIsATableOfAPage() {
        var grid = new Grid("what", "acts/s");
        grid.row("ballots", 12345.6);
        grid.row("postings", 1.234);
        assertThat(grid)
                .hasToString(
                        """
                        | what | acts/s |
                        |---|---|
                        | ballots | 12,346 |
                        | postings | 1.23 |
                        """);
    }
}
