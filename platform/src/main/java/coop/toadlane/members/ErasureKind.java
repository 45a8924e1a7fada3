package coop.toadlane.members;

import coop.toadlane.office.Case;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.Openness;
import org.springframework.stereotype.Component;

/** What must be kept of a member is kept until the rulebook's years are over, and no longer. */
@Component
final class ErasureKind implements Kind<Erasure> {
    private final Members members;
    private final Erasures erasures;

    ErasureKind(Members members, Erasures erasures) {
        this.members = members;
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "members.erasure";
    }

    @Override
    public Class<Erasure> type() {
        return Erasure.class;
    }

    @Override
    public Openness openness() {
        return Openness.MEMBERS;
    }

    @Override
    public Power power() {
        return Power.of("office:secretary");
    }

    @Override
    public Ruling rule(Case<Erasure> one, Sitting sitting) {
        var number = one.act().member();
        var coop = sitting.coop();
        var member = members.find(coop, number).orElse(null);
        if (member == null) {
            return Refusal.at("member", "members.no-member", number.toString());
        }
        if (member.leftOn() == null || member.on(sitting.today())) {
            return Refusal.at("member", "members.erase-member", number.toString());
        }
        var earliest =
                Erasures.earliest(
                        member.leftOn(), sitting.rulebook().integer(MemberRules.RETENTION));
        if (sitting.today().isBefore(earliest)) {
            return Refusal.at("member", "members.erase-later", earliest);
        }
        if (erasures.holds(coop, number, sitting.today())) {
            return Refusal.at("member", "members.erase-holds", number.toString());
        }
        if (erasures.owes(coop, number)) {
            return Refusal.at("member", "members.erase-owes", number.toString());
        }
        if (erasures.done(coop, number) && !one.act().texts()) {
            return Refusal.at("member", "members.erased-already", number.toString());
        }
        var handles = erasures.handles(coop, number, one.act().texts());
        return Ruling.enter(new MemberEntry.MemberErased(number.value(), handles));
    }
}
