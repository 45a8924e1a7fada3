package coop.toadlane.people;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.people.Brake.Limit;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ToadlaneTest
class BrakeTest {

    @Autowired private Brake brake;

    private static Limit three() {
        return new Limit(UUID.randomUUID().toString(), 3, Duration.ofHours(1));
    }

    @Test
    void aBurstPassesAndThenOneMustWait() {
        var limit = three();
        for (var i = 0; i < 3; i++) {
            assertThat(brake.take(limit)).isEmpty();
        }
        var wait = brake.take(limit).orElseThrow();
        assertThat(wait).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        brake.giveBack(limit);
        assertThat(brake.take(limit)).isEmpty();
        assertThat(brake.take(limit)).isPresent();
    }

    @Test
    void manyAtOnceGetNoMoreThanTheBurst() throws Exception {
        var limit = three();
        try (var many = Executors.newFixedThreadPool(8)) {
            var passed =
                    many
                            .invokeAll(
                                    IntStream.range(0, 24)
                                            .<Callable<Boolean>>mapToObj(
                                                    _ -> () -> brake.take(limit).isEmpty())
                                            .toList())
                            .stream()
                            .filter(Future::resultNow)
                            .count();
            assertThat(passed).isEqualTo(3);
        }
    }
}
