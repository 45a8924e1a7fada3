package coop.toadlane.surplus;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files on their way into the patronage. They lie beside it: nothing in them is recorded yet, and
 * what is not entered within a day is thrown away.
 */
@Component
public class ImportFiles {
    private static final Duration KEPT = Duration.ofDays(1);
    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param source the SHA-256 of the file
     * @param choices how it is read; null until the treasurer has chosen
     */
    record Kept(
            UUID id, String name, String source, String file, @Nullable ImportChoices choices) {}

    UUID keep(CoopId coop, MemberNo by, String name, String file, Instant now) {
        jdbc.sql("delete from patronage_files where coop = ? and uploaded < ?")
                .params(coop.slug(), Timestamp.from(now.minus(KEPT)))
                .update();
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into patronage_files (id, coop, member, uploaded, name, source, file)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        coop.slug(),
                        by.value(),
                        Timestamp.from(now),
                        name,
                        fingerprint(file),
                        file)
                .update();
        return id;
    }

    static String fingerprint(String file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(file.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A file that was uploaded and not entered. */
    public record Open(UUID id, String name, Instant uploaded) {}

    /** The files that still wait, newest first. */
    List<Open> open(CoopId coop) {
        return jdbc.sql(
                        """
                        select id, name, uploaded from patronage_files
                        where coop = ? order by uploaded desc
                        """)
                .param(coop.slug())
                .query((row, _) ->
                        new Open(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getTimestamp("uploaded").toInstant()))
                .list();
    }

    Optional<Kept> find(CoopId coop, UUID id) {
        return jdbc.sql("select * from patronage_files where coop = ? and id = ?")
                .params(coop.slug(), id)
                .query((row, _) ->
                        new Kept(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("source"),
                                row.getString("file"),
                                choices(row.getString("choices"))))
                .optional();
    }

    private static @Nullable ImportChoices choices(String json) {
        return json.equals("{}") ? null : Json.read(json, ImportChoices.class);
    }

    void choose(UUID id, ImportChoices choices) {
        jdbc.sql("update patronage_files set choices = ? where id = ?")
                .params(Json.write(choices), id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from patronage_files where id = ?").param(id).update();
    }
}
