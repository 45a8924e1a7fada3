package coop.toadlane.office;

import coop.toadlane.record.Body;
import coop.toadlane.record.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what was performed, so that an answer to a key can be held against what was asked. */
@Component
public class Performed {
    private final JdbcClient jdbc;
    private final Kinds kinds;

    Performed(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** Whether the minute of the receipt is of this very act. */
    public boolean is(Receipt receipt, Act act) {
        var draft = kinds.draft(act);
        return draft.kind().equals(receipt.kind())
                && jdbc.sql("select body from minutes where coop = ? and number = ?")
                        .params(receipt.coop().slug(), receipt.minute())
                        .query((row, _) -> Body.parse(row.getString(1)).act())
                        .single()
                        .equals(Json.tree(Json.write(draft.act())));
    }
}
