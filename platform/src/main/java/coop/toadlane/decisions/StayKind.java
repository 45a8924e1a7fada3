package coop.toadlane.decisions;

import coop.toadlane.office.Case;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Powers;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.Entry;
import coop.toadlane.record.Openness;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the enactment off, once and for a time, so that the members can look again: by an office, or
 * by so many members together. Those who stay propose nothing and enact nothing.
 */
@Component
final class StayKind extends NamedKind<Acts.Stay> {
    private static final int REASON = 2000;
    private final Matters matters;
    private final Powers powers;

    StayKind(Matters matters, Powers powers) {
        super("decisions.stay", Acts.Stay.class, Openness.MEMBERS, Power.of("member"));
        this.matters = matters;
        this.powers = powers;
    }

    @Override
    public Ruling rule(Case<Acts.Stay> one, Sitting sitting) {
        int number = one.act().proposal();
        var matter = matters.find(sitting.coop(), number).orElse(null);
        if (matter == null || matter.notice() == null || !matter.waits()) {
            return Refusal.of("decisions.not-carried", number);
        }
        if (matter.stay() != null) {
            return Refusal.of("decisions.stayed-already", number);
        }
        var reason = one.act().reason().strip();
        if (reason.isEmpty() || reason.length() > REASON) {
            return Refusal.at("reason", "decisions.stay-reason", REASON);
        }
        var terms = matter.notice().terms();
        var office = office(terms, sitting, one.member());
        if (office != null) {
            return Ruling.enter(stayed(number, office, reason, terms, sitting));
        }
        return terms.petition() == 0
                ? Refusal.of("decisions.no-stay", String.join(", ", terms.stay()))
                : signed(one, reason, terms, sitting);
    }

    private @Nullable String office(Terms terms, Sitting sitting, MemberNo member) {
        return powers.held(sitting.coop(), member).stream()
                .map(held -> "office:" + held)
                .filter(terms.stay()::contains)
                .findFirst()
                .orElse(null);
    }

    private Ruling signed(Case<Acts.Stay> one, String reason, Terms terms, Sitting sitting) {
        int number = one.act().proposal();
        var signatures = matters.signatures(sitting.coop(), number);
        if (signatures.stream().anyMatch(known -> known.member().equals(one.member()))) {
            return Refusal.of("decisions.signed-already", number);
        }
        var entries = new ArrayList<Entry>();
        entries.add(new DecisionEntry.StaySigned(number, one.member().value(), reason));
        if (signatures.size() + 1 >= terms.petition()) {
            var first = signatures.isEmpty() ? reason : signatures.getFirst().reason();
            entries.add(stayed(number, "members:" + terms.petition(), first, terms, sitting));
        }
        return Ruling.enter(entries);
    }

    private static DecisionEntry.Stayed stayed(
            int number, String by, String reason, Terms terms, Sitting sitting) {
        return new DecisionEntry.Stayed(
                number, by, reason, sitting.time().plus(Duration.ofDays(terms.stayDays())));
    }
}
