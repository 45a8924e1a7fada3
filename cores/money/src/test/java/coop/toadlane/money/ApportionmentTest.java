package coop.toadlane.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
    @Test
    void unitsLeftOverGoToTheLargestRemainders() {
        assertThat(Apportionment.split(5_000_000, 45_600, 73_200, 54_900, 12_200, 15_500))
                .containsExactly(1_132_076, 1_817_279, 1_362_959, 302_880, 384_806);
    }

    @Test
    void aTieGoesToTheFirstNamed() {
        assertThat(Apportionment.split(1_200_000, 4050, 3000, 2200))
                .containsExactly(525_406, 389_189, 285_405);
        assertThat(Apportionment.split(2, 1, 1, 1)).containsExactly(1, 1, 0);
    }

    @Test
    void whoHasNoWeightGetsNothing() {
        assertThat(Apportionment.split(1, 0, 1, 0)).containsExactly(0, 1, 0);
        assertThat(Apportionment.split(0, 0, 0)).containsExactly(0, 0);
        assertThatThrownBy(() -> Apportionment.split(1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Apportionment.split(1, 2, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weightsBeyondALongAreSplitAsExactly() {
        assertThat(Apportionment.split(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE))
                .containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
    }

    @Test
    void partsAlwaysAddUpAndKeepTheirQuota() {
        for (var seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var weights = weights(random);
            var units = Math.abs(random.nextLong() >> random.nextInt(63));
            var parts = Apportionment.split(units, weights);

            assertThat(Arrays.stream(parts).sum()).as("seed %d", seed).isEqualTo(units);
            var total =
                    Arrays.stream(weights)
                            .mapToObj(BigInteger::valueOf)
                            .reduce(BigInteger.ZERO, BigInteger::add);
            for (var i = 0; i < parts.length; i++) {
                var floor =
                        BigInteger.valueOf(units)
                                .multiply(BigInteger.valueOf(weights[i]))
                                .divide(total)
                                .longValueExact();
                assertThat(parts[i]).as("seed %d", seed).isBetween(floor, floor + 1);
            }
        }
    }

    @Test
    void longAndBigWeightsGiveTheSame() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var weights = weights(random);
            var units = random.nextLong(1L << random.nextInt(1, 63));
            var factor = BigInteger.ONE.shiftLeft(80);
            var big =
                    Arrays.stream(weights)
                            .mapToObj(w -> BigInteger.valueOf(w).multiply(factor))
                            .toArray(BigInteger[]::new);

            assertThat(Apportionment.split(units, big))
                    .as("seed %d", seed)
                    .containsExactly(Apportionment.split(units, weights));
        }
    }

    private static long[] weights(Random random) {
        var weights =
                random.longs(1 + random.nextInt(40), 0, 1L << random.nextInt(1, 50)).toArray();
        weights[random.nextInt(weights.length)] = 1;
        return weights;
    }
}
