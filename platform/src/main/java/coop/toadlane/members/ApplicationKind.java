package coop.toadlane.members;

import coop.toadlane.office.Case;
import coop.toadlane.office.Kind;
import coop.toadlane.office.PersonId;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.people.Details;
import coop.toadlane.record.Entry;
import coop.toadlane.record.MemberEntry;
import coop.toadlane.record.Openness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Anyone may ask to join. Where the rulebook admits automatically, asking is joining. */
@Component
final class ApplicationKind implements Kind<Application> {
    private final Standing standing;
    private final Members members;
    private final Applications applications;

    ApplicationKind(Standing standing, Members members, Applications applications) {
        this.standing = standing;
        this.members = members;
        this.applications = applications;
    }

    @Override
    public String name() {
        return "members.application";
    }

    @Override
    public Class<Application> type() {
        return Application.class;
    }

    @Override
    public Openness openness() {
        return Openness.PUBLIC;
    }

    @Override
    public Power power() {
        return Power.of("anyone");
    }

    @Override
    public boolean turns() {
        return true;
    }

    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public Ruling rule(Case<Application> one, Sitting sitting) {
        var act = one.act();
        var fault = fault(act, sitting);
        if (fault != null) {
            return fault;
        }
        int number = standing.nextApplication(sitting.coop());
        var entries = new ArrayList<Entry>();
        entries.add(
                new MemberEntry.Applied(
                        number,
                        act.memberClass(),
                        act.organisation(),
                        act.particulars(),
                        act.commitment(),
                        act.consents()));
        if (sitting.rulebook().text(MemberRules.ADMISSION).equals("automatic")) {
            entries.add(
                    new MemberEntry.Admitted(
                            standing.nextMember(sitting.coop()),
                            number,
                            act.memberClass(),
                            act.organisation(),
                            sitting.today(),
                            act.particulars(),
                            act.commitment(),
                            List.of()));
        }
        return Ruling.enter(entries);
    }

    private @Nullable Refusal fault(Application act, Sitting sitting) {
        var wanted = MemberClass.all(sitting.rulebook()).get(act.memberClass());
        if (wanted == null) {
            return Refusal.at("memberClass", "members.no-class");
        }
        if (!wanted.admits(act.organisation())) {
            return Refusal.at(
                    "memberClass",
                    act.organisation() ? "members.persons-only" : "members.organisations-only",
                    wanted.name());
        }
        for (var text : ConsentText.all(sitting.rulebook())) {
            if (text.required()
                    && !act.consents()
                            .contains(new MemberEntry.Consent(text.id(), text.version()))) {
                return Refusal.at("consent-" + text.id(), "members.consent-missing", text.title());
            }
        }
        return applicantFault(act, sitting);
    }

    private @Nullable Refusal applicantFault(Application act, Sitting sitting) {
        var details = standing.details(act.particulars());
        if (details.isEmpty() || !standing.kept(act.particulars(), act.commitment())) {
            return Refusal.of("members.particulars-missing");
        }
        boolean organisation = details.get().kind() == Details.Kind.ORGANISATION;
        if (organisation != act.organisation()) {
            return Refusal.of("members.particulars-missing");
        }
        if (organisation && details.get().representative() == null) {
            return Refusal.at("representative", "members.representative-missing");
        }
        return standing.person(act.particulars())
                .map(person -> already(person, sitting))
                .orElse(null);
    }

    private @Nullable Refusal already(PersonId person, Sitting sitting) {
        var member = members.ofPerson(person, sitting.coop());
        if (member.isPresent()
                && (member.get().leftOn() == null || member.get().on(sitting.today()))) {
            return Refusal.of("members.already-member", member.get().number().toString());
        }
        var earlier = applications.ofPerson(sitting.coop(), person);
        return earlier.isPresent() && earlier.get().state() == Applications.State.WAITING
                ? Refusal.of("members.already-applied", Integer.toString(earlier.get().number()))
                : null;
    }
}
