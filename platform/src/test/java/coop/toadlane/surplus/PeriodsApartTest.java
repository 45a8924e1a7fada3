package coop.toadlane.surplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.toadlane.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's own last word on periods, whatever the server would write. */
class PeriodsApartTest {
    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh().owner());

    @BeforeEach
    void aYearThatIsClosed() {
        for (var coop : new String[] {"one", "other"}) {
            db.sql(
                            """
                            insert into coops (slug, name, purpose, blueprint, currency, origin,
                                               key, founded)
                            values (:coop, :coop, '', 'none', 'EUR', :coop, '', now())
                            """)
                    .param("coop", coop)
                    .update();
        }
        close("one", 1, "2025-01-01", "2025-12-31");
    }

    private int close(String coop, int period, String from, String to) {
        return db.sql(
                        """
                        insert into periods (coop, period, from_day, to_day, surplus, currency,
                                             minute, closed)
                        values (?, ?, ?, ?, 0, 'EUR', 1, now())
                        """)
                .params(coop, period, LocalDate.parse(from), LocalDate.parse(to))
                .update();
    }

    @Test
    void noTwoPeriodsShareADay() {
        assertThatThrownBy(() -> close("one", 2, "2025-12-31", "2026-12-31"))
                .hasMessageContaining("share a day");
        assertThatThrownBy(() -> close("one", 2, "2024-06-01", "2026-12-31"))
                .hasMessageContaining("share a day");
        assertThat(close("one", 2, "2026-01-01", "2026-12-31")).isOne();
        assertThat(close("other", 1, "2025-06-01", "2025-12-31")).isOne();
    }

    @Test
    void noPeriodIsStretchedOverAnother() {
        close("one", 2, "2026-01-01", "2026-12-31");
        assertThatThrownBy(() ->
                        db.sql("update periods set to_day = '2026-02-01' where period = 1")
                                .update())
                .hasMessageContaining("share a day");
    }
}
