package coop.toadlane.simulation;

import coop.toadlane.office.Act;
import coop.toadlane.office.Amendment;
import coop.toadlane.office.Appointment;
import coop.toadlane.office.Dismissal;
import coop.toadlane.office.Draft;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Request;
import coop.toadlane.record.Json;
import coop.toadlane.surplus.SurplusDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the members decide: they propose, sponsor, vote, change their minds and stay. */
final class Meetings {
    private static final String LAST = "select max(number) from proposals where coop = :coop";
    private final Coop coop;

    Meetings(Coop coop) {
        this.coop = coop;
    }

    void propose() {
        var acts = new ArrayList<Draft>();
        for (int i = coop.random.nextInt(3); i > 0; i--) {
            acts.add(coop.asking.draft(wish()));
        }
        propose(coop.somebody(), acts);
    }

    private void propose(int member, List<Draft> acts) {
        coop.ask(
                member,
                "decisions.proposal",
                Map.of("title", "A motion", "text", "As discussed.", "acts", acts));
    }

    private Act wish() {
        return switch (coop.random.nextInt(5)) {
            case 0 -> amendment("coop.purpose", "\"Purpose " + coop.random.nextInt(100) + "\"");
            case 1 -> amendment("members.notice", "" + (coop.random.nextInt(60) - 5));
            case 2 -> new Dismissal("board", new MemberNo(coop.somebody()));
            default -> new Appointment("board", new MemberNo(coop.somebody()));
        };
    }

    private static Amendment amendment(String key, String value) {
        return new Amendment(new TreeMap<>(Map.of(key, Json.tree(value))));
    }

    private List<Integer> proposals(String where) {
        return coop.numbers(
                "select number from proposals where coop = :coop and withdrawn_at is null and "
                        + where
                        + " order by number");
    }

    void sponsor() {
        for (int number : proposals("noticed_at is null")) {
            coop.ask(coop.somebody(), "decisions.sponsorship", Map.of("proposal", number));
        }
    }

    void giveNotice() {
        for (int number : proposals("noticed_at is null")) {
            coop.ask(Coop.SECRETARY, "decisions.notice", Map.of("proposal", number, "version", 1));
        }
    }

    void withdraw() {
        coop.some(
                proposals("opened_at is null"),
                number -> {
                    int proposer =
                            coop.numbers(
                                            "select proposer from proposals where coop = :coop and number = "
                                                    + number)
                                    .getFirst();
                    coop.ask(proposer, "decisions.withdrawal", Map.of("proposal", number));
                });
    }

    /** A crowd votes at once; some vote again and change their minds, some have no vote. */
    void vote() {
        for (int number : proposals("opened_at is not null and closed_at is null")) {
            var votes = new ArrayList<Request>();
            for (int member : coop.members()) {
                for (int times = coop.random.nextInt(3); times > 0; times--) {
                    var choice = coop.any(List.of("FOR", "FOR", "FOR", "AGAINST", "ABSTAIN"));
                    var fields = Map.of("proposal", number, "choice", choice);
                    votes.add(
                            coop.asking.request(
                                    Coop.member(member),
                                    coop.asking.act("decisions.ballot", fields)));
                }
            }
            coop.ask(votes);
        }
    }

    void stay() {
        var board =
                coop.numbers(
                        """
                        select member from offices
                        where coop = :coop and office = 'board' and until is null order by member
                        """);
        coop.some(
                proposals("verdict = 'CARRIED' and enacted_at is null and expired_at is null"),
                number ->
                        coop.some(
                                board,
                                member ->
                                        coop.ask(
                                                member,
                                                "decisions.stay",
                                                Map.of(
                                                        "proposal",
                                                        number,
                                                        "reason",
                                                        "Let us look again."))));
    }

    /** The treasurer proposes how the last period's surplus is shared out. */
    void distribute() {
        var periods =
                coop.numbers("select period from periods where coop = :coop order by period desc");
        var sharing =
                coop.numbers(
                        """
                        select number from members m where coop = :coop and exists (
                            select from periods p where p.coop = m.coop and (
                                (m.since <= p.to_day and coalesce(m.left_on, p.to_day) >= p.to_day)
                                or exists (select from patronage u where u.coop = m.coop
                                           and u.member = m.number
                                           and u.date between p.from_day and p.to_day))
                            and p.period = (select max(period) from periods x
                                            where x.coop = m.coop))
                        order by number
                        """);
        var act =
                new SurplusDistribution(
                        periods.getFirst(), sharing.stream().map(MemberNo::new).toList());
        propose(Coop.TREASURER, List.of(coop.asking.draft(act)));
        for (int member = 3; member <= 8; member++) {
            coop.ask(
                    member,
                    "decisions.sponsorship",
                    Map.of("proposal", coop.numbers(LAST).getFirst()));
        }
    }
}
