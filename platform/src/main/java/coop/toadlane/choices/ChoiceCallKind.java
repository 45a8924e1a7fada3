package coop.toadlane.choices;

import coop.toadlane.ledger.Ledger;
import coop.toadlane.office.Case;
import coop.toadlane.office.Coops;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.Json;
import coop.toadlane.record.Openness;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls a choice; how it is counted is frozen by it. */
@Component
final class ChoiceCallKind extends NamedKind<Acts.Call> {
    /** The most options that can be chosen without a budget. */
    static final int SEATS = 100;

    /** Minor units; more than any co-op has, and sums of it fit. */
    static final long MONEY = 1_000_000_000_000L;

    private static final int FURTHEST = 1100;
    private final ChoiceFinder choices;
    private final Coops coops;
    private final Ledger ledger;

    ChoiceCallKind(ChoiceFinder choices, Coops coops, Ledger ledger) {
        super(
                "choices.call",
                Acts.Call.class,
                Openness.MEMBERS,
                Power.of("office:secretary", "decision:ordinary"));
        this.choices = choices;
        this.coops = coops;
        this.ledger = ledger;
    }

    /** Its question is kept apart, so a form asks for it and no proposal carries it. */
    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public Ruling rule(Case<Acts.Call> one, Sitting sitting) {
        var act = one.act();
        var fault = fault(act, sitting);
        if (fault != null) {
            return fault;
        }
        var rulebook = sitting.rulebook();
        var first = sitting.today().plusDays(ChoiceRules.number(rulebook, ChoiceRules.SUGGEST) + 1);
        var ends = or(act.suggestionsClose(), first);
        var opens = or(act.opens(), ends);
        long open = ChoiceRules.number(rulebook, ChoiceRules.OPEN);
        var closes = or(act.closes(), opens.plusDays(open));
        var wrong = dates(sitting.today(), List.of(first, ends, opens, closes), open);
        return wrong != null ? wrong : Ruling.enter(called(act, ends, opens, closes, sitting));
    }

    private ChoiceEntry.ChoiceCalled called(
            Acts.Call act, LocalDate ends, LocalDate opens, LocalDate closes, Sitting sitting) {
        var rulebook = sitting.rulebook();
        var zone = ZoneId.of(rulebook.text("coop.zone"));
        return new ChoiceEntry.ChoiceCalled(
                choices.next(sitting.coop()),
                act.text(),
                act.commitment(),
                Json.tree(ChoiceRules.terms(rulebook, act.manner(), act.seats())),
                act.purse() == null ? null : purse(act.purse(), sitting),
                ends.atStartOfDay(zone).toInstant(),
                opens.atStartOfDay(zone).toInstant(),
                closes.atStartOfDay(zone).toInstant(),
                Duration.ofDays(ChoiceRules.number(rulebook, ChoiceRules.DELAY)).toSeconds());
    }

    private ChoiceEntry.Purse purse(Acts.Purse purse, Sitting sitting) {
        return new ChoiceEntry.Purse(
                purse.from(),
                purse.to(),
                purse.amount(),
                coops.find(sitting.coop()).orElseThrow().currency());
    }

    private @Nullable Refusal fault(Acts.Call act, Sitting sitting) {
        if (act.manner().spends() != (act.purse() != null)) {
            return Refusal.at("manner", "choices.purse");
        }
        if (act.seats() < 1 || act.seats() > SEATS) {
            return Refusal.at("seats", "choices.seats", SEATS);
        }
        var purse = act.purse();
        if (purse == null) {
            return null;
        }
        if (purse.amount() < 1 || purse.amount() > MONEY) {
            return Refusal.at("amount", "choices.amount");
        }
        for (var field : List.of("from", "to")) {
            var account = field.equals("from") ? purse.from() : purse.to();
            if (ledger.account(sitting.coop(), account).isEmpty()) {
                return Refusal.at(field, "choices.account", account);
            }
        }
        return purse.from().equals(purse.to()) ? Refusal.at("to", "choices.same-account") : null;
    }

    private static @Nullable Refusal dates(LocalDate today, List<LocalDate> days, long open) {
        var fields = List.of("suggestionsClose", "opens", "closes");
        for (int i = 0; i < fields.size(); i++) {
            var least = i == 2 ? days.get(2).plusDays(open) : days.get(i);
            if (days.get(i + 1).isBefore(least)) {
                return Refusal.at(fields.get(i), "choices.too-soon", least);
            }
            if (days.get(i + 1).isAfter(today.plusDays(FURTHEST))) {
                return Refusal.at(fields.get(i), "choices.too-far", FURTHEST);
            }
        }
        return null;
    }

    private static LocalDate or(@Nullable LocalDate given, LocalDate standard) {
        return Objects.requireNonNullElse(given, standard);
    }
}
