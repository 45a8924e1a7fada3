package coop.toadlane.decisions;

import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Rulebook;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts the support of a proposal: that of members who could vote on it today. */
@Component
class Sponsors {
    private final Matters matters;
    private final Electorate electorate;

    Sponsors(Matters matters, Electorate electorate) {
        this.matters = matters;
        this.electorate = electorate;
    }

    record Standing(int have, long needed) {
        boolean enough() {
            return have >= needed;
        }
    }

    Standing of(Matter matter, Terms terms, Rulebook rulebook, LocalDate day) {
        var voters = voters(matter, rulebook, day);
        var have = matters.sponsors(matter.coop(), matter.number()).stream();
        return new Standing(
                (int) have.filter(voters::contains).count(), terms.sponsorsNeeded(voters.size()));
    }

    private Set<MemberNo> voters(Matter matter, Rulebook rulebook, LocalDate day) {
        var classes = Rolls.classes(rulebook);
        var voters = new HashSet<MemberNo>();
        for (var elector : electorate.on(matter.coop(), day)) {
            var votes = classes == null ? null : classes.get(elector.memberClass());
            if (votes == null || votes.votes() > 0) {
                voters.add(elector.member());
            }
        }
        return voters;
    }
}
