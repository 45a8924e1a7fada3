package coop.toadlane.founding;

import coop.toadlane.office.PersonId;
import coop.toadlane.record.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Foundings under way. Only the person who began one sees it. */
@Component
class FoundingDrafts {
    private final JdbcClient jdbc;

    FoundingDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID begin(PersonId person, String blueprint, Map<String, String> answers) {
        var id = UUID.randomUUID();
        begin(id, person, blueprint, answers);
        return id;
    }

    /** The same under an id that a program chose; does nothing if it has begun already. */
    void begin(UUID id, PersonId person, String blueprint, Map<String, String> answers) {
        jdbc.sql(
                        """
                        insert into founding_drafts (id, person, blueprint, answers)
                        values (?, ?, ?, ?::jsonb) on conflict do nothing
                        """)
                .params(id, person.value(), blueprint, Json.write(answers))
                .update();
    }

    Optional<FoundingDraft> find(UUID id, PersonId person) {
        return jdbc.sql("select * from founding_drafts where id = ? and person = ?")
                .params(id, person.value())
                .query(FoundingDrafts::draft)
                .optional();
    }

    List<FoundingDraft> open(PersonId person) {
        return jdbc.sql(
                        """
                        select * from founding_drafts
                        where person = ? and founded is null order by changed desc
                        """)
                .param(person.value())
                .query(FoundingDrafts::draft)
                .list();
    }

    void keep(FoundingDraft draft) {
        jdbc.sql(
                        """
                        update founding_drafts
                        set answers = :answers::jsonb, founded = :founded, changed = now()
                        where id = :id
                        """)
                .param("answers", Json.write(draft.answers()))
                .param("founded", draft.founded(), Types.VARCHAR)
                .param("id", draft.id())
                .update();
    }

    private static FoundingDraft draft(ResultSet row, int place) throws SQLException {
        Map<String, String> answers = new HashMap<>();
        Json.tree(row.getString("answers"))
                .forEachEntry((key, value) -> answers.put(key, value.asString()));
        return new FoundingDraft(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("blueprint"),
                answers,
                row.getString("founded"));
    }
}
