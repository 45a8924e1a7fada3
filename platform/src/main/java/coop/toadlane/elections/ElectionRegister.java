package coop.toadlane.elections;

import coop.toadlane.office.CoopId;
import coop.toadlane.office.Entered;
import coop.toadlane.office.Register;
import coop.toadlane.record.ElectionEntry;
import coop.toadlane.record.Entry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps elections. Ballots come by the hundred and are written together. */
@Component
class ElectionRegister implements Register {
    private final ElectionRows elections;
    private final BallotRows ballots;

    ElectionRegister(ElectionRows elections, BallotRows ballots) {
        this.elections = elections;
        this.ballots = ballots;
    }

    @Override
    public Class<? extends Entry> family() {
        return ElectionEntry.class;
    }

    @Override
    public void enter(CoopId coop, List<Entered> entries) {
        var cast = new ArrayList<BallotRows.Cast>();
        for (var one : entries) {
            if (one.entry() instanceof ElectionEntry.BallotCast ballot) {
                cast.add(new BallotRows.Cast(ballot, one));
            } else {
                ballots.write(coop, cast);
                cast.clear();
                enter(coop, (ElectionEntry) one.entry(), one);
            }
        }
        ballots.write(coop, cast);
    }

    private void enter(CoopId coop, ElectionEntry entry, Entered one) {
        switch (entry) {
            case ElectionEntry.ElectionCalled called -> elections.call(coop, called, one);
            case ElectionEntry.ElectionCancelled(var number) ->
                    elections.mark(coop, number, "cancelled_at", one);
            case ElectionEntry.ElectionLapsed(var number) ->
                    elections.mark(coop, number, "lapsed_at", one);
            case ElectionEntry.CandidateNominated nominated ->
                    elections.nominate(coop, nominated, one);
            case ElectionEntry.NominationAccepted(var number, var member) ->
                    elections.answer(coop, number, member, "accepted_at", one);
            case ElectionEntry.NominationWithdrawn(var number, var member) ->
                    elections.answer(coop, number, member, "withdrawn_at", one);
            case ElectionEntry.CandidateStated stated -> elections.state(coop, stated);
            case ElectionEntry.ElectionOpened opened -> {
                elections.open(coop, opened, one);
                ballots.roll(coop, opened);
            }
            case ElectionEntry.BallotCast _ -> throw new IllegalStateException("they go together");
            case ElectionEntry.PaperHanded handed -> ballots.hand(coop, handed, one);
            case ElectionEntry.PaperRead read -> ballots.read(coop, read, one);
            case ElectionEntry.PaperConfirmed confirmed -> ballots.confirm(coop, confirmed, one);
            case ElectionEntry.ElectionCounted counted -> elections.count(coop, counted, one);
            case ElectionEntry.ElectionEnacted enacted -> elections.enact(coop, enacted, one);
            case ElectionEntry.ElectionStuck stuck -> elections.stick(coop, stuck, one);
        }
    }
}
