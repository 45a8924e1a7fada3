package coop.toadlane.founding;

import coop.toadlane.office.PersonId;
import coop.toadlane.people.Ties;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A founding that is not finished binds nobody; it goes with its account. */
@Component
class FounderTies implements Ties {
    private final JdbcClient jdbc;

    FounderTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tie> of(PersonId person) {
        return List.of();
    }

    @Override
    public void end(PersonId person) {
        jdbc.sql("delete from founding_drafts where person = ?").param(person.value()).update();
    }
}
