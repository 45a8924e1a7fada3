package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.toadlane.founding.Sunrise;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ToadlaneTest
class ReplayTests {
    @Autowired private ApplicationContext house;

    @Test
    void aReplayGivesTheSameRegistersAndFindsARowThatNoMinuteWrote() {
        var coop = Sunrise.found(house, 3);
        ReplayCheck.sameRegisters(house, coop);

        JdbcClient.create(TestDatabase.shared().owner())
                .sql("update members set since = since - 1 where coop = ? and number = 2")
                .param(coop.slug())
                .update();
        assertThatThrownBy(() -> ReplayCheck.sameRegisters(house, coop))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("members");
    }
}
