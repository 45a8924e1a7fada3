package coop.toadlane.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.toadlane.office.PersonId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Personal data that minutes refer to. A minute holds an id and a commitment, SHA-256 of a random
 * salt and the canonical JSON; erasing both leaves a commitment nobody can open, and every proof
 * over the minute still holds.
 */
@Component
public class Particulars {

    /**
     * What a minute may hold.
     *
     * @param commitment 64 hexadecimal digits in lower case
     */
    public record Kept(ParticularsId id, String commitment) {}

    /** Sorted keys, no spaces, absent fields left out: the same details are the same bytes. */
    private static final JsonMapper CANONICAL =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final JdbcClient db;

    Particulars(JdbcClient db) {
        this.db = db;
    }

    /** Keeps the details of somebody who need not be able to sign in. */
    public Kept keep(Details details) {
        return keep(details, null);
    }

    /** Keeps the details; the person named is told of them when they ask for their data. */
    public Kept keep(Details details, @Nullable PersonId person) {
        return keepAll(List.of(details), person).getFirst();
    }

    /** Keeps many at once, as an import needs; in the order given, in one statement. */
    public List<Kept> keepAll(List<Details> all) {
        return keepAll(all, null);
    }

    private List<Kept> keepAll(List<Details> all, @Nullable PersonId person) {
        return keepJson(all.stream().map(CANONICAL::writeValueAsString).toList(), person);
    }

    private List<Kept> keepJson(List<String> all, @Nullable PersonId person) {
        var ids = all.stream().map(_ -> UUID.randomUUID()).toArray(UUID[]::new);
        var salts = all.stream().map(_ -> Secret.bytes(32)).toArray(byte[][]::new);
        var jsons = all.toArray(String[]::new);
        db.sql(
                        """
                        insert into particulars (id, salt, json, person)
                        select id, salt, json, :person
                        from unnest(:ids, :salts, :jsons) as given (id, salt, json)
                        """)
                .param("ids", ids)
                .param("salts", salts)
                .param("jsons", jsons)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .update();
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new Kept(new ParticularsId(ids[i]), commitment(salts[i], jsons[i])))
                .toList();
    }

    /** The details; empty once they are erased. */
    public Optional<Details> of(ParticularsId id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    /** Those of the details asked for that are not erased; one query however many. */
    public Map<ParticularsId, Details> of(Collection<ParticularsId> ids) {
        var found = new HashMap<ParticularsId, Details>();
        db.sql("select id, json from particulars where id = any(:ids) and json is not null")
                .param("ids", ids.stream().map(ParticularsId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(id(row), details(row.getString("json")));
                });
        return found;
    }

    /**
     * Those of the given details whose name has this in it, whatever the case; one query however
     * many.
     */
    public Set<ParticularsId> named(Collection<ParticularsId> among, String part) {
        return Set.copyOf(
                db.sql(
                                """
                                select id from particulars
                                where id = any(:ids::uuid[])
                                  and position(lower(:part) in lower(json::jsonb ->> 'name')) > 0
                                """)
                        .param(
                                "ids",
                                among.stream().map(ParticularsId::toString).toArray(String[]::new))
                        .param("part", part.strip())
                        .query((row, _) -> id(row))
                        .list());
    }

    /** Those of the given details that nobody signs in for yet and that have this address. */
    public Set<ParticularsId> unclaimed(Collection<ParticularsId> among, String email) {
        return Set.copyOf(
                db.sql(
                                """
                                select id from particulars
                                where id = any(:ids::uuid[]) and person is null
                                  and lower(json::jsonb ->> 'email') = :email
                                """)
                        .param(
                                "ids",
                                among.stream().map(ParticularsId::toString).toArray(String[]::new))
                        .param("email", People.folded(email))
                        .query((row, _) -> id(row))
                        .list());
    }

    /** From now on the person signs in for these; does nothing if somebody does already. */
    public void claim(ParticularsId id, PersonId person) {
        db.sql("update particulars set person = :person where id = :id and person is null")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    /** The person who signs in for these particulars, if anybody does. */
    public Optional<PersonId> person(ParticularsId id) {
        return db.sql("select person from particulars where id = :id and person is not null")
                .param("id", id.value())
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    /** Keeps somebody's own words, such as a reason or a comment. */
    public Kept keepText(String words) {
        return keepJson(List.of(CANONICAL.writeValueAsString(Map.of("words", words))), null)
                .getFirst();
    }

    /** Somebody's own words; empty once they are erased. */
    public Optional<String> text(ParticularsId id) {
        return Optional.ofNullable(texts(List.of(id)).get(id));
    }

    /** Those of the words asked for that are not erased; one query however many. */
    public Map<ParticularsId, String> texts(Collection<ParticularsId> ids) {
        var found = new HashMap<ParticularsId, String>();
        db.sql(
                        """
                        select id, json::jsonb ->> 'words' as words from particulars
                        where id = any(:ids::uuid[]) and json::jsonb ->> 'words' is not null
                        """)
                .param("ids", ids.stream().map(ParticularsId::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(id(row), row.getString("words"));
                });
        return found;
    }

    /** All that is kept here about a person who signs in. */
    public Map<ParticularsId, Details> about(PersonId person) {
        var found = new HashMap<ParticularsId, Details>();
        db.sql("select id, json from particulars where person = :person and json is not null")
                .param("person", person.value())
                .query(row -> {
                    found.put(id(row), details(row.getString("json")));
                });
        return found;
    }

    /** Whether what is kept opens the commitment; also true of what is erased. */
    public boolean proves(Kept kept) {
        return db.sql("select salt, json from particulars where id = :id")
                .param("id", kept.id().value())
                .query((row, _) ->
                        row.getString("json") == null
                                || commitment(row.getBytes("salt"), row.getString("json"))
                                        .equals(kept.commitment()))
                .optional()
                .orElse(false);
    }

    /** Erases the details and the salt for good. */
    public void erase(ParticularsId id) {
        erase(List.of(id));
    }

    /**
     * The same for many; nobody signs in for them any more. Those that are not here, as in a
     * replay, are passed over.
     */
    public void erase(Collection<ParticularsId> ids) {
        db.sql(
                        """
                        update particulars
                        set json = null, salt = null, person = null, erased_at = now()
                        where id = any(:ids) and json is not null
                        """)
                .param("ids", ids.stream().map(ParticularsId::value).toArray(UUID[]::new))
                .update();
    }

    /**
     * What else is kept of the person who signs in for one of these, as far as it is not erased.
     */
    public Set<ParticularsId> ofSamePerson(Collection<ParticularsId> ids) {
        return Set.copyOf(
                db.sql(
                                """
                                select id from particulars
                                where json is not null
                                  and person in (select person from particulars where id = any(:ids))
                                """)
                        .param("ids", ids.stream().map(ParticularsId::value).toArray(UUID[]::new))
                        .query((row, _) -> id(row))
                        .list());
    }

    private static String commitment(byte[] salt, String json) {
        var hash = Secret.sha256(salt, json.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    private static ParticularsId id(ResultSet row) throws SQLException {
        return new ParticularsId(row.getObject("id", UUID.class));
    }

    private static Details details(String json) {
        return CANONICAL.readValue(json, Details.class);
    }
}
