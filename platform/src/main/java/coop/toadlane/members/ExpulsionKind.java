package coop.toadlane.members;

import coop.toadlane.office.Authority;
import coop.toadlane.office.Case;
import coop.toadlane.office.Change;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Kind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Rulebooks;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.MemberEntry.Departure;
import coop.toadlane.record.Openness;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * No rulebook can give this to an office: whoever is to be expelled is told the reason, may answer,
 * and the members decide.
 */
@Component
final class ExpulsionKind implements Kind<Expulsion> {
    private final Standing standing;
    private final Members members;
    private final Statements statements;
    private final Rulebooks rulebooks;

    ExpulsionKind(Standing standing, Members members, Statements statements, Rulebooks rulebooks) {
        this.standing = standing;
        this.members = members;
        this.statements = statements;
        this.rulebooks = rulebooks;
    }

    @Override
    public String name() {
        return "members.expulsion";
    }

    @Override
    public Class<Expulsion> type() {
        return Expulsion.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of("decision:special");
    }

    /** Nobody expels themselves: {@code self} would let a member leave without notice. */
    @Override
    public java.util.Set<MemberNo> parties(Expulsion act) {
        return java.util.Set.of(act.member());
    }

    @Override
    public boolean turns() {
        return true;
    }

    @Override
    public Ruling rule(Case<Expulsion> one, Sitting sitting) {
        var act = one.act();
        if (!(one.authority() instanceof Authority.Resolution)) {
            return Refusal.of("members.expulsion-by-decision");
        }
        var fault = standing.ofMember(act.member(), sitting);
        if (fault != null) {
            return fault;
        }
        if (act.informed().isAfter(sitting.today())) {
            return Refusal.at("informed", "members.informed-later");
        }
        long days = sitting.rulebook().integer(MemberRules.HEARING);
        var heard = act.informed().plusDays(days);
        return heard.isAfter(sitting.today())
                ? Refusal.at("informed", "members.hearing", days, heard)
                : Ruling.enter(
                        new MemberEntry.Left(
                                act.member().value(), sitting.today(), Departure.EXPELLED));
    }

    @Override
    public List<Change> changes(Expulsion act, CoopId coop) {
        var changes = new ArrayList<Change>();
        members.find(coop, act.member())
                .ifPresent(member -> {
                    var into = MemberClass.all(rulebooks.of(coop)).get(member.memberClass());
                    changes.add(
                            new Change(
                                    "members.change.membership",
                                    into == null ? member.memberClass() : into.name(),
                                    ""));
                });
        statements
                .latest(coop, act.member())
                .ifPresent(text -> changes.add(new Change("members.change.statement", "", text)));
        return changes;
    }
}
