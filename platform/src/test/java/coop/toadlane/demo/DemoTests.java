package coop.toadlane.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.FreshDatabase;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.decisions.Proposals;
import coop.toadlane.decisions.Resolutions;
import coop.toadlane.office.Coops;
import coop.toadlane.surplus.Surplus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ToadlaneTest
@FreshDatabase
@TestPropertySource(properties = "toadlane.demo=true")
class DemoTests {
    @Autowired private Coops coops;
    @Autowired private Resolutions resolutions;
    @Autowired private Proposals proposals;
    @Autowired private Surplus surplus;
    @Autowired private Demo demo;
    @Autowired private JdbcClient db;

    @Test
    void aYearHasPassedWhenTheDoorOpens() {
        assertThat(coops.find(Demo.COOP)).isPresent();
        assertThat(resolutions.last(Demo.COOP, 9)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(proposals.open(Demo.COOP)).isEqualTo(1);
        assertThat(surplus.periods(Demo.COOP)).hasSize(1);
    }

    @Test
    void aSecondStartInventsNothing() {
        long before = minutes();
        demo.afterSingletonsInstantiated();
        assertThat(minutes()).isEqualTo(before);
    }

    private long minutes() {
        return db.sql("select count(*) from minutes where coop = ?")
                .param(Demo.COOP.slug())
                .query(Long.class)
                .single();
    }
}
