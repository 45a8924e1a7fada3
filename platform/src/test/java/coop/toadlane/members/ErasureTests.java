package coop.toadlane.members;

import static coop.toadlane.members.Neighbours.code;
import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ReplayCheck;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.check.Verified;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.PersonId;
import coop.toadlane.people.AccountEnd;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.People;
import coop.toadlane.record.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person goes, and what they left behind still adds up. */
@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class ErasureTests {
    private static final MemberNo CYD = new MemberNo(3);

    /** Nobody else's: the tests share a database. */
    private final String name = "Quillfeather-" + UUID.randomUUID();

    private final String words = name + " thinks so";

    @Autowired private ApplicationContext house;
    @Autowired private MovableClock clock;
    @Autowired private Members members;
    @Autowired private Particulars particulars;
    @Autowired private JdbcClient db;

    @BeforeEach
    void setTheClock() {
        clock.set(Instant.parse("2026-03-02T10:00:00Z"));
    }

    private Neighbours coop(int years) {
        return new Neighbours(
                house,
                Map.of(
                        "members.retention-years",
                        Integer.toString(years),
                        "method.ordinary",
                        "{\"noticeDays\":0,\"openDays\":1,\"delayDays\":0,"
                                + "\"sponsors\":{\"number\":0},\"changeable\":true}",
                        "power.office.amendment",
                        "{\"by\":[\"decision:ordinary\"]}"));
    }

    /** Cyd, member 3 of the co-op. */
    private PersonId join(Neighbours here) {
        var cyd = here.person(name);
        assertThat(code(here.apply(cyd, "drivers"))).isEqualTo("done");
        assertThat(code(here.secretary(new Admission(1)))).isEqualTo("done");
        return cyd;
    }

    private void leave(Neighbours here) {
        var act = new Resignation(CYD, null);
        assertThat(code(here.perform(Actor.member(CYD), act))).isEqualTo("done");
        clock.pass(Duration.ofDays(2));
    }

    private Act act(String kind, String fields) {
        return house.getBean(Kinds.class).act(new Draft(kind, Json.tree(fields)));
    }

    private void done(Neighbours here, Actor actor, Act act) {
        assertThat(code(here.perform(actor, act))).isEqualTo("done");
    }

    /** Cyd comments, votes twice with a reason, answers, and changes their particulars. */
    private void speak(Neighbours here, PersonId cyd) {
        var as = Actor.member(CYD);
        done(
                here,
                as,
                act(
                        "decisions.proposal/1",
                        "{\"title\":\"Grow\",\"text\":\"Let us.\",\"acts\":[{\"kind\":"
                                + "\"office.amendment/1\","
                                + "\"act\":{\"rules\":{\"coop.purpose\":\"Grow\"}}}]}"));
        var said = particulars.keepText(words);
        done(
                here,
                as,
                act(
                        "decisions.comment/1",
                        "{\"proposal\":1,\"side\":\"FOR\",\"text\":\"%s\",\"commitment\":\"%s\"}"
                                .formatted(said.id(), said.commitment())));
        done(here, as, act("decisions.notice/1", "{\"proposal\":1,\"version\":1}"));
        done(here, new Actor.Clock(), act("decisions.opening/1", "{\"proposal\":1}"));
        for (var choice : List.of("FOR", "AGAINST")) {
            var reason = particulars.keepText(words + ", " + choice);
            done(
                    here,
                    as,
                    act(
                            "decisions.ballot/1",
                            "{\"proposal\":1,\"choice\":\"%s\",\"reason\":\"%s\",\"commitment\":\"%s\"}"
                                    .formatted(choice, reason.id(), reason.commitment())));
        }
        var answer = particulars.keepText(words);
        done(here, as, new Statement(CYD, answer.id().value(), answer.commitment()));
        var moved = here.kept(name + " the Second", cyd);
        done(here, as, new ParticularsChange(CYD, moved.id().value(), moved.commitment()));
    }

    @Test
    void nothingTellsWhoWasErasedAndEveryProofHolds() {
        var here = coop(0);
        var cyd = join(here);
        speak(here, cyd);
        leave(here);
        assertThat(AccountEnd.close(house, cyd)).isTrue();
        assertThat(placesOf(name)).isNotEmpty();
        assertThat(Verified.record(house, here.coop).wrong()).isNull();

        done(here, Actor.member(new MemberNo(1)), new Erasure(CYD, true));

        assertThat(placesOf(name)).isEmpty();
        assertThat(house.getBean(People.class).find(cyd)).isEmpty();
        assertThat(Verified.record(house, here.coop).wrong()).isNull();
        assertThat(Verified.publicRecord(house, here.coop).wrong()).isNull();
        assertThat(members.find(here.coop, CYD)).isPresent();
        assertThat(members.names(here.coop, List.of(CYD))).isEmpty();
        ReplayCheck.sameRegisters(house, here.coop);
    }

    @Test
    void theirWordsStayIfOnlyTheNameIsToGo() {
        var here = coop(0);
        speak(here, join(here));
        leave(here);
        done(here, Actor.member(new MemberNo(1)), new Erasure(CYD, false));
        assertThat(members.names(here.coop, List.of(CYD))).isEmpty();
        assertThat(placesOf(words)).isNotEmpty();
        assertThat(code(here.secretary(new Erasure(CYD, false))))
                .isEqualTo("members.erased-already");
        done(here, Actor.member(new MemberNo(1)), new Erasure(CYD, true));
        assertThat(placesOf(words)).isEmpty();
    }

    @Test
    void nobodyIsErasedBeforeTheRulebooksYearsAreOver() {
        var here = coop(3);
        join(here);
        assertThat(code(here.secretary(new Erasure(CYD, false)))).isEqualTo("members.erase-member");
        leave(here);
        assertThat(code(here.secretary(new Erasure(CYD, false)))).isEqualTo("members.erase-later");
        clock.set(Instant.parse("2029-12-31T10:00:00Z"));
        assertThat(code(here.secretary(new Erasure(CYD, false)))).isEqualTo("members.erase-later");
        clock.set(Instant.parse("2030-01-01T10:00:00Z"));
        assertThat(code(here.perform(Actor.member(new MemberNo(2)), new Erasure(CYD, false))))
                .isEqualTo("office.needs-office");
        assertThat(code(here.secretary(new Erasure(CYD, false)))).isEqualTo("done");
    }

    @Test
    void theYearsRunFromTheEndOfTheYearOfLeaving() {
        var left = LocalDate.of(2026, 3, 2);
        assertThat(Erasures.earliest(left, 3)).isEqualTo("2030-01-01");
        assertThat(Erasures.earliest(left, 0)).isEqualTo("2026-03-03");
    }

    @Test
    void anApplicantWhoDidNotComeInIsErasedAtOnce() {
        var here = coop(3);
        here.apply(here.person("Dot Hummingbird"), "drivers");
        assertThat(code(here.secretary(new ApplicationErasure(1))))
                .isEqualTo("members.erase-waiting");
        var reason = particulars.keepText("Hummingbird is no driver");
        done(
                here,
                Actor.member(new MemberNo(1)),
                new ApplicationRefusal(1, reason.id().value(), reason.commitment()));
        done(here, Actor.member(new MemberNo(1)), new ApplicationErasure(1));
        db.sql("delete from people where name = 'Dot Hummingbird'").update();
        assertThat(placesOf("Hummingbird")).isEmpty();
        assertThat(Verified.record(house, here.coop).wrong()).isNull();
        ReplayCheck.sameRegisters(house, here.coop);
    }

    @Test
    void anAccountIsNotClosedWhileItsPersonIsAMember() {
        var here = coop(0);
        var cyd = join(here);
        assertThat(AccountEnd.close(house, cyd)).isFalse();
        leave(here);
        assertThat(AccountEnd.close(house, cyd)).isTrue();
        assertThat(members.names(here.coop, List.of(CYD))).containsEntry(CYD, name);
    }

    /** Every column of text, of JSON and of bytes in which these words stand. */
    private List<String> placesOf(String text) {
        var found = new ArrayList<String>();
        var columns =
                db.sql(
                                """
                                select c.table_name, c.column_name, c.data_type
                                from information_schema.columns c
                                join information_schema.tables t using (table_schema, table_name)
                                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                                  and c.data_type in ('text', 'character varying', 'character',
                                      'jsonb', 'json', 'bytea', 'ARRAY')
                                """)
                        .query((row, _) ->
                                new String[] {row.getString(1), row.getString(2), row.getString(3)})
                        .list();
        assertThat(columns).hasSizeGreaterThan(50);
        for (var column : columns) {
            var asText =
                    column[2].equals("bytea")
                            ? "encode(" + column[1] + ", 'escape')"
                            : column[1] + "::text";
            var count =
                    db.sql(
                                    "select count(*) from %s where position(:text in %s) > 0"
                                            .formatted(column[0], asText))
                            .param("text", text)
                            .query(Integer.class)
                            .single();
            if (count > 0) {
                found.add(column[0] + "." + column[1]);
            }
        }
        return found;
    }
}
