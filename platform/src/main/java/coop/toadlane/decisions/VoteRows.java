package coop.toadlane.decisions;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.record.DecisionEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rolls and votes, as many at once as there are; for the register alone. */
@Component
class VoteRows {
    private final JdbcClient jdbc;

    VoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Cast(DecisionEntry.Voted vote, Entered entered) {
        private String voter() {
            return vote.proposal() + " " + vote.member();
        }
    }

    /** Of two votes of one member the later counts. */
    void write(CoopId coop, List<Cast> all) {
        if (all.isEmpty()) {
            return;
        }
        var last = new LinkedHashMap<String, Cast>();
        all.forEach(one -> last.put(one.voter(), one));
        var cast = last.values();
        jdbc.sql(
                        """
                        insert into votes (coop, proposal, member, choice, reason, commitment,
                                           minute, cast_at)
                        select ?, proposal, member, choice, reason::uuid, commitment, minute,
                               cast_at::timestamptz
                        from unnest(?::int[], ?::int[], ?::text[], ?::text[], ?::text[],
                                    ?::bigint[], ?::text[])
                            as new (proposal, member, choice, reason, commitment, minute, cast_at)
                        on conflict (coop, proposal, member) do update
                        set choice = excluded.choice, resolved = false, reason = excluded.reason,
                            commitment = excluded.commitment, minute = excluded.minute,
                            cast_at = excluded.cast_at
                        """)
                .params(
                        coop.slug(),
                        column(cast, one -> one.vote().proposal()).toArray(Integer[]::new),
                        column(cast, one -> one.vote().member()).toArray(Integer[]::new),
                        texts(cast, one -> one.vote().choice().name()),
                        texts(cast, one -> text(one.vote().reason())),
                        texts(cast, one -> one.vote().commitment()),
                        column(cast, one -> one.entered().minute()).toArray(Long[]::new),
                        texts(cast, one -> one.entered().time().toString()))
                .update();
    }

    void roll(CoopId coop, DecisionEntry.Opened opened) {
        var roll = opened.roll();
        jdbc.sql(
                        """
                        insert into rolls (coop, proposal, member, member_class, weight)
                        select ?, ?, member, member_class, weight
                        from unnest(?::int[], ?::text[], ?::bigint[])
                            as new (member, member_class, weight)
                        """)
                .params(
                        coop.slug(),
                        opened.proposal(),
                        roll.stream().map(DecisionEntry.Voter::member).toArray(Integer[]::new),
                        roll.stream().map(DecisionEntry.Voter::memberClass).toArray(String[]::new),
                        roll.stream().map(DecisionEntry.Voter::weight).toArray(Long[]::new))
                .update();
    }

    void resolve(CoopId coop, DecisionEntry.ObjectionResolved resolved) {
        jdbc.sql("update votes set resolved = true where coop = ? and proposal = ? and member = ?")
                .params(coop.slug(), resolved.proposal(), resolved.member())
                .update();
    }

    private static <T> List<T> column(Collection<Cast> cast, Function<Cast, T> value) {
        return cast.stream().map(value).toList();
    }

    private static @Nullable String[] texts(
            Collection<Cast> cast, Function<Cast, @Nullable String> value) {
        var texts = new @Nullable String[cast.size()];
        int place = 0;
        for (var one : cast) {
            texts[place++] = value.apply(one);
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
