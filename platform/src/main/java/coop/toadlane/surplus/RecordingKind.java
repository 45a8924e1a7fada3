package coop.toadlane.surplus;

import coop.toadlane.office.Case;
import coop.toadlane.office.HotKind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.Openness;
import coop.toadlane.record.SurplusEntry;
import coop.toadlane.record.SurplusEntry.Use;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
final class RecordingKind implements HotKind<Recording> {
    private final UseCheck check;

    RecordingKind(UseCheck check) {
        this.check = check;
    }

    @Override
    public String name() {
        return "surplus.patronage";
    }

    @Override
    public Class<Recording> type() {
        return Recording.class;
    }

    @Override
    public Openness openness() {
        return Openness.PARTIES;
    }

    @Override
    public Power power() {
        return Power.of("office:treasurer");
    }

    @Override
    public Set<MemberNo> parties(Recording act) {
        return of(act.uses());
    }

    /**
     * A minute about one member may be read by them; one about several would tell on the others.
     */
    static Set<MemberNo> of(List<Use> uses) {
        var members = new HashSet<MemberNo>();
        for (var use : uses) {
            if (use.member() == null) {
                return Set.of();
            }
            members.add(new MemberNo(use.member()));
        }
        return members.size() == 1 ? members : Set.of();
    }

    @Override
    public List<Ruling> ruleAll(List<Case<Recording>> cases, Sitting sitting) {
        var all = cases.stream().flatMap(one -> one.act().uses().stream()).toList();
        var against = check.against(all, sitting);
        return cases.stream()
                .map(one -> {
                    var uses = one.act().uses();
                    var fault = against.fault(uses);
                    return fault != null
                            ? fault
                            : Ruling.enter(new SurplusEntry.PatronageRecorded(null, uses));
                })
                .toList();
    }
}
