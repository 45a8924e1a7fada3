package coop.toadlane.choices;

import coop.toadlane.choices.Acts.Manner;
import coop.toadlane.members.Visit;
import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import coop.toadlane.people.Particulars.Kept;
import coop.toadlane.words.Mistakes;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The form that calls a choice, once all of its fields can be read. */
record CallForm(
        String question,
        Manner manner,
        int seats,
        Acts.@Nullable Purse purse,
        @Nullable LocalDate suggestionsClose,
        @Nullable LocalDate opens,
        @Nullable LocalDate closes) {

    /** The form, or null with what is wrong at its fields. */
    static @Nullable CallForm read(Visit visit, Mistakes mistakes) {
        if (visit.field("question").isEmpty()
                || visit.field("question").length() > ChoiceTexts.TITLE) {
            mistakes.add("question", visit.t("choices.text.wrong", ChoiceTexts.TITLE));
        }
        if (visit.field("about").length() > ChoiceTexts.LONGEST) {
            mistakes.add("about", visit.t("choices.text.wrong", ChoiceTexts.LONGEST));
        }
        var manner = manner(visit.field("manner"));
        if (manner == null) {
            mistakes.add("manner", visit.t("choices.manner.wrong"));
        }
        int seats = seats(visit.field("seats"));
        if (seats == 0) {
            mistakes.add("seats", visit.t("refusal.choices.seats", ChoiceCallKind.SEATS));
        }
        var purse = manner != null && manner.spends() ? purse(visit, mistakes) : null;
        var ends = day("suggestionsClose", visit, mistakes);
        var opens = day("opens", visit, mistakes);
        var closes = day("closes", visit, mistakes);
        return mistakes.any() || manner == null
                ? null
                : new CallForm(
                        ChoiceTexts.joined(visit.field("question"), visit.field("about")),
                        manner,
                        seats,
                        purse,
                        ends,
                        opens,
                        closes);
    }

    private static @Nullable Manner manner(String typed) {
        for (var manner : Manner.values()) {
            if (manner.name().equals(typed)) {
                return manner;
            }
        }
        return null;
    }

    private static int seats(String typed) {
        if (typed.isEmpty()) {
            return 1;
        }
        return typed.matches("[1-9]\\d{0,2}") && Integer.parseInt(typed) <= ChoiceCallKind.SEATS
                ? Integer.parseInt(typed)
                : 0;
    }

    private static Acts.Purse purse(Visit visit, Mistakes mistakes) {
        var amount = money(visit, "amount");
        if (amount < 1 || amount > ChoiceCallKind.MONEY) {
            mistakes.add("amount", visit.t("refusal.choices.amount"));
        }
        return new Acts.Purse(visit.field("from"), visit.field("to"), amount);
    }

    /** An amount of the co-op's currency in minor units; 0 if none can be read. */
    static long money(Visit visit, String field) {
        return Money.parse(
                        visit.field(field).replace(',', '.'),
                        Currency.of(visit.seat().house().currency()))
                .map(Money::minor)
                .orElse(0L);
    }

    private static @Nullable LocalDate day(String field, Visit visit, Mistakes mistakes) {
        var day = visit.day(field);
        if (day == null && !visit.field(field).isEmpty()) {
            mistakes.add(field, visit.t("choices.date.wrong"));
        }
        return day;
    }

    Acts.Call act(Kept kept) {
        return new Acts.Call(
                manner,
                kept.id().value(),
                kept.commitment(),
                seats,
                purse,
                suggestionsClose,
                opens,
                closes);
    }
}
