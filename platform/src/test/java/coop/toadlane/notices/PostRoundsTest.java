package coop.toadlane.notices;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.office.Heartbeat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class PostRoundsTest {

    @ParameterizedTest
    @CsvSource({"false, true, true", "true, true, false", "false, false, false"})
    void nobodyIsWrittenToInTheDemo(String demo, String letters, boolean rounds) {
        try (var house = new AnnotationConfigApplicationContext()) {
            house.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "given",
                                    java.util.Map.of(
                                            "toadlane.demo", demo, "toadlane.letters", letters)));
            house.registerBean(Queueing.class, () -> org.mockito.Mockito.mock(Queueing.class));
            house.registerBean(Courier.class, () -> org.mockito.Mockito.mock(Courier.class));
            house.register(PostRounds.class);
            house.refresh();
            assertThat(house.getBeansOfType(Heartbeat.class)).hasSize(rounds ? 1 : 0);
        }
    }
}
