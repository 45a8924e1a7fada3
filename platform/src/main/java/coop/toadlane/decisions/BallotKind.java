package coop.toadlane.decisions;

import coop.toadlane.office.Case;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.HotKind;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Openness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ballots: the acts that come by the hundred, ruled on with two questions to the database. */
@Component
final class BallotKind extends NamedKind<Acts.Ballot> implements HotKind<Acts.Ballot> {
    private final JdbcClient jdbc;
    private final Matters matters;

    BallotKind(JdbcClient jdbc, Matters matters) {
        super("decisions.ballot", Acts.Ballot.class, Openness.MEMBERS, Power.of("member"));
        this.jdbc = jdbc;
        this.matters = matters;
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

    /**
     * What a line of a roll weighs, and how it votes so far.
     *
     * @param choice null before the first vote; an abstention once an objection is settled
     */
    private record Standing(long weight, @Nullable Choice choice) {}

    /** An open ballot, and whoever watches its quorum. */
    private record Open(Terms terms, @Nullable Surge surge) {}

    @Override
    public Ruling rule(Case<Acts.Ballot> one, Sitting sitting) {
        return ruleAll(List.of(one), sitting).getFirst();
    }

    @Override
    public List<Ruling> ruleAll(List<Case<Acts.Ballot>> cases, Sitting sitting) {
        var open = open(cases, sitting);
        var roll = roll(cases, sitting.coop());
        var rulings = new ArrayList<Ruling>(cases.size());
        for (var one : cases) {
            rulings.add(rule(one, open.get(one.act().proposal()), roll));
        }
        return rulings;
    }

    private static Ruling rule(
            Case<Acts.Ballot> one, @Nullable Open open, Map<Voter, Standing> roll) {
        if (open == null) {
            return Refusal.of("decisions.not-open", one.act().proposal());
        }
        var before = roll.get(Voter.of(one));
        if (before == null) {
            return Refusal.of("decisions.not-on-roll", one.act().proposal());
        }
        var refused = refused(one.act(), open.terms(), before);
        if (refused != null) {
            return refused;
        }
        roll.put(Voter.of(one), new Standing(before.weight(), one.act().choice()));
        return voted(one, open, before);
    }

    private static @Nullable Refusal refused(Acts.Ballot act, Terms terms, Standing before) {
        if (!terms.changeable() && before.choice() != null) {
            return Refusal.of("decisions.voted-already", act.proposal());
        }
        if (!fits(act.choice(), terms)) {
            return Refusal.at("choice", "decisions.choice");
        }
        if (act.choice() == Choice.OBJECT && act.reason() == null) {
            return Refusal.at("reason", "decisions.objection-needs-reason");
        }
        return null;
    }

    private static Ruling voted(Case<Acts.Ballot> one, Open open, Standing before) {
        var act = one.act();
        var entries = new ArrayList<Entry>(1);
        entries.add(
                new DecisionEntry.Voted(
                        act.proposal(),
                        one.member().value(),
                        act.choice(),
                        act.reason(),
                        act.commitment()));
        if (open.surge() != null) {
            open.surge()
                    .after(before.choice(), act.choice(), before.weight())
                    .ifPresent(entries::add);
        }
        return Ruling.enter(entries);
    }

    private static boolean fits(Choice choice, Terms terms) {
        return switch (choice) {
            case FOR, ABSTAIN -> true;
            case AGAINST -> !terms.consent();
            case OBJECT -> terms.consent();
        };
    }

    /** Of the proposals voted on, those whose ballot is open, with the terms of their notice. */
    private Map<Integer, Open> open(List<Case<Acts.Ballot>> cases, Sitting sitting) {
        var found = new HashMap<Integer, Open>();
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
                        var surge = Surge.of(matter, sitting.time(), matters);
                        found.put(matter.number(), new Open(notice.terms(), surge));
                    }
                });
        return found;
    }

    /** Of those who vote, the ones who stand on the roll, and how they voted before. */
    private Map<Voter, Standing> roll(List<Case<Acts.Ballot>> cases, CoopId coop) {
        var found = new HashMap<Voter, Standing>();
        jdbc.sql(
                        """
                        select r.proposal, r.member, r.weight,
                               case when v.resolved then 'ABSTAIN' else v.choice end
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
                    var choice = row.getString(4);
                    found.put(
                            new Voter(row.getInt(1), row.getInt(2)),
                            new Standing(
                                    row.getLong(3),
                                    choice == null ? null : Choice.valueOf(choice)));
                });
        return found;
    }
}
