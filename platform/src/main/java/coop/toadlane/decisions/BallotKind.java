package coop.toadlane.decisions;

import coop.toadlane.office.Case;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.HotKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.Openness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ballots: the acts that come by the hundred, ruled on with two questions to the database. */
@Component
final class BallotKind extends DecisionKind<Acts.Ballot> implements HotKind<Acts.Ballot> {
    private final JdbcClient jdbc;

    BallotKind(JdbcClient jdbc) {
        super("ballot", Acts.Ballot.class, Openness.MEMBERS, Power.of("member"));
        this.jdbc = jdbc;
    }

    @Override
    public boolean offered() {
        return false;
    }

    /** A line of a roll, and whether its member has voted. */
    private record Voter(int proposal, int member) {
        static Voter of(Case<Acts.Ballot> one) {
            return new Voter(one.act().proposal(), one.member().value());
        }
    }

    @Override
    public Ruling rule(Case<Acts.Ballot> one, Sitting sitting) {
        return ruleAll(List.of(one), sitting).getFirst();
    }

    @Override
    public List<Ruling> ruleAll(List<Case<Acts.Ballot>> cases, Sitting sitting) {
        var open = open(cases, sitting);
        var voters = voters(cases, sitting.coop());
        var voted = new HashSet<Voter>();
        voters.forEach((voter, before) -> {
            if (before) {
                voted.add(voter);
            }
        });
        var rulings = new ArrayList<Ruling>(cases.size());
        for (var one : cases) {
            var ruling = rule(one, open.get(one.act().proposal()), voters.keySet(), voted);
            if (ruling instanceof Ruling.Enter) {
                voted.add(Voter.of(one));
            }
            rulings.add(ruling);
        }
        return rulings;
    }

    private static Ruling rule(
            Case<Acts.Ballot> one, @Nullable Terms terms, Set<Voter> roll, Set<Voter> voted) {
        var act = one.act();
        if (terms == null) {
            return Refusal.of("decisions.not-open", act.proposal());
        }
        var voter = Voter.of(one);
        if (!roll.contains(voter)) {
            return Refusal.of("decisions.not-on-roll", act.proposal());
        }
        if (!terms.changeable() && voted.contains(voter)) {
            return Refusal.of("decisions.voted-already", act.proposal());
        }
        if (!fits(act.choice(), terms)) {
            return Refusal.at("choice", "decisions.choice");
        }
        if (act.choice() == Choice.OBJECT && act.reason() == null) {
            return Refusal.at("reason", "decisions.objection-needs-reason");
        }
        return Ruling.enter(
                new DecisionEntry.Voted(
                        act.proposal(),
                        one.member().value(),
                        act.choice(),
                        act.reason(),
                        act.commitment()));
    }

    private static boolean fits(Choice choice, Terms terms) {
        return switch (choice) {
            case FOR, ABSTAIN -> true;
            case AGAINST -> !terms.consent();
            case OBJECT -> terms.consent();
        };
    }

    /** Of the proposals voted on, those whose ballot is open, with the terms of their notice. */
    private Map<Integer, Terms> open(List<Case<Acts.Ballot>> cases, Sitting sitting) {
        var found = new HashMap<Integer, Terms>();
        jdbc.sql(
                        """
                        select * from proposals
                        where coop = ? and number = any (?) and opened_at is not null
                          and closed_at is null
                        """)
                .params(
                        sitting.coop().slug(),
                        cases.stream()
                                .map(one -> one.act().proposal())
                                .distinct()
                                .toArray(Integer[]::new))
                .query(MatterRows::matter)
                .list()
                .forEach(matter -> {
                    var notice = matter.notice();
                    if (notice != null && sitting.time().isBefore(notice.closes())) {
                        found.put(matter.number(), notice.terms());
                    }
                });
        return found;
    }

    /** Of those who vote, the ones who stand on the roll, and whether they have voted before. */
    private Map<Voter, Boolean> voters(List<Case<Acts.Ballot>> cases, CoopId coop) {
        var found = new HashMap<Voter, Boolean>();
        jdbc.sql(
                        """
                        select r.proposal, r.member, v.member is not null
                        from unnest(?::int[], ?::int[]) as asked (proposal, member)
                        join rolls r on r.coop = ? and r.proposal = asked.proposal
                            and r.member = asked.member
                        left join votes v on v.coop = r.coop and v.proposal = r.proposal
                            and v.member = r.member
                        """)
                .params(
                        cases.stream().map(one -> one.act().proposal()).toArray(Integer[]::new),
                        cases.stream().map(one -> one.member().value()).toArray(Integer[]::new),
                        coop.slug())
                .query(row -> {
                    found.put(new Voter(row.getInt(1), row.getInt(2)), row.getBoolean(3));
                });
        return found;
    }
}
