package coop.toadlane.office;

import coop.toadlane.record.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads rulebooks, and the history of each rule. */
@Component
public class Rulebooks {
    private final JdbcClient jdbc;
    private final Rules rules;

    Rulebooks(JdbcClient jdbc, Rules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** The rulebook as the current transaction sees it. */
    public Rulebook of(CoopId coop) {
        var values = new HashMap<String, JsonNode>();
        var assumed = new HashMap<String, JsonNode>();
        jdbc.sql(
                        """
                        (select distinct on (key) key, value from rules
                         where coop = :coop order by key, minute desc)
                        union all
                        select null, rules from assumptions where coop = :coop
                        """)
                .param("coop", coop.slug())
                .query(row -> {
                    var key = row.getString(1);
                    if (key == null) {
                        assumed.putAll(Json.rules(row.getString(2)));
                    } else {
                        values.put(key, Json.tree(row.getString(2)));
                    }
                });
        return new Rulebook(values, assumed, rules);
    }

    /** A value a rule took, when, and by what authority. */
    public record Setting(
            String key, JsonNode value, long minute, Instant since, String authority) {}

    /** Every value every rule ever had, newest first. */
    public List<Setting> history(CoopId coop) {
        return jdbc.sql(
                        """
                        select key, value, minute, since, authority from rules
                        where coop = ? order by key, minute desc
                        """)
                .param(coop.slug())
                .query(Rulebooks::setting)
                .list();
    }

    private static Setting setting(ResultSet row, int place) throws SQLException {
        return new Setting(
                row.getString("key"),
                Json.tree(row.getString("value")),
                row.getLong("minute"),
                row.getTimestamp("since").toInstant(),
                row.getString("authority"));
    }
}
