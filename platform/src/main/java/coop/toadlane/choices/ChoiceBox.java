package coop.toadlane.choices;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.Json;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rolls and ballots; for the register alone. */
@Component
class ChoiceBox {
    private final JdbcClient jdbc;

    ChoiceBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Cast(ChoiceEntry.ChoiceVoted ballot, Entered entered) {
        private String voter() {
            return ballot.choice() + " " + ballot.member();
        }
    }

    void roll(CoopId coop, ChoiceEntry.ChoiceOpened opened) {
        jdbc.sql(
                        """
                        insert into choosers (coop, choice, member)
                        select ?, ?, member from unnest(?::int[]) as new (member)
                        """)
                .params(coop.slug(), opened.choice(), opened.roll().toArray(Integer[]::new))
                .update();
    }

    /** Of two ballots of one member the later counts. */
    void write(CoopId coop, List<Cast> all) {
        if (all.isEmpty()) {
            return;
        }
        var last = new LinkedHashMap<String, Cast>();
        all.forEach(one -> last.put(one.voter(), one));
        var cast = last.values();
        jdbc.sql(
                        """
                        insert into choice_ballots (coop, choice, member, marks, minute, cast_at)
                        select ?, choice, member, marks, minute, cast_at::timestamptz
                        from unnest(?::int[], ?::int[], ?::text[], ?::bigint[], ?::text[])
                            as new (choice, member, marks, minute, cast_at)
                        on conflict (coop, choice, member) do update
                        set marks = excluded.marks, minute = excluded.minute,
                            cast_at = excluded.cast_at
                        """)
                .params(
                        coop.slug(),
                        cast.stream().map(one -> one.ballot().choice()).toArray(Integer[]::new),
                        cast.stream().map(one -> one.ballot().member()).toArray(Integer[]::new),
                        cast.stream()
                                .map(one -> Json.write(one.ballot().marks()))
                                .toArray(String[]::new),
                        cast.stream().map(one -> one.entered().minute()).toArray(Long[]::new),
                        cast.stream()
                                .map(one -> one.entered().time().toString())
                                .toArray(String[]::new))
                .update();
    }
}
