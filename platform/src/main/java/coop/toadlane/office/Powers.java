package coop.toadlane.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the authority under which an actor may perform an act, or the reason there is none. */
@Component
public class Powers {
    private final JdbcClient jdbc;
    private final ObjectProvider<Roster> roster;

    Powers(JdbcClient jdbc, ObjectProvider<Roster> roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** Either the authority or the refusal. */
    sealed interface Answer {
        record May(Authority authority) implements Answer {}

        record MayNot(Refusal refusal) implements Answer {}
    }

    /** What the clerk asks again and again within one sheet. */
    final class Session {
        private final CoopId coop;
        private final LocalDate today;
        private final Map<MemberNo, Set<String>> offices = new HashMap<>();
        private final Set<MemberNo> active = new java.util.HashSet<>();

        Session(CoopId coop, LocalDate today, Set<MemberNo> actors) {
            this.coop = coop;
            this.today = today;
            active.addAll(activeOf(actors));
        }

        private Set<MemberNo> activeOf(Set<MemberNo> members) {
            var known = roster.getIfAvailable();
            return known == null || members.isEmpty()
                    ? Set.of()
                    : known.active(coop, members, today);
        }

        private Set<String> offices(MemberNo member) {
            return offices.computeIfAbsent(member, asked -> Set.copyOf(held(coop, asked)));
        }

        /** Forgets who is who: an act has just changed it. */
        void refresh() {
            offices.clear();
            var again = Set.copyOf(active);
            active.clear();
            active.addAll(activeOf(again));
        }

        <A extends Act> Answer ask(Kind<A> kind, A act, Actor actor, Power power) {
            return switch (actor) {
                case Actor.Member(var member) -> member(kind, act, member, power);
                case Actor.Guest _ ->
                        power.anyone()
                                ? new Answer.May(new Authority.Self())
                                : refuse("office.members-only", kind);
                case Actor.Founder _ ->
                        kind instanceof FoundingKind
                                ? new Answer.May(new Authority.Founding())
                                : refuse("office.not-founder", kind);
                case Actor.Clock _ ->
                        power.rule()
                                ? new Answer.May(new Authority.Rule())
                                : refuse("office.not-clerk", kind);
            };
        }

        private <A extends Act> Answer member(Kind<A> kind, A act, MemberNo member, Power power) {
            if (active.contains(member) || !activeOf(Set.of(member)).isEmpty()) {
                if (power.member() || (power.self() && member.equals(kind.subject(act)))) {
                    return new Answer.May(new Authority.Self());
                }
                for (var office : power.offices()) {
                    if (offices(member).contains(office)) {
                        return new Answer.May(new Authority.Office(office));
                    }
                }
            }
            return power.anyone()
                    ? new Answer.May(new Authority.Self())
                    : refuse(reason(power), kind);
        }
    }

    private static String reason(Power power) {
        if (!power.offices().isEmpty()) {
            return "office.needs-office";
        }
        return power.decision() != null ? "office.needs-decision" : "office.not-yours";
    }

    private static Answer refuse(String code, Kind<?> kind) {
        return new Answer.MayNot(Refusal.of(code, kind.name()));
    }

    /** The offices a member holds now. */
    public List<String> held(CoopId coop, MemberNo member) {
        return jdbc.sql(
                        """
                        select office from offices
                        where coop = ? and member = ? and until is null order by office
                        """)
                .params(coop.slug(), member.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Who holds an office now, and since when. */
    public Map<MemberNo, Instant> tenures(CoopId coop, String office) {
        var tenures = new HashMap<MemberNo, Instant>();
        jdbc.sql(
                        """
                        select member, since from offices
                        where coop = ? and office = ? and until is null
                        """)
                .params(coop.slug(), office)
                .query(row -> {
                    tenures.put(new MemberNo(row.getInt(1)), row.getTimestamp(2).toInstant());
                });
        return tenures;
    }

    /** A member who holds an office, and when they assumed it. */
    public record Holder(String office, MemberNo member, Instant since) {}

    /** Who holds which office now. */
    public List<Holder> holders(CoopId coop) {
        return jdbc.sql(
                        """
                        select office, member, since from offices
                        where coop = ? and until is null order by office, member
                        """)
                .param(coop.slug())
                .query((row, _) ->
                        new Holder(
                                row.getString(1),
                                new MemberNo(row.getInt(2)),
                                row.getTimestamp(3).toInstant()))
                .list();
    }
}
