package coop.toadlane.people;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.people.Details.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ToadlaneTest
class ParticularsTest {

    @Autowired private Particulars particulars;
    @Autowired private JdbcClient db;

    private static Details person(String name) {
        var purposes = Set.of("notices", "news");
        return new Details(
                name, Kind.PERSON, null, "1 Lane", "a@example.org", purposes, null, null);
    }

    @Test
    void whatIsKeptIsGivenBack() {
        var kept = particulars.keep(person("Ana"));

        assertThat(particulars.of(kept.id())).contains(person("Ana"));
        assertThat(particulars.proves(kept)).isTrue();
        assertThat(kept.commitment()).matches("[0-9a-f]{64}");
    }

    @Test
    void theJsonHasSortedKeysAndNothingAbsent() {
        var kept = particulars.keep(person("Ana"));

        assertThat(json(kept.id()))
                .isEqualTo(
                        """
                        {"address":"1 Lane","email":"a@example.org","kind":"PERSON",\
                        "name":"Ana","purposes":["news","notices"]}\
                        """);
    }

    @Test
    void twoCommitmentsToTheSameDetailsDiffer() {
        var kept = particulars.keepAll(List.of(person("Ana"), person("Ana")));

        assertThat(kept.get(0).commitment()).isNotEqualTo(kept.get(1).commitment());
        assertThat(particulars.of(List.of(kept.get(0).id(), kept.get(1).id()))).hasSize(2);
    }

    @Test
    void erasingLeavesNothingToOpenTheCommitmentWith() {
        var kept = particulars.keep(person("Ana"));
        particulars.erase(kept.id());

        assertThat(particulars.of(kept.id())).isEmpty();
        assertThat(particulars.proves(kept)).isTrue();
        assertThat(
                        db.sql(
                                        "select salt is null and json is null from particulars where id = :id")
                                .param("id", kept.id().value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void changedBehindOurBackItNoLongerOpensTheCommitment() {
        var kept = particulars.keep(person("Ana"));
        db.sql("update particulars set json = replace(json, 'Ana', 'Eve') where id = :id")
                .param("id", kept.id().value())
                .update();

        assertThat(particulars.proves(kept)).isFalse();
        var unknown = new Particulars.Kept(new ParticularsId(UUID.randomUUID()), kept.commitment());
        assertThat(particulars.proves(unknown)).isFalse();
    }

    private String json(ParticularsId id) {
        return db.sql("select json from particulars where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getString(1))
                .single();
    }
}
