package coop.toadlane.members;

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
import coop.toadlane.record.Openness;
import java.util.List;
import java.util.SortedMap;
import org.springframework.stereotype.Component;

@Component
final class ClassChangeKind implements Kind<ClassChange> {
    private final Standing standing;
    private final Members members;
    private final Rulebooks rulebooks;

    ClassChangeKind(Standing standing, Members members, Rulebooks rulebooks) {
        this.standing = standing;
        this.members = members;
        this.rulebooks = rulebooks;
    }

    @Override
    public String name() {
        return "members.class-change";
    }

    @Override
    public Class<ClassChange> type() {
        return ClassChange.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of("office:secretary", "decision:ordinary");
    }

    @Override
    public MemberNo subject(ClassChange act) {
        return act.member();
    }

    @Override
    public Ruling rule(Case<ClassChange> one, Sitting sitting) {
        var act = one.act();
        var fault = standing.ofMember(act.member(), sitting);
        if (fault != null) {
            return fault;
        }
        var member = members.find(sitting.coop(), act.member()).orElseThrow();
        var into = MemberClass.all(sitting.rulebook()).get(act.memberClass());
        if (into == null) {
            return Refusal.at("memberClass", "members.no-class");
        }
        if (!into.admits(member.organisation())) {
            return Refusal.at(
                    "memberClass",
                    member.organisation() ? "members.persons-only" : "members.organisations-only",
                    into.name());
        }
        if (member.memberClass().equals(act.memberClass())) {
            return Refusal.at("memberClass", "members.same-class", into.name());
        }
        return Ruling.enter(
                new MemberEntry.ClassChanged(
                        act.member().value(), sitting.today(), act.memberClass()));
    }

    @Override
    public List<Change> changes(ClassChange act, CoopId coop) {
        var classes = MemberClass.all(rulebooks.of(coop));
        return members.find(coop, act.member())
                .map(member ->
                        List.of(
                                new Change(
                                        "members.change.class",
                                        name(classes, member.memberClass()),
                                        name(classes, act.memberClass()))))
                .orElse(List.of());
    }

    private static String name(SortedMap<String, MemberClass> classes, String id) {
        var known = classes.get(id);
        return known == null ? id : known.name();
    }
}
