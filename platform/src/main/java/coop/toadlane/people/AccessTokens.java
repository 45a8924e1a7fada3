package coop.toadlane.people;

import coop.toadlane.office.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys a person gives to their own programs for the API; the server keeps only their hash. */
@Component
public class AccessTokens {

    /** How every token starts, so that a leaked one is recognised. */
    public static final String PREFIX = "tl_";

    /** What a program may do with its token. */
    public enum Scope {
        READ,
        ACT
    }

    /**
     * @param prefix the first letters, to tell tokens apart
     * @param lastUsed to the minute; null if never
     */
    public record AccessToken(
            UUID id,
            String label,
            String prefix,
            Scope scope,
            Instant created,
            Instant expires,
            @Nullable Instant lastUsed) {}

    /** Who a token speaks for, and how far. */
    public record Bearer(PersonId person, Scope scope) {}

    private final JdbcClient db;

    AccessTokens(JdbcClient db) {
        this.db = db;
    }

    /** Makes a token and returns it, which is the only time it can be seen. */
    public String issue(PersonId person, String label, Scope scope, Duration life) {
        var token = PREFIX + Secret.fresh();
        db.sql(
                        """
                        insert into access_tokens (person, token_hash, prefix, label, scope, expires_at)
                        values (:person, :hash, :prefix, :label, :scope,
                            now() + :seconds * interval '1 second')
                        """)
                .param("person", person.value())
                .param("hash", Secret.sha256(token))
                .param("prefix", token.substring(0, 9))
                .param("label", label)
                .param("scope", scope == Scope.READ ? "read" : "act")
                .param("seconds", life.toSeconds())
                .update();
        return token;
    }

    /** Who presents this token; empty if it is unknown, revoked or over. */
    public Optional<Bearer> present(String token) {
        var hash = Secret.sha256(token);
        var bearer =
                db.sql(
                                """
                                select person, scope from access_tokens
                                where token_hash = :hash and expires_at > now()
                                """)
                        .param("hash", hash)
                        .query((row, _) ->
                                new Bearer(
                                        new PersonId(row.getObject("person", UUID.class)),
                                        scope(row)))
                        .optional();
        bearer.ifPresent(_ -> touch(hash));
        return bearer;
    }

    List<AccessToken> of(PersonId person) {
        return db.sql("select * from access_tokens where person = :person order by created_at, id")
                .param("person", person.value())
                .query(AccessTokens::token)
                .list();
    }

    /** Ends a token of this person's own; another's stays untouched. */
    boolean revoke(PersonId person, UUID id) {
        return db.sql("delete from access_tokens where id = :id and person = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Notes the use at most once a minute, or each request of a busy program would write. */
    private void touch(byte[] hash) {
        db.sql(
                        """
                        update access_tokens set last_used_at = now()
                        where token_hash = :hash
                        and (last_used_at is null or last_used_at < now() - interval '1 minute')
                        """)
                .param("hash", hash)
                .update();
    }

    private static AccessToken token(ResultSet row, int index) throws SQLException {
        var used = row.getObject("last_used_at", OffsetDateTime.class);
        return new AccessToken(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getString("prefix"),
                scope(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return "act".equals(row.getString("scope")) ? Scope.ACT : Scope.READ;
    }
}
