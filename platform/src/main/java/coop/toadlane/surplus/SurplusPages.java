package coop.toadlane.surplus;

import coop.toadlane.members.Seat;
import coop.toadlane.money.Destination;
import coop.toadlane.money.Money;
import coop.toadlane.money.Phrases;
import coop.toadlane.office.Rulebooks;
import coop.toadlane.words.Words;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages about surplus show, and to whom. */
@Component
class SurplusPages {
    private static final String RESOLUTION = "resolution:";
    private final Surplus surplus;
    private final Uses uses;
    private final MoneyFlow flow;
    private final Rulebooks rulebooks;

    SurplusPages(Surplus surplus, Uses uses, MoneyFlow flow, Rulebooks rulebooks) {
        this.surplus = surplus;
        this.uses = uses;
        this.flow = flow;
        this.rulebooks = rulebooks;
    }

    /** The rules in force, in words; null if the rulebook has none. */
    @Nullable RuleView rules(Seat seat, Words words) {
        var value = SurplusRules.document(seat.rulebook());
        if (value.isEmpty()) {
            return null;
        }
        var document = SurplusRules.read(value.get());
        var set =
                rulebooks.history(seat.coop()).stream()
                        .filter(one -> one.key().equals(SurplusRules.DOCUMENT))
                        .findFirst()
                        .orElseThrow();
        return new RuleView(
                document.name(),
                RuleWords.sentences(document, false, words),
                RuleWords.sentences(document, true, words),
                set.since(),
                set.minute(),
                proposal(set.authority()));
    }

    private static int proposal(String authority) {
        return authority.startsWith(RESOLUTION)
                ? Integer.parseInt(authority.substring(RESOLUTION.length()))
                : 0;
    }

    PeriodView period(Seat seat, Surplus.Period period, Words words) {
        var done = surplus.distribution(seat.coop(), period.number());
        var placed = done.map(one -> surplus.placements(seat.coop(), one)).orElse(List.of());
        var totals = new TreeMap<Destination, Money>();
        placed.stream()
                .filter(one -> one.to().kind() != Destination.Kind.POOL)
                .forEach(one -> totals.merge(one.to(), one.amount(), Money::plus));
        var wording = words.surplus();
        return new PeriodView(
                period,
                flow.of(seat, words, period, totals),
                done.map(one -> said(one, words)).orElse(List.of()),
                placed.stream()
                        .map(one ->
                                new PeriodView.Placed(
                                        one.step().replace('-', ' '),
                                        wording.sentence(Phrases.destination(one.to())),
                                        one.amount()))
                        .toList(),
                done.map(Surplus.Done::minute).orElse(null),
                done.map(Surplus.Done::time).orElse(null),
                done.map(Surplus.Done::proposal).orElse(0),
                seat.isMember() ? used(seat, period) : List.of());
    }

    private static List<String> said(Surplus.Done done, Words words) {
        return RuleWords.sentences(
                SurplusRules.read(done.rules()), done.result().isNegative(), words);
    }

    private List<PeriodView.Used> used(Seat seat, Surplus.Period period) {
        return uses.totals(seat.coop(), period.from(), period.to()).stream()
                .map(one ->
                        new PeriodView.Used(
                                one.measure(),
                                one.ofMembers(),
                                Figures.plain(one.amount()),
                                one.members()))
                .toList();
    }
}
