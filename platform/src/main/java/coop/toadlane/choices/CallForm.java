package coop.toadlane.choices;

import coop.toadlane.choices.Acts.Manner;
import coop.toadlane.choices.ChoiceVisits.Visit;
import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import coop.toadlane.people.Particulars.Kept;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.time.DateTimeException;
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
    static @Nullable CallForm read(Visit visit, Words words, Mistakes mistakes) {
        if (visit.field("question").isEmpty()
                || visit.field("question").length() > ChoiceTexts.TITLE) {
            mistakes.add("question", words.t("choices.text.wrong", ChoiceTexts.TITLE));
        }
        if (visit.field("about").length() > ChoiceTexts.LONGEST) {
            mistakes.add("about", words.t("choices.text.wrong", ChoiceTexts.LONGEST));
        }
        var manner = manner(visit.field("manner"));
        if (manner == null) {
            mistakes.add("manner", words.t("choices.manner.wrong"));
        }
        int seats = seats(visit.field("seats"));
        if (seats == 0) {
            mistakes.add("seats", words.t("refusal.choices.seats", ChoiceCallKind.SEATS));
        }
        var purse = manner == Manner.BUDGET ? purse(visit, words, mistakes) : null;
        var ends = day("suggestionsClose", visit, words, mistakes);
        var opens = day("opens", visit, words, mistakes);
        var closes = day("closes", visit, words, mistakes);
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

    private static Acts.Purse purse(Visit visit, Words words, Mistakes mistakes) {
        var amount =
                Money.parse(
                                visit.field("amount").replace(',', '.'),
                                Currency.of(visit.seat().house().currency()))
                        .map(Money::minor)
                        .orElse(0L);
        if (amount < 1 || amount > ChoiceCallKind.MONEY) {
            mistakes.add("amount", words.t("refusal.choices.amount"));
        }
        return new Acts.Purse(visit.field("from"), visit.field("to"), amount);
    }

    private static @Nullable LocalDate day(
            String field, Visit visit, Words words, Mistakes mistakes) {
        if (visit.field(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(visit.field(field));
        } catch (DateTimeException e) {
            mistakes.add(field, words.t("choices.date.wrong"));
            return null;
        }
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
