package coop.toadlane.decisions;

import coop.toadlane.office.Case;
import coop.toadlane.office.Draft;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.DecisionEntry;
import coop.toadlane.record.DecisionEntry.ProposedAct;
import coop.toadlane.record.Openness;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class ProposalKind extends NamedKind<Acts.Proposal> {
    static final int TITLE = 200;
    static final int TEXT = 20_000;
    static final int ACTS = 20;
    private final Matters matters;
    private final MethodOf methods;

    ProposalKind(Matters matters, MethodOf methods) {
        super("decisions.proposal", Acts.Proposal.class, Openness.MEMBERS, Power.of("member"));
        this.matters = matters;
        this.methods = methods;
    }

    @Override
    public Ruling rule(Case<Acts.Proposal> one, Sitting sitting) {
        var act = one.act();
        var fault = fault(act);
        if (fault != null) {
            return fault;
        }
        return switch (methods.of(act.acts(), sitting.rulebook())) {
            case MethodOf.Answer.Unfit(var refusal) -> refusal;
            case MethodOf.Answer.By(var method, _) ->
                    act.replaces() == null
                            ? proposed(one, matters.next(sitting.coop()), 1, method, null)
                            : replaced(one, act.replaces(), method, sitting);
        };
    }

    private Ruling replaced(Case<Acts.Proposal> one, int number, String method, Sitting sitting) {
        var matter = matters.find(sitting.coop(), number).orElse(null);
        if (matter == null) {
            return Refusal.at("replaces", "decisions.no-proposal", number);
        }
        if (!matter.proposer().equals(one.member())) {
            return Refusal.of("decisions.not-proposer", number);
        }
        return matter.beforeOpening()
                ? proposed(one, number, matter.version() + 1, method, matter.repeats())
                : Refusal.of("decisions.fixed", number);
    }

    private static Ruling proposed(
            Case<Acts.Proposal> one,
            int number,
            int version,
            String method,
            @Nullable Integer repeats) {
        var act = one.act();
        return Ruling.enter(
                new DecisionEntry.Proposed(
                        number,
                        version,
                        one.member().value(),
                        act.title().strip(),
                        act.text().strip(),
                        method,
                        acts(act.acts()),
                        repeats));
    }

    static List<ProposedAct> acts(List<Draft> drafts) {
        return drafts.stream().map(draft -> new ProposedAct(draft.kind(), draft.act())).toList();
    }

    private static @Nullable Refusal fault(Acts.Proposal act) {
        if (act.title().isBlank() || act.title().strip().length() > TITLE) {
            return Refusal.at("title", "decisions.title", TITLE);
        }
        if (act.text().isBlank() || act.text().strip().length() > TEXT) {
            return Refusal.at("text", "decisions.text", TEXT);
        }
        return act.acts().size() > ACTS ? Refusal.at("acts", "decisions.too-many", ACTS) : null;
    }
}
