package coop.toadlane.elections;

import coop.toadlane.members.Ballots;
import coop.toadlane.office.Case;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.ElectionCount;
import coop.toadlane.record.ElectionEntry;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import org.springframework.stereotype.Component;

/** Closes the ballot, reveals the lot and counts, by the terms that were frozen at the call. */
@Component
final class CountingKind extends NamedKind<Acts.Closing> {
    private final Elections elections;
    private final Ballots ballots;

    CountingKind(Elections elections, Ballots ballots) {
        super("elections.closing", Acts.Closing.class, Openness.PUBLIC, Power.of("rule"));
        this.elections = elections;
        this.ballots = ballots;
    }

    @Override
    public Ruling rule(Case<Acts.Closing> one, Sitting sitting) {
        int number = one.act().election();
        var election = elections.find(sitting.coop(), number).orElse(null);
        if (election == null || election.opening() == null || election.count() != null) {
            return Refusal.of("elections.not-open", number);
        }
        var papers = elections.papers(sitting.coop(), number);
        if (sitting.time().isBefore(election.closes())
                || (papers.confirmed() < papers.handed()
                        && sitting.time().isBefore(election.countsAnyway()))) {
            return Refusal.of("elections.not-due", number);
        }
        return Ruling.enter(counted(election, election.opening(), papers.confirmed(), sitting));
    }

    private ElectionEntry.ElectionCounted counted(
            Election election, Row.BallotOpening opening, int papers, Sitting sitting) {
        var seed =
                ballots.seed(
                        election.frozen(opening.rollHash()), opening.candidates(), opening.seal());
        var contest =
                ElectionCount.contest(
                        "",
                        election.seats(),
                        opening.candidates(),
                        elections.box(sitting.coop(), election.number()),
                        _ -> "");
        var tally = ElectionCount.count(contest, election.terms().values(), seed);
        return new ElectionEntry.ElectionCounted(
                election.number(),
                election.office(),
                election.retiring(),
                opening.entitled(),
                elections.cast(sitting.coop(), election.number()),
                papers,
                seed,
                ElectionCount.winners(tally, opening.candidates()),
                tally.quota(),
                ElectionCount.digest(tally),
                sitting.time().plusSeconds(election.delaySeconds()));
    }
}
