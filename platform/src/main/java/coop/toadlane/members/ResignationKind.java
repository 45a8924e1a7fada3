package coop.toadlane.members;

import coop.toadlane.office.Case;
import coop.toadlane.office.Kind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rulebook;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.MemberEntry.Departure;
import coop.toadlane.record.Openness;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A member may always leave; the rulebook only says how soon. */
@Component
final class ResignationKind implements Kind<Resignation> {
    private final Standing standing;
    private final Members members;

    ResignationKind(Standing standing, Members members) {
        this.standing = standing;
        this.members = members;
    }

    @Override
    public String name() {
        return "members.resignation";
    }

    @Override
    public Class<Resignation> type() {
        return Resignation.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of("self", "office:secretary");
    }

    @Override
    public MemberNo subject(Resignation act) {
        return act.member();
    }

    @Override
    public boolean turns() {
        return true;
    }

    @Override
    public Ruling rule(Case<Resignation> one, Sitting sitting) {
        var act = one.act();
        var fault = standing.ofMember(act.member(), sitting);
        if (fault != null) {
            return fault;
        }
        var member = members.find(sitting.coop(), act.member()).orElseThrow();
        if (member.leftOn() != null) {
            return Refusal.of("members.leaving-already", member.leftOn());
        }
        var earliest = earliest(sitting.rulebook(), sitting.today());
        var on = act.on() == null ? earliest : act.on();
        return on.isBefore(earliest)
                ? Refusal.at("on", "members.notice-too-short", earliest)
                : Ruling.enter(new MemberEntry.Left(act.member().value(), on, Departure.RESIGNED));
    }

    /** The first last day for somebody who gives notice on that day. */
    static LocalDate earliest(Rulebook rulebook, LocalDate today) {
        var over = today.plusDays(rulebook.integer(MemberRules.NOTICE));
        var month = over.withDayOfMonth(over.lengthOfMonth());
        return switch (rulebook.text(MemberRules.LEAVING)) {
            case "month" -> month;
            case "quarter" -> {
                var last = over.withDayOfMonth(1).plusMonths((12 - over.getMonthValue()) % 3);
                yield last.withDayOfMonth(last.lengthOfMonth());
            }
            case "year" -> LocalDate.of(over.getYear(), 12, 31);
            default -> over;
        };
    }
}
