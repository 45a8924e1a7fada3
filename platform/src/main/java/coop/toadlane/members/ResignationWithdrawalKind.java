package coop.toadlane.members;

import coop.toadlane.office.Case;
import coop.toadlane.office.Kind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.MemberEntry.Departure;
import coop.toadlane.record.Openness;
import org.springframework.stereotype.Component;

/** Who resigned may think better of it until the last day has come; nobody does it for them. */
@Component
final class ResignationWithdrawalKind implements Kind<ResignationWithdrawal> {
    private final Standing standing;
    private final Members members;

    ResignationWithdrawalKind(Standing standing, Members members) {
        this.standing = standing;
        this.members = members;
    }

    @Override
    public String name() {
        return "members.resignation-withdrawal";
    }

    @Override
    public Class<ResignationWithdrawal> type() {
        return ResignationWithdrawal.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of("self");
    }

    @Override
    public MemberNo subject(ResignationWithdrawal act) {
        return act.member();
    }

    @Override
    public boolean turns() {
        return true;
    }

    @Override
    public Ruling rule(Case<ResignationWithdrawal> one, Sitting sitting) {
        var number = one.act().member();
        var fault = standing.ofMember(number, sitting);
        if (fault != null) {
            return fault;
        }
        var member = members.find(sitting.coop(), number).orElseThrow();
        return member.leftOn() != null
                        && member.how() == Departure.RESIGNED
                        && sitting.today().isBefore(member.leftOn())
                ? Ruling.enter(new MemberEntry.ResignationWithdrawn(number.value()))
                : Refusal.of("members.nothing-to-take-back");
    }
}
