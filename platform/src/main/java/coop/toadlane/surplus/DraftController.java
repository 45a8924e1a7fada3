package coop.toadlane.surplus;

import coop.toadlane.members.Members;
import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.money.Money;
import coop.toadlane.money.Phrases;
import coop.toadlane.office.Change;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.Json;
import coop.toadlane.words.Texts;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Drafts a distribution, shows every step of it, and hands it to whoever proposes it. */
@Controller
public class DraftController {
    private static final int SHOWN = 200;
    private final Surplus surplus;
    private final Sharing sharing;
    private final Allocation allocation;
    private final DistributionChanges changes;
    private final Members members;
    private final Kinds kinds;
    private final Texts texts;

    DraftController(
            Surplus surplus,
            Sharing sharing,
            Allocation allocation,
            DistributionChanges changes,
            Members members,
            Kinds kinds,
            Texts texts) {
        this.surplus = surplus;
        this.sharing = sharing;
        this.allocation = allocation;
        this.changes = changes;
        this.members = members;
        this.kinds = kinds;
        this.texts = texts;
    }

    /**
     * What a step would do.
     *
     * @param placed where its money would go; empty if the step does not apply
     */
    public record StepView(String sentence, Money moved, Money left, List<String> placed) {}

    /** What a member would get; for the treasurer and the auditor alone. */
    public record Part(int member, String name, Money cash, Money capital) {}

    /**
     * A draft with all it would do.
     *
     * @param refusal why it cannot be distributed as things stand, or null
     * @param kind what is proposed, with its version
     * @param act the draft itself, as JSON
     */
    public record DraftView(
            Surplus.Period period,
            @Nullable String refusal,
            List<StepView> steps,
            List<Change> changes,
            List<Part> parts,
            int sharers,
            String kind,
            String act) {}

    @GetMapping("/c/{coop}/surplus/periods/{number:\\d{1,9}}/distribution")
    String draft(Seat seat, @PathVariable int number, Locale speaks, Model model) {
        seat.mustBeMember();
        var words = texts.in(speaks);
        var period = surplus.period(seat.coop(), number).orElseThrow(SurplusController::nothing);
        if (surplus.distribution(seat.coop(), number).isPresent()) {
            return "redirect:" + SurplusController.base(seat) + "/periods/" + number;
        }
        var act = new SurplusDistribution(number, sharing.byName(seat.coop(), period));
        model.addAttribute("seat", seat);
        model.addAttribute("draft", view(seat, period, act, words));
        return "surplus/distribution";
    }

    private DraftView view(Seat seat, Surplus.Period period, SurplusDistribution act, Words words) {
        var draft = kinds.draft(act);
        var rules = SurplusRules.document(seat.rulebook()).orElse(null);
        if (rules == null) {
            return refused(period, words.t("refusal.surplus.no-rules"));
        }
        return switch (allocation.today(
                seat.coop(), seat.rulebook(), seat.today(), period, rules, act.order())) {
            case Allocation.Result.Not(var refusal) ->
                    refused(period, Refusals.sentence(words, refusal));
            case Allocation.Result.Closes closes ->
                    new DraftView(
                            period,
                            null,
                            steps(closes, words),
                            changes.of(act, seat.coop()),
                            parts(seat, closes),
                            act.order().size(),
                            draft.kind(),
                            Json.write(draft.act()));
        };
    }

    private static DraftView refused(Surplus.Period period, String why) {
        return new DraftView(period, why, List.of(), List.of(), List.of(), 0, "", "");
    }

    private static List<StepView> steps(Allocation.Result.Closes closes, Words words) {
        var wording = words.surplus();
        var steps = new ArrayList<StepView>();
        for (var step : closes.distribution().steps()) {
            steps.add(
                    new StepView(
                            wording.sentence(Phrases.rule(step.step())),
                            step.moved(),
                            step.after(),
                            step.placements().stream()
                                    .map(placed ->
                                            words.t(
                                                    "surplus.draft.placed",
                                                    words.money(placed.amount()),
                                                    wording.say(Phrases.destination(placed.to()))))
                                    .toList()));
        }
        return steps;
    }

    private List<Part> parts(Seat seat, Allocation.Result.Closes closes) {
        if (!seat.holds(SurplusController.TREASURER) && !seat.holds(SurplusController.AUDITOR)) {
            return List.of();
        }
        var shown = closes.order().stream().limit(SHOWN).map(Sharing.Sharer::member).toList();
        var names = members.names(seat, shown);
        var parts = new ArrayList<Part>();
        for (int place = 0; place < shown.size(); place++) {
            MemberNo member = shown.get(place);
            parts.add(
                    new Part(
                            member.value(),
                            names.getOrDefault(member, ""),
                            closes.distribution().cash(place),
                            closes.distribution().capital(place)));
        }
        return parts;
    }
}
