package coop.toadlane.choices;

import coop.toadlane.office.Case;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.Openness;
import coop.toadlane.record.Row;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What members do before the ballot opens: suggest, withdraw, discuss, call it off. */
final class OptionKinds {
    /** More than anybody reads. */
    static final int MOST = 200;

    private static final Power MEMBER = Power.of("member");

    private OptionKinds() {}

    private static Optional<Row.Option> option(
            ChoiceFinder choices, Sitting sitting, int choice, int option) {
        return choices.options(sitting.coop(), choice).stream()
                .filter(one -> one.option() == option)
                .findFirst();
    }

    @Component
    static final class Suggesting extends NamedKind<Acts.Suggestion> {
        private final ChoiceFinder choices;

        Suggesting(ChoiceFinder choices) {
            super("choices.suggestion", Acts.Suggestion.class, Openness.MEMBERS, MEMBER);
            this.choices = choices;
        }

        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public Ruling rule(Case<Acts.Suggestion> one, Sitting sitting) {
            var act = one.act();
            var choice = choices.find(sitting.coop(), act.choice()).orElse(null);
            if (choice == null) {
                return Refusal.of("choices.none", act.choice());
            }
            if (!choice.beforeOpening()
                    || !sitting.time().isBefore(choice.row().suggestionsClose())) {
                return Refusal.of("choices.suggestions-closed");
            }
            var purse = choice.row().purse();
            if (purse == null && act.cost() != 0) {
                return Refusal.at("cost", "choices.no-cost");
            }
            if (purse != null && (act.cost() < 1 || act.cost() > purse.amount())) {
                return Refusal.at("cost", "choices.cost");
            }
            var before = choices.options(sitting.coop(), act.choice());
            if (before.size() >= MOST) {
                return Refusal.of("choices.enough", MOST);
            }
            return Ruling.enter(
                    new ChoiceEntry.OptionSuggested(
                            act.choice(),
                            before.size() + 1,
                            one.member().value(),
                            act.text(),
                            act.commitment(),
                            purse == null ? 0 : act.cost()));
        }
    }

    @Component
    static final class Withdrawing extends NamedKind<Acts.Withdrawal> {
        private final ChoiceFinder choices;

        Withdrawing(ChoiceFinder choices) {
            super("choices.withdrawal", Acts.Withdrawal.class, Openness.MEMBERS, MEMBER);
            this.choices = choices;
        }

        @Override
        public Ruling rule(Case<Acts.Withdrawal> one, Sitting sitting) {
            var act = one.act();
            var choice = choices.find(sitting.coop(), act.choice()).orElse(null);
            if (choice == null || !choice.beforeOpening()) {
                return Refusal.of("choices.opened-already");
            }
            var option = option(choices, sitting, act.choice(), act.option());
            return option.isPresent()
                            && option.get().withdrawn() == null
                            && option.get().member() == one.member().value()
                    ? Ruling.enter(new ChoiceEntry.OptionWithdrawn(act.choice(), act.option()))
                    : Refusal.of("choices.not-yours", act.option());
        }
    }

    @Component
    static final class Discussing extends NamedKind<Acts.Remark> {
        private static final int REMARKS = 5000;
        private final ChoiceFinder choices;

        Discussing(ChoiceFinder choices) {
            super("choices.remark", Acts.Remark.class, Openness.MEMBERS, MEMBER);
            this.choices = choices;
        }

        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public Ruling rule(Case<Acts.Remark> one, Sitting sitting) {
            var act = one.act();
            if (option(choices, sitting, act.choice(), act.option()).isEmpty()) {
                return Refusal.of("choices.no-option", act.option());
            }
            int before = choices.remarks(sitting.coop(), act.choice()).size();
            return before >= REMARKS
                    ? Refusal.of("choices.enough", REMARKS)
                    : Ruling.enter(
                            new ChoiceEntry.OptionDiscussed(
                                    act.choice(),
                                    act.option(),
                                    before + 1,
                                    one.member().value(),
                                    act.text(),
                                    act.commitment()));
        }
    }

    @Component
    static final class Cancelling extends NamedKind<Acts.Cancellation> {
        private final ChoiceFinder choices;

        Cancelling(ChoiceFinder choices) {
            super(
                    "choices.cancellation",
                    Acts.Cancellation.class,
                    Openness.MEMBERS,
                    Power.of("office:secretary"));
            this.choices = choices;
        }

        @Override
        public Ruling rule(Case<Acts.Cancellation> one, Sitting sitting) {
            int number = one.act().choice();
            return choices.find(sitting.coop(), number).filter(Choice::beforeOpening).isPresent()
                    ? Ruling.enter(new ChoiceEntry.ChoiceCancelled(number))
                    : Refusal.of("choices.opened-already");
        }
    }
}
