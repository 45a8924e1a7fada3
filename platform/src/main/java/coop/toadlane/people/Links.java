package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links in letters. Each works once and for half an hour, the one that takes a change of address
 * back and the one that invites for two weeks; reading one does nothing, so that a mail scanner
 * that follows it burns nothing.
 */
@Component
class Links {

    /** What a link does. */
    sealed interface Deed {
        /** Lets the person in. */
        record SignIn(PersonId person, String email) implements Deed {}

        /** Makes the account that was asked for, then lets the new person in. */
        record SignUp(
                String name, String email, String language, String zone, @Nullable String hash)
                implements Deed {}

        /** Gives the person the address the letter was sent to. */
        record NewEmail(PersonId person, String email) implements Deed {}

        /** Gives the person the address of before again. */
        record OldEmail(PersonId person, String email) implements Deed {}
    }

    /** A deed and the page to go to when it is done. */
    record Link(Deed deed, Optional<String> wayBack) {}

    private final JdbcClient db;

    Links(JdbcClient db) {
        this.db = db;
    }

    /** Keeps the link and returns its token, which is nowhere else. */
    String issue(Link link) {
        return issue(link, life(link.deed()));
    }

    /** The same for a link that works for so long. */
    String issue(Link link, Duration life) {
        var token = Secret.fresh();
        var insert =
                db.sql(
                                """
                                insert into links (token_hash, purpose, person, email, name, language,
                                    time_zone, password, way_back, expires_at)
                                values (:token, :purpose, :person, :email, :name, :language,
                                    :zone, :hash, :wayBack, now() + :minutes * interval '1 minute')
                                """)
                        .param("token", Secret.sha256(token))
                        .param("wayBack", link.wayBack().orElse(null))
                        .param("minutes", life.toMinutes());
        (switch (link.deed()) {
                    case Deed.SignIn(var person, var email) ->
                            fill(insert, "sign_in", person, email, null, null, null, null);
                    case Deed.NewEmail(var person, var email) ->
                            fill(insert, "new_email", person, email, null, null, null, null);
                    case Deed.OldEmail(var person, var email) ->
                            fill(insert, "old_email", person, email, null, null, null, null);
                    case Deed.SignUp(var name, var email, var language, var zone, var hash) ->
                            fill(insert, "sign_up", null, email, name, language, zone, hash);
                })
                .update();
        return token;
    }

    /** What the link would do; does nothing. */
    Optional<Link> look(String token) {
        return db.sql("select * from links where token_hash = :token and expires_at > now()")
                .param("token", Secret.sha256(token))
                .query(Links::link)
                .optional();
    }

    /** Takes the link; whoever comes second gets nothing. */
    Optional<Link> take(String token) {
        return db.sql(
                        """
                        delete from links where token_hash = :token and expires_at > now()
                        returning *
                        """)
                .param("token", Secret.sha256(token))
                .query(Links::link)
                .optional();
    }

    private static Duration life(Deed deed) {
        return deed instanceof Deed.OldEmail ? Duration.ofDays(14) : Duration.ofMinutes(30);
    }

    /** Voids every link of the person's that would change their address. */
    void voidAddresses(PersonId person) {
        db.sql("delete from links where person = :person and purpose in ('new_email', 'old_email')")
                .param("person", person.value())
                .update();
    }

    void sweep() {
        db.sql("delete from links where expires_at < now()").update();
    }

    private static JdbcClient.StatementSpec fill(
            JdbcClient.StatementSpec insert,
            String purpose,
            @Nullable PersonId person,
            String email,
            @Nullable String name,
            @Nullable String language,
            @Nullable String zone,
            @Nullable String hash) {
        return insert.param("purpose", purpose)
                .param("person", person == null ? null : person.value())
                .param("email", email)
                .param("name", name)
                .param("language", language)
                .param("zone", zone)
                .param("hash", hash);
    }

    private static Link link(ResultSet row, int index) throws SQLException {
        var email = row.getString("email");
        var person = row.getObject("person", UUID.class);
        Deed deed =
                switch (row.getString("purpose")) {
                    case "sign_in" -> new Deed.SignIn(new PersonId(person), email);
                    case "old_email" -> new Deed.OldEmail(new PersonId(person), email);
                    case "new_email" -> new Deed.NewEmail(new PersonId(person), email);
                    default ->
                            new Deed.SignUp(
                                    row.getString("name"),
                                    email,
                                    row.getString("language"),
                                    row.getString("time_zone"),
                                    row.getString("password"));
                };
        return new Link(deed, Optional.ofNullable(row.getString("way_back")));
    }
}
