package coop.toadlane.members;

import coop.toadlane.office.Case;
import coop.toadlane.office.Kind;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.Openness;
import org.springframework.stereotype.Component;

@Component
final class StatementKind implements Kind<Statement> {
    private final Standing standing;

    StatementKind(Standing standing) {
        this.standing = standing;
    }

    @Override
    public String name() {
        return "members.statement";
    }

    @Override
    public Class<Statement> type() {
        return Statement.class;
    }

    @Override
    public Openness openness() {
        return Openness.PARTIES;
    }

    @Override
    public Power power() {
        return Power.of("self");
    }

    @Override
    public MemberNo subject(Statement act) {
        return act.member();
    }

    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public Ruling rule(Case<Statement> one, Sitting sitting) {
        var act = one.act();
        var fault = standing.ofMember(act.member(), sitting);
        if (fault != null) {
            return fault;
        }
        return standing.kept(act.statement(), act.commitment())
                ? Ruling.enter(
                        new MemberEntry.StatementLodged(
                                act.member().value(), act.statement(), act.commitment()))
                : Refusal.at("statement", "members.statement-missing");
    }
}
