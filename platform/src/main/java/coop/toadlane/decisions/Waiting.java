package coop.toadlane.decisions;

import coop.toadlane.members.DeskItem;
import coop.toadlane.members.DeskItems;
import coop.toadlane.members.Seat;
import coop.toadlane.office.CoopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a member in this room: votes first, then proposals that need support. */
@Component
class Waiting implements DeskItems {
    private static final int MOST = 10;
    private final JdbcClient jdbc;
    private final Matters matters;
    private final MethodOf methods;
    private final Sponsors sponsors;

    Waiting(JdbcClient jdbc, Matters matters, MethodOf methods, Sponsors sponsors) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.methods = methods;
        this.sponsors = sponsors;
    }

    /** The numbers of the open proposals that the visitor may vote on and has not. */
    static List<Integer> votes(JdbcClient jdbc, Seat seat) {
        return jdbc.sql(
                        """
                        select p.number from proposals p
                        join rolls r on r.coop = p.coop and r.proposal = p.number and r.member = ?
                        left join votes v on v.coop = r.coop and v.proposal = r.proposal
                            and v.member = r.member
                        where p.coop = ? and p.opened_at is not null and p.closed_at is null
                          and v.member is null
                        order by p.closes, p.number
                        """)
                .params(seat.member().value(), seat.coop().slug())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    @Override
    public List<DeskItem> waiting(CoopId coop, Seat seat) {
        var items = new ArrayList<@Nullable DeskItem>();
        if (seat.isMember()) {
            votes(jdbc, seat).stream().limit(MOST).forEach(number -> items.add(vote(coop, number)));
            drafts(coop, seat).forEach(number -> items.add(support(coop, number)));
            own(coop, seat).forEach(number -> items.add(own(coop, number, seat)));
            if (seat.holds("secretary")) {
                failed(coop).forEach(number -> items.add(failure(coop, number)));
            }
        }
        return items.stream().filter(Objects::nonNull).toList();
    }

    private @Nullable DeskItem vote(CoopId coop, int number) {
        var matter = matters.find(coop, number).orElseThrow();
        return matter.opening() == null || matter.notice() == null
                ? null
                : new DeskItem(
                        "member",
                        "decisions.waiting.vote",
                        List.of(matter.title()),
                        Proposals.href(coop, number) + "#ballot",
                        matter.opening().at(),
                        matter.notice().closes(),
                        "method." + matter.method());
    }

    private DeskItem support(CoopId coop, int number) {
        var matter = matters.find(coop, number).orElseThrow();
        return new DeskItem(
                "member",
                "decisions.waiting.support",
                List.of(matter.title()),
                Proposals.href(coop, number),
                matter.proposed(),
                null,
                "method." + matter.method());
    }

    /** The visitor's own proposal, once it has supporters enough for its notice. */
    private @Nullable DeskItem own(CoopId coop, int number, Seat seat) {
        var matter = matters.find(coop, number).orElseThrow();
        return switch (methods.of(matter.acts(), seat.rulebook())) {
            case MethodOf.Answer.Unfit _ -> null;
            case MethodOf.Answer.By by ->
                    !sponsors.of(matter, by.terms(), seat.rulebook(), seat.today()).enough()
                            ? null
                            : new DeskItem(
                                    "member",
                                    "decisions.waiting.notice",
                                    List.of(matter.title()),
                                    Proposals.href(coop, number),
                                    matter.proposed(),
                                    null,
                                    "method." + matter.method());
        };
    }

    private DeskItem failure(CoopId coop, int number) {
        var matter = matters.find(coop, number).orElseThrow();
        var closing = Objects.requireNonNull(matter.closing());
        return new DeskItem(
                "secretary",
                "decisions.waiting.failed",
                List.of(matter.title()),
                Proposals.href(coop, number),
                closing.at(),
                closing.expires(),
                "method." + matter.method());
    }

    private List<Integer> drafts(CoopId coop, Seat seat) {
        return jdbc.sql(
                        """
                        select number from proposals p
                        where coop = :coop and noticed_at is null and withdrawn_at is null
                          and proposer <> :member
                          and not exists (select from sponsors s where s.coop = p.coop
                                          and s.proposal = p.number and s.member = :member)
                        order by number limit :most
                        """)
                .param("coop", coop.slug())
                .param("member", seat.member().value())
                .param("most", MOST)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private List<Integer> own(CoopId coop, Seat seat) {
        return jdbc.sql(
                        """
                        select number from proposals
                        where coop = ? and noticed_at is null and withdrawn_at is null
                          and proposer = ? order by number limit ?
                        """)
                .params(coop.slug(), seat.member().value(), MOST)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private List<Integer> failed(CoopId coop) {
        return jdbc.sql(
                        """
                        select number from proposals
                        where coop = ? and failed_at is not null and enacted_at is null
                          and expired_at is null and revoked_at is null
                        order by number limit ?
                        """)
                .params(coop.slug(), MOST)
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
