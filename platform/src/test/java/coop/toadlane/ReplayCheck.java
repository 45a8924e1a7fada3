package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Replay;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replays a minute book into an empty database and compares every register, row for row. */
public final class ReplayCheck {
    /** What is kept by co-op and is no register: the book itself, and what waits or is derived. */
    public static final Set<String> NO_REGISTERS =
            Set.of(
                    "heads",
                    "minutes",
                    "answers",
                    "handovers",
                    "member_lists",
                    "invitations",
                    "patronage_files",
                    "tile_roots",
                    "inspections",
                    "visits",
                    "mails",
                    "mail_marks",
                    "founding_drafts");

    private ReplayCheck() {}

    public static void sameRegisters(ApplicationContext house, CoopId coop) {
        var keys = String.valueOf(house.getEnvironment().getProperty("toadlane.keys"));
        try (var empty =
                SecondServer.start(TestDatabase.fresh(), keys, house.getBean(Clock.class))) {
            var lived = house.getBean(JdbcClient.class);
            var replayed = empty.getBean(JdbcClient.class);
            empty.getBean(Replay.class).replay(coop, minutes(lived, coop).stream());
            var rows = registers(lived, coop);
            assertThat(rows.values().stream().filter(some -> !some.isEmpty()).count())
                    .as("registers with rows in them")
                    .isGreaterThan(5);
            assertThat(registers(replayed, coop)).isEqualTo(rows);
        }
    }

    private static List<Replay.Written> minutes(JdbcClient db, CoopId coop) {
        return db.sql("select header, body from minutes where coop = ? order by number")
                .param(coop.slug())
                .query((row, _) -> new Replay.Written(row.getString(1), row.getString(2)))
                .list();
    }

    private static Map<String, List<String>> registers(JdbcClient db, CoopId coop) {
        var registers = new TreeMap<String, List<String>>();
        var tables =
                db.sql(
                                """
                                select table_name from information_schema.columns
                                where table_schema = 'public' and column_name = 'coop'
                                """)
                        .query((row, _) -> row.getString(1))
                        .list();
        for (var table : tables) {
            if (!NO_REGISTERS.contains(table)) {
                registers.put(
                        table,
                        db.sql("select t::text from " + table + " t where coop = ? order by 1")
                                .param(coop.slug())
                                .query((row, _) -> row.getString(1))
                                .list());
            }
        }
        return registers;
    }
}
