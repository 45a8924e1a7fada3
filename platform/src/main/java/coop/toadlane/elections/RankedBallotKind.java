package coop.toadlane.elections;

import coop.toadlane.office.Case;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.HotKind;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.ElectionCount;
import coop.toadlane.record.ElectionEntry;
import coop.toadlane.record.Openness;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ballots: the acts that come by the hundred, ruled on with two questions to the database. */
@Component
final class RankedBallotKind extends NamedKind<Acts.Ballot> implements HotKind<Acts.Ballot> {
    private final Elections elections;
    private final JdbcClient jdbc;

    RankedBallotKind(Elections elections, JdbcClient jdbc) {
        super("elections.ballot", Acts.Ballot.class, Openness.MEMBERS, Power.of("member"));
        this.elections = elections;
        this.jdbc = jdbc;
    }

    private record Voter(int election, int member) {}

    @Override
    public Ruling rule(Case<Acts.Ballot> one, Sitting sitting) {
        return ruleAll(List.of(one), sitting).getFirst();
    }

    @Override
    public List<Ruling> ruleAll(List<Case<Acts.Ballot>> cases, Sitting sitting) {
        var numbers = cases.stream().map(one -> one.act().election()).distinct().toList();
        var open =
                elections.find(sitting.coop(), numbers).stream()
                        .filter(one ->
                                one.opening() != null
                                        && one.count() == null
                                        && sitting.time().isBefore(one.closes()))
                        .collect(Collectors.toMap(Election::number, one -> one));
        var voters = voters(cases, sitting.coop());
        return cases.stream().map(one -> rule(one, open, voters)).toList();
    }

    private static Ruling rule(
            Case<Acts.Ballot> one, Map<Integer, Election> open, Map<Voter, Boolean> voters) {
        var act = one.act();
        var election = open.get(act.election());
        if (election == null || election.opening() == null) {
            return Refusal.of("elections.not-open", act.election());
        }
        var paper = voters.get(new Voter(act.election(), one.member().value()));
        if (paper == null) {
            return Refusal.of("elections.not-on-roll", act.election());
        }
        if (paper) {
            return Refusal.of("elections.votes-on-paper");
        }
        var fault = refusal(act.ranks(), election);
        return fault != null
                ? fault
                : Ruling.enter(
                        new ElectionEntry.BallotCast(
                                act.election(), one.member().value(), act.ranks()));
    }

    static @Nullable Refusal refusal(List<List<Integer>> ranks, Election election) {
        var candidates = Objects.requireNonNull(election.opening()).candidates();
        var fault =
                ranks.stream().anyMatch(Objects::isNull)
                        ? ElectionCount.Fault.GAP
                        : ElectionCount.fault(ranks, candidates, election.terms().values());
        return fault == null
                ? null
                : Refusal.at("ranks", "elections.ballot-" + fault.name().toLowerCase(Locale.ROOT));
    }

    /** Of those who vote, the ones on the roll, and whether they were handed a paper. */
    private Map<Voter, Boolean> voters(List<Case<Acts.Ballot>> cases, CoopId coop) {
        var found = new HashMap<Voter, Boolean>();
        jdbc.sql(
                        """
                        select e.election, e.member, e.paper is not null
                        from unnest(?::int[], ?::int[]) as asked (election, member)
                        join electors e on e.coop = ? and e.election = asked.election
                            and e.member = asked.member
                        """)
                .params(
                        cases.stream().map(one -> one.act().election()).toArray(Integer[]::new),
                        cases.stream().map(one -> one.member().value()).toArray(Integer[]::new),
                        coop.slug())
                .query(row -> {
                    found.put(new Voter(row.getInt(1), row.getInt(2)), row.getBoolean(3));
                });
        return found;
    }
}
