package coop.toadlane.surplus;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.office.Register;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Json;
import coop.toadlane.record.SurplusEntry;
import coop.toadlane.record.SurplusEntry.Use;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes patronage, periods and distributions: a statement a table, however many rows. */
@Component
class SurplusRegister implements Register {
    private final JdbcTemplate jdbc;

    SurplusRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<? extends Entry> family() {
        return SurplusEntry.class;
    }

    private record Row(Entered entered, int line, Use use) {}

    @Override
    public void enter(CoopId coop, List<Entered> entries) {
        var rows = new ArrayList<Row>();
        for (var one : entries) {
            switch ((SurplusEntry) one.entry()) {
                case SurplusEntry.PatronageRecorded(var source, var uses) -> {
                    for (int i = 0; i < uses.size(); i++) {
                        rows.add(new Row(one, i, uses.get(i)));
                    }
                    source(coop, source, uses.size(), one);
                }
                case SurplusEntry.PeriodClosed closed -> close(coop, closed, one);
                case SurplusEntry.Distributed distributed -> distribute(coop, distributed, one);
                case SurplusEntry.Allotted allotted -> allot(coop, allotted, one);
            }
        }
        if (!rows.isEmpty()) {
            record(coop, rows);
        }
    }

    private void record(CoopId coop, List<Row> rows) {
        jdbc.update(
                """
                insert into patronage (coop, minute, place, line, member, measure, date, amount)
                select ?, minute, place, line, member, measure, date::date, amount::numeric
                from unnest(?::bigint[], ?::integer[], ?::integer[], ?::integer[], ?::text[],
                            ?::text[], ?::text[])
                    as new (minute, place, line, member, measure, date, amount)
                """,
                coop.slug(),
                column(rows, Long[]::new, row -> row.entered().minute()),
                column(rows, Integer[]::new, row -> row.entered().place()),
                column(rows, Integer[]::new, Row::line),
                column(rows, Integer[]::new, row -> row.use().member()),
                column(rows, String[]::new, row -> row.use().measure()),
                column(rows, String[]::new, row -> row.use().date().toString()),
                column(rows, String[]::new, row -> row.use().amount()));
    }

    private void source(CoopId coop, @Nullable String source, int uses, Entered one) {
        if (source != null) {
            jdbc.update(
                    "insert into patronage_sources (coop, source, minute, uses) values (?, ?, ?, ?)",
                    coop.slug(),
                    source,
                    one.minute(),
                    uses);
        }
    }

    private void close(CoopId coop, SurplusEntry.PeriodClosed closed, Entered one) {
        jdbc.update(
                """
                insert into periods (coop, period, from_day, to_day, surplus, currency, minute,
                                     closed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                coop.slug(),
                closed.period(),
                closed.from(),
                closed.to(),
                closed.surplus(),
                closed.currency(),
                one.minute(),
                Timestamp.from(one.time()));
    }

    private void distribute(CoopId coop, SurplusEntry.Distributed distributed, Entered one) {
        jdbc.update(
                """
                insert into distributions (coop, period, rules, currency, result, figures, minute,
                                           done, authority)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                coop.slug(),
                distributed.period(),
                Json.write(distributed.rules()),
                distributed.currency(),
                distributed.result(),
                Json.write(distributed.figures()),
                one.minute(),
                Timestamp.from(one.time()),
                one.authority());
        var placements = distributed.placements();
        jdbc.update(
                """
                insert into placements (coop, period, place, step, destination, amount)
                select ?, ?, place, step, destination, amount
                from unnest(?::integer[], ?::text[], ?::text[], ?::bigint[])
                    as new (place, step, destination, amount)
                """,
                coop.slug(),
                distributed.period(),
                places(placements.size()),
                column(placements, String[]::new, SurplusEntry.Placement::step),
                column(placements, String[]::new, SurplusEntry.Placement::destination),
                column(placements, Long[]::new, SurplusEntry.Placement::amount));
    }

    private void allot(CoopId coop, SurplusEntry.Allotted allotted, Entered one) {
        var all = allotted.allotments();
        jdbc.update(
                """
                insert into allotments (coop, period, place, member, member_class, cash, capital,
                                        minute)
                select ?, ?, place, member, member_class, cash, capital, ?
                from unnest(?::integer[], ?::integer[], ?::text[], ?::bigint[], ?::bigint[])
                    as new (place, member, member_class, cash, capital)
                """,
                coop.slug(),
                allotted.period(),
                one.minute(),
                places(all.size()),
                column(all, Integer[]::new, SurplusEntry.Allotment::member),
                column(all, String[]::new, SurplusEntry.Allotment::memberClass),
                column(all, Long[]::new, SurplusEntry.Allotment::cash),
                column(all, Long[]::new, SurplusEntry.Allotment::capital));
    }

    private static Integer[] places(int size) {
        return IntStream.range(0, size).boxed().toArray(Integer[]::new);
    }

    /** A column as the array that the driver hands over. */
    private static <R, T> T[] column(
            List<R> rows,
            java.util.function.IntFunction<T[]> array,
            Function<R, @Nullable T> value) {
        return rows.stream().map(value).toArray(array);
    }
}
