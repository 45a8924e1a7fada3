package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who may sign in to this server. */
@Component
public class People {

    private static final String COLUMNS =
            "select id, email, name, language, time_zone from people ";

    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    public Optional<Person> find(PersonId id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(People::person)
                .optional();
    }

    public Optional<Person> findByEmail(String email) {
        return db.sql(COLUMNS + "where email = :email")
                .param("email", folded(email))
                .query(People::person)
                .optional();
    }

    /** Those of the given people whom this server knows; one query however many. */
    public Map<PersonId, Person> of(Collection<PersonId> ids) {
        var found = new HashMap<PersonId, Person>();
        var raw = ids.stream().map(PersonId::value).toArray(UUID[]::new);
        db.sql(COLUMNS + "where id = any(:ids)")
                .param("ids", raw)
                .query(People::person)
                .list()
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    /**
     * Makes an account without a letter to confirm it: for the demo, for the console and for tests.
     *
     * @param password in plain text, or null for someone who signs in by link only
     * @return the new person, or the one who already had this address, unchanged
     */
    public PersonId enrol(
            String name, String email, Locale language, ZoneId zone, @Nullable String password) {
        var hash = password == null ? null : Passwords.hash(password);
        return insert(name, folded(email), language.getLanguage(), zone.getId(), hash)
                .or(() -> findByEmail(email).map(Person::id))
                .orElseThrow();
    }

    /** Empty if the address has an account already. */
    Optional<PersonId> insert(
            String name, String email, String language, String zone, @Nullable String hash) {
        return db.sql(
                        """
                        insert into people (name, email, language, time_zone, password)
                        values (:name, :email, :language, :zone, :hash)
                        on conflict (email) do nothing
                        returning id
                        """)
                .param("name", name)
                .param("email", email)
                .param("language", language)
                .param("zone", zone)
                .param("hash", hash)
                .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** The stored hash; empty for a stranger and for a person without a password. */
    Optional<String> passwordOf(String email) {
        return db.sql("select password from people where email = :email and password is not null")
                .param("email", folded(email))
                .query((row, _) -> row.getString("password"))
                .optional();
    }

    void setPassword(PersonId id, @Nullable String hash) {
        db.sql("update people set password = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    void describe(PersonId id, String name, String language, String zone) {
        db.sql(
                        """
                        update people set name = :name, language = :language, time_zone = :zone
                        where id = :id
                        """)
                .param("name", name)
                .param("language", language)
                .param("zone", zone)
                .param("id", id.value())
                .update();
    }

    /** False if somebody else has the address. */
    boolean setEmail(PersonId id, String email) {
        return db.sql(
                                """
                                update people set email = :email where id = :id
                                and not exists (select from people where email = :email)
                                """)
                        .param("email", folded(email))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The links and tokens go too; particulars stay with the co-ops that need them. */
    void delete(PersonId id) {
        db.sql("delete from people where id = :id").param("id", id.value()).update();
    }

    /** One address, one spelling. */
    static String folded(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Person person(ResultSet row, int index) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                Locale.of(row.getString("language")),
                ZoneId.of(row.getString("time_zone")));
    }
}
