package coop.toadlane.members;

import coop.toadlane.ledger.Ledger;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.ParticularsId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what an erasure takes away, what still stands against it, and takes it away. */
@Component
class Erasures {
    private final JdbcClient jdbc;
    private final Particulars particulars;
    private final Ledger ledger;
    private final ObjectProvider<Holdings> holdings;
    private final ObjectProvider<OwnWords> words;

    Erasures(
            JdbcClient jdbc,
            Particulars particulars,
            Ledger ledger,
            ObjectProvider<Holdings> holdings,
            ObjectProvider<OwnWords> words) {
        this.jdbc = jdbc;
        this.particulars = particulars;
        this.ledger = ledger;
        this.holdings = holdings;
        this.words = words;
    }

    /** The first day on which somebody who left may be erased. */
    static LocalDate earliest(LocalDate leftOn, long years) {
        return years == 0
                ? leftOn.plusDays(1)
                : LocalDate.of(leftOn.getYear() + Math.toIntExact(years) + 1, 1, 1);
    }

    boolean done(CoopId coop, MemberNo member) {
        return isErased("members", coop, member.value());
    }

    boolean done(CoopId coop, int application) {
        return isErased("applications", coop, application);
    }

    private boolean isErased(String table, CoopId coop, int number) {
        return jdbc.sql("select erased from " + table + " where coop = ? and number = ?")
                .params(coop.slug(), number)
                .query((row, _) -> row.getObject(1) != null)
                .single();
    }

    /** Whether the member still holds shares. */
    boolean holds(CoopId coop, MemberNo member, LocalDate day) {
        return holdings.stream().anyMatch(room -> !room.asAt(coop, day, List.of(member)).isEmpty());
    }

    /** Whether the accounts still tell of something that they or the co-op must pay. */
    boolean owes(CoopId coop, MemberNo member) {
        return ledger.isOpen(coop, member);
    }

    /** Every row that tells who the member was, in the order of the handles. */
    List<UUID> handles(CoopId coop, MemberNo member, boolean texts) {
        var found = new TreeSet<UUID>(own(coop, member));
        var same =
                particulars.ofSamePerson(found.stream().map(ParticularsId::new).toList()).stream()
                        .map(ParticularsId::value)
                        .toArray(UUID[]::new);
        found.addAll(
                ask(
                        """
                        select handle
                        from applications, unnest(array[particulars, reason]) handle
                        where coop = ? and particulars = any (?::uuid[])
                          and state in ('REFUSED', 'WITHDRAWN') and handle is not null
                        """,
                        coop.slug(),
                        same));
        if (texts) {
            found.addAll(
                    ask(
                            "select statement from statements where coop = ? and member = ?",
                            coop.slug(),
                            member.value()));
            words.forEach(room ->
                    room.of(coop, member).stream().map(ParticularsId::value).forEach(found::add));
        }
        return List.copyOf(found);
    }

    private List<UUID> own(CoopId coop, MemberNo member) {
        return jdbc.sql(
                        """
                        select particulars from members where coop = :coop and number = :member
                        union
                        select particulars from member_particulars
                        where coop = :coop and member = :member
                        union
                        select a.particulars from applications a
                        join members m on m.coop = a.coop and m.application = a.number
                        where m.coop = :coop and m.number = :member
                        """)
                .param("coop", coop.slug())
                .param("member", member.value())
                .query(Erasures::handle)
                .list();
    }

    List<UUID> handles(CoopId coop, int application) {
        return ask(
                """
                select handle from applications, unnest(array[particulars, reason]) handle
                where coop = ? and number = ? and handle is not null order by handle
                """,
                coop.slug(),
                application);
    }

    private List<UUID> ask(String sql, Object... with) {
        return jdbc.sql(sql).params(with).query(Erasures::handle).list();
    }

    private static UUID handle(ResultSet row, int place) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    /** Writes an erasure down; for the register alone. */
    void enter(String table, CoopId coop, int number, List<UUID> handles, long minute) {
        jdbc.sql("update " + table + " set erased = ? where coop = ? and number = ?")
                .params(minute, coop.slug(), number)
                .update();
        particulars.erase(handles.stream().map(ParticularsId::new).toList());
    }
}
