package coop.toadlane.members;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists on their way into the register. They lie beside it: nothing here is a member yet, and what
 * is not taken over within a day is thrown away.
 */
@Component
public class MemberLists {
    private static final Duration KEPT = Duration.ofDays(1);
    private final JdbcClient jdbc;

    MemberLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a list has come. */
    public enum State {
        LOOKED_AT,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * @param otherwise the class of lines that name none
     */
    record Mapping(Map<ListField, Integer> columns, String otherwise) {}

    /**
     * @param fault the key of what went wrong, or its sentence in English
     */
    record Line(
            UUID id,
            String file,
            @Nullable Mapping mapping,
            State state,
            int progress,
            int total,
            @Nullable Long minute,
            @Nullable String fault) {}

    UUID keep(CoopId coop, MemberNo by, String file, Instant now) {
        jdbc.sql("delete from member_lists where coop = ? and uploaded < ?")
                .params(coop.slug(), Timestamp.from(now.minus(KEPT)))
                .update();
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into member_lists (id, coop, member, uploaded, file)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(id, coop.slug(), by.value(), Timestamp.from(now), file)
                .update();
        return id;
    }

    /** A list that was uploaded and is not in the register. */
    public record Open(UUID id, Instant uploaded) {}

    /** The lists that still wait, newest first. */
    List<Open> open(CoopId coop) {
        return jdbc.sql(
                        """
                        select id, uploaded from member_lists
                        where coop = ? and state <> 'DONE' order by uploaded desc
                        """)
                .param(coop.slug())
                .query((row, _) ->
                        new Open(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
                .list();
    }

    Optional<Line> find(CoopId coop, UUID id) {
        return jdbc.sql("select * from member_lists where coop = ? and id = ?")
                .params(coop.slug(), id)
                .query(MemberLists::line)
                .optional();
    }

    private static Line line(ResultSet row, int place) throws SQLException {
        var mapping = row.getString("mapping");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("file"),
                mapping == null ? null : mapping(mapping),
                State.valueOf(row.getString("state")),
                row.getInt("progress"),
                row.getInt("total"),
                row.getObject("minute", Long.class),
                row.getString("fault"));
    }

    private static Mapping mapping(String json) {
        var tree = Json.tree(json);
        var columns = new EnumMap<ListField, Integer>(ListField.class);
        for (var field : ListField.values()) {
            columns.put(field, tree.path(field.id()).asInt(-1));
        }
        return new Mapping(columns, tree.path("otherwise").asString(""));
    }

    void map(UUID id, Mapping mapping) {
        var tree = Json.mapper().createObjectNode();
        mapping.columns().forEach((field, column) -> tree.put(field.id(), column));
        tree.put("otherwise", mapping.otherwise());
        jdbc.sql("update member_lists set mapping = ?::jsonb where id = ? and state <> 'DONE'")
                .params(Json.write(tree), id)
                .update();
    }

    /** Marks it as on its way; false if somebody else did so first. */
    boolean start(UUID id, int total) {
        return jdbc.sql(
                                """
                                update member_lists
                                set state = 'RUNNING', progress = 0, total = ?, fault = null
                                where id = ? and state in ('LOOKED_AT', 'FAILED')
                                """)
                        .params(total, id)
                        .update()
                == 1;
    }

    void progress(UUID id, int done) {
        jdbc.sql("update member_lists set progress = ? where id = ?").params(done, id).update();
    }

    /** The file itself goes: what it held is in the register now. */
    void done(UUID id, long minute) {
        jdbc.sql(
                        """
                        update member_lists
                        set state = 'DONE', progress = total, minute = ?, file = ''
                        where id = ?
                        """)
                .params(minute, id)
                .update();
    }

    void failed(UUID id, String fault) {
        jdbc.sql("update member_lists set state = 'FAILED', fault = ? where id = ?")
                .params(fault, id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from member_lists where id = ? and state <> 'RUNNING'").param(id).update();
    }
}
