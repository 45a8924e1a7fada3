package coop.toadlane.check;

import coop.toadlane.ReplayCheck;
import coop.toadlane.TestDatabase;
import coop.toadlane.office.CoopId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes every column of every table behind the server's back, one after the other, as their owner
 * can, and says which changes the server's own check did not find.
 */
public final class Meddling {
    /**
     * What the public record doesn't hold, so that no check of it can find a change: replaying the
     * minutes restores all of it.
     */
    private static final Map<String, String> NOT_RECORDED =
            Map.ofEntries(
                    Map.entry(
                            "applications", "who applied and was turned away is nobody's business"),
                    Map.entry("consents", "what persons agreed to concerns them"),
                    Map.entry("statements", "so does what they said before an expulsion"),
                    Map.entry("comments", "what was said, not what was decided"),
                    Map.entry("comment_versions", "the same"),
                    Map.entry("proposal_versions", "the version that was voted on stands in it"),
                    Map.entry("stay_signatures", "the stay itself stands in the proposal"),
                    Map.entry("patronage_sources", "which file a use came from"),
                    Map.entry("members.application", "as applications"),
                    Map.entry("members.particulars", "where they lie; their hash is shown"),
                    Map.entry("members.erased", "there is nothing any more to look at"),
                    Map.entry("member_particulars.particulars", "the same"),
                    Map.entry("elections.count_days", "as in the terms"),
                    Map.entry("elections.stuck", "a try that changed nothing"),
                    Map.entry("elections.stuck_at", "the same"),
                    Map.entry("elections.stuck_with", "the same"),
                    Map.entry("proposals.changes", "the preview that was shown before the vote"),
                    Map.entry("proposals.extended_at", "the close it moved is shown"),
                    Map.entry("proposals.repeats", "both proposals are shown"),
                    Map.entry("placements.place", "the order of rows"),
                    Map.entry("postings.line", "the order of rows"));

    private final ApplicationContext house;
    private final CoopId coop;
    private final JdbcClient owner;

    /** What was found and what was not, as {@code table.column}, and tables without rows. */
    public record Outcome(Set<String> found, Set<String> unseen, Set<String> empty) {}

    private record Column(String table, String name, String type) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    private Meddling(ApplicationContext house, CoopId coop) {
        this.house = house;
        this.coop = coop;
        owner = JdbcClient.create(house.getBean(TestDatabase.class).owner());
    }

    /**
     * Nothing that can be told from the record may change unseen; a new table is meddled with too.
     *
     * @param one only one column of each table, which this chance picks; null for all of them
     */
    public static Outcome with(ApplicationContext house, CoopId coop, @Nullable Random one) {
        return new Meddling(house, coop).all(one);
    }

    private Outcome all(@Nullable Random one) {
        liftConstraints();
        var outcome = new Outcome(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        var columns = new ArrayList<>(columns());
        columns.removeIf(column ->
                ReplayCheck.NO_REGISTERS.contains(column.table())
                        || NOT_RECORDED.containsKey(column.table())
                        || NOT_RECORDED.containsKey(column.toString()));
        if (one != null) {
            Collections.shuffle(columns, one);
        }
        var done = new HashSet<String>();
        for (var column : columns) {
            if (one != null && done.contains(column.table())) {
                continue;
            }
            var seen = seen(column);
            if (seen == null) {
                outcome.empty().add(column.toString());
            } else {
                done.add(column.table());
                (seen ? outcome.found() : outcome.unseen()).add(column.toString());
            }
        }
        return outcome;
    }

    /** Whether a change of this column is found; null if nothing stands in it. */
    private @Nullable Boolean seen(Column column) {
        var there = change(column.name(), column.type(), true);
        var back = change(column.name(), column.type(), false);
        var rows =
                "update %s set %s = %%s where coop = ? and %s is not null and %s is distinct from %s"
                        .formatted(
                                column.table(), column.name(), column.name(), column.name(), there);
        if (owner.sql(rows.formatted(there)).param(coop.slug()).update() == 0) {
            return null;
        }
        try {
            return Verified.record(house, coop).wrong() != null;
        } finally {
            owner.sql(
                            "update %s set %s = %s where coop = ? and %s is not null"
                                    .formatted(column.table(), column.name(), back, column.name()))
                    .param(coop.slug())
                    .update();
        }
    }

    /** Another value of the same type that can be taken back. */
    private static String change(String name, String type, boolean there) {
        var sign = there ? "+" : "-";
        var words = WORDS.get(name);
        if (words != null && type.equals("text")) {
            return "case %s when '%s' then '%s' when '%s' then '%s' else %s end"
                    .formatted(
                            name,
                            words.getFirst(),
                            words.getLast(),
                            words.getLast(),
                            words.getFirst(),
                            name);
        }
        return switch (type) {
            case "int4", "int8", "numeric" -> name + sign + "1000000";
            case "date" -> name + sign + "1";
            case "timestamptz" -> name + sign + "interval '1 second'";
            case "bool" -> "not " + name;
            case "uuid" -> "translate(%s::text, '0123', '1032')::uuid".formatted(name);
            case "jsonb" -> "translate(%s::text, '1234', '2143')::jsonb".formatted(name);
            case "_int4", "_int8" ->
                    "array(select x %s 1000000 from unnest(%s) x)::%s[]"
                            .formatted(sign, name, type.substring(1));
            case "_text" ->
                    "array(select translate(x, '1234', '2143') from unnest(%s) x)".formatted(name);
            case "text" ->
                    KEYS.contains(name)
                            ? there ? name + " || 'x'" : "left(%s, -1)".formatted(name)
                            : "translate(%s, '1234', '2143')".formatted(name);
            default -> throw new IllegalStateException("a column of type " + type);
        };
    }

    /** Columns in which nothing but one of a few words can be read. */
    private static final Map<String, List<String>> WORDS =
            new TreeMap<>(
                    Map.of(
                            "choice", List.of("FOR", "AGAINST"),
                            "verdict", List.of("CARRIED", "LOST"),
                            "how", List.of("RESIGNED", "DIED"),
                            "type", List.of("INCOME", "EXPENSE"),
                            "currency", List.of("USD", "EUR"),
                            "purse_currency", List.of("USD", "EUR")));

    private static final Set<String> KEYS = Set.of("account", "key", "share_class", "source");

    private List<Column> columns() {
        return owner.sql(
                        """
                        select c.table_name, c.column_name, c.udt_name
                        from information_schema.columns c
                        where c.table_schema = 'public' and c.column_name <> 'coop'
                            and c.table_name in (
                                select table_name from information_schema.columns
                                where table_schema = 'public' and column_name = 'coop')
                        order by c.table_name, c.ordinal_position
                        """)
                .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Whoever owns a table can lift what it demands, so that guards nothing here. */
    private void liftConstraints() {
        var lift =
                owner.sql(
                                """
                                select 'alter table ' || conrelid::regclass
                                    || ' drop constraint ' || quote_ident(conname) || ' cascade'
                                from pg_constraint
                                where connamespace = 'public'::regnamespace
                                    and contype in ('c', 'f')
                                """)
                        .query(String.class)
                        .list();
        lift.forEach(sql -> owner.sql(sql).update());
        columns().stream()
                .map(Column::table)
                .distinct()
                .forEach(table ->
                        owner.sql("alter table " + table + " disable trigger user").update());
    }
}
