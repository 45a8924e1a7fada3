package coop.toadlane.record;

import static coop.toadlane.record.Tallies.need;
import static coop.toadlane.record.Tallies.sound;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Choices with their rolls and ballots, as their minutes tell them; each is counted again. */
final class ChoiceFold {
    private final TreeMap<Integer, Ballotage> choices = new TreeMap<>();
    private final Fold fold;
    private final Tallies tallies;
    private boolean complete = true;

    ChoiceFold(Fold fold, Tallies tallies) {
        this.fold = fold;
        this.tallies = tallies;
    }

    /** The reader is not shown a minute of this family. */
    void withheld() {
        complete = false;
    }

    private Ballotage choice(int number, Header header) {
        var choice = choices.get(number);
        sound(choice != null || !complete, header, "is of a choice that there is not");
        return choice == null ? choices.computeIfAbsent(number, Ballotage::new) : choice;
    }

    private Ballotage waiting(int number, Header header) {
        var choice = choice(number, header);
        sound(choice.beforeOpening(), header, "comes after the choice opened or ended");
        return choice;
    }

    void enter(ChoiceEntry entry, Header header, Body body) {
        switch (entry) {
            case ChoiceEntry.ChoiceCalled one -> call(one, header);
            case ChoiceEntry.ChoiceCancelled(var number) ->
                    waiting(number, header).cancelled = header.time();
            case ChoiceEntry.OptionSuggested one -> suggest(one, header);
            case ChoiceEntry.OptionWithdrawn one -> withdraw(one, header);
            case ChoiceEntry.OptionDiscussed one -> discuss(one, header);
            case ChoiceEntry.ChoiceOpened one -> open(one, header);
            case ChoiceEntry.ChoiceLapsed(var number) -> lapse(number, header);
            case ChoiceEntry.ChoiceVoted one -> vote(one, header);
            case ChoiceEntry.ChoiceCounted one -> count(one, header);
            case ChoiceEntry.ChoiceEnacted(var number) -> enact(number, header, body);
        }
    }

    private void call(ChoiceEntry.ChoiceCalled one, Header header) {
        var choice = new Ballotage(one.choice());
        sound(choices.put(one.choice(), choice) == null, header, "calls a choice twice");
        need(
                header.time().isBefore(one.suggestionsClose())
                        && !one.opens().isBefore(one.suggestionsClose())
                        && one.opens().isBefore(one.closes()),
                Check.CHOICES,
                header,
                "has dates that do not follow each other");
        terms(one, header);
        choice.called = one;
        choice.calledAt = header.time();
        choice.closes = one.closes();
        choice.minute = header.number();
    }

    private void terms(ChoiceEntry.ChoiceCalled one, Header header) {
        var form = ChoiceCount.form(one.terms());
        var pointed = form == ChoiceCount.Form.POINTS;
        sound(!pointed || one.purse() != null, header, "hands out points and has no money");
        var manner =
                one.purse() != null && !pointed
                        ? "budget"
                        : switch (form) {
                            case RANKS -> "ranked";
                            case SCORES -> "scored";
                            case APPROVALS -> "approved";
                            case POINTS -> "points";
                        };
        fold.office()
                .rule("choices." + manner + ".rule")
                .ifPresent(rule ->
                        need(
                                rule.asString("").equals(ChoiceCount.rule(one.terms())),
                                Check.CHOICES,
                                header,
                                "is counted by another rule than the rulebook's"));
        fold.office()
                .rule("choices.points.each")
                .filter(_ -> pointed)
                .ifPresent(rule ->
                        need(
                                rule.asInt(0) == ChoiceCount.points(one.terms()),
                                Check.CHOICES,
                                header,
                                "gives members another number of points than the rulebook"));
    }

    private void suggest(ChoiceEntry.OptionSuggested one, Header header) {
        var choice = waiting(one.choice(), header);
        if (choice.called != null) {
            sound(
                    header.time().isBefore(choice.called.suggestionsClose()),
                    header,
                    "suggests after suggestions closed");
            var purse = choice.called.purse();
            sound(
                    purse == null
                            ? one.cost() == 0
                            : one.cost() > 0 && one.cost() <= purse.amount(),
                    header,
                    "suggests something at a cost that cannot be");
        }
        sound(
                Fold.member(header.actor()) == one.member(),
                header,
                "suggests in another member's name");
        var row =
                new Row.Option(
                        one.choice(),
                        one.option(),
                        one.member(),
                        one.text(),
                        one.commitment(),
                        one.cost(),
                        header.number(),
                        header.time(),
                        null);
        sound(choice.options.put(one.option(), row) == null, header, "uses a number twice");
    }

    private void withdraw(ChoiceEntry.OptionWithdrawn one, Header header) {
        var choice = waiting(one.choice(), header);
        var old = choice.options.get(one.option());
        sound(
                old != null
                        && old.withdrawn() == null
                        && old.member() == Fold.member(header.actor()),
                header,
                "withdraws what another suggested, or nobody");
        var row = Objects.requireNonNull(old);
        choice.options.put(
                one.option(),
                new Row.Option(
                        row.choice(),
                        row.option(),
                        row.member(),
                        row.text(),
                        row.commitment(),
                        row.cost(),
                        row.minute(),
                        row.suggested(),
                        header.time()));
    }

    private void discuss(ChoiceEntry.OptionDiscussed one, Header header) {
        var choice = choice(one.choice(), header);
        sound(
                Fold.member(header.actor()) == one.member(),
                header,
                "speaks in another member's name");
        choice.remarks.add(
                new Row.Remark(
                        one.choice(),
                        one.option(),
                        one.remark(),
                        one.member(),
                        one.text(),
                        one.commitment(),
                        header.number(),
                        header.time()));
    }

    private void open(ChoiceEntry.ChoiceOpened one, Header header) {
        var choice = waiting(one.choice(), header);
        var called = choice.called;
        if (called != null) {
            need(
                    !header.time().isBefore(called.opens())
                            && !one.closes().isBefore(called.closes()),
                    Check.CHOICES,
                    header,
                    "opens too soon, or for a shorter time than was called");
            need(
                    ElectionCount.ballotOrder(choice.costs().keySet(), one.commitment())
                            .equals(one.options()),
                    Check.CHOICES,
                    header,
                    "does not put exactly those options on the ballot that stand");
            var roll = fold.roll(Objects.requireNonNull(choice.calledAt), header.time(), _ -> true);
            need(
                    roll.equals(one.roll()) && Body.hash(Json.write(one.roll())).equals(one.hash()),
                    Check.ROLLS,
                    header,
                    "freezes a roll of %d; by the register it is of %d, or of others",
                    one.roll().size(),
                    roll.size());
            tallies.made(Check.ROLLS);
        }
        choice.roll.addAll(one.roll());
        choice.closes = one.closes();
        choice.opening =
                new Row.ChoiceOpening(
                        header.time(),
                        header.number(),
                        one.roll().size(),
                        one.hash(),
                        one.options(),
                        one.commitment(),
                        one.seal());
    }

    private void lapse(int number, Header header) {
        var choice = waiting(number, header);
        var called = choice.called;
        sound(
                called == null
                        || (!header.time().isBefore(called.opens())
                                && choice.costs().size() < (called.purse() == null ? 2 : 1)),
                header,
                "lapses although there is something to choose between");
        choice.lapsed = header.time();
    }

    private void vote(ChoiceEntry.ChoiceVoted one, Header header) {
        var choice = choice(one.choice(), header);
        need(
                Fold.member(header.actor()) == one.member()
                        && (choice.called == null || choice.open(header.time())),
                Check.VOTES,
                header,
                "votes in choice %d, which is not open, or for another",
                one.choice());
        var called = choice.called;
        var opening = choice.opening;
        if (called != null && opening != null) {
            need(
                    choice.roll.contains(one.member()),
                    Check.VOTES,
                    header,
                    "member %d votes and is not on the roll",
                    one.member());
            var fault = ChoiceCount.fault(one.marks(), opening.options(), called.terms());
            need(fault == null, Check.VOTES, header, "casts a ballot that is none: %s", fault);
        }
        tallies.made(Check.VOTES);
        choice.ballots.put(
                one.member(),
                new Row.ChoiceBallot(
                        one.choice(), one.member(), one.marks(), header.number(), header.time()));
    }

    private void count(ChoiceEntry.ChoiceCounted one, Header header) {
        var choice = choice(one.choice(), header);
        sound(choice.result == null, header, "counts a choice twice");
        var called = choice.called;
        var opening = choice.opening;
        if (called == null || opening == null) {
            sound(!complete, header, "counts a choice that was not open");
            tallies.unseen(Check.CHOICES);
        } else {
            recount(one, choice, called, opening, header);
            tallies.made(Check.CHOICES);
        }
        choice.result =
                new Row.ChoiceResult(
                        header.time(),
                        header.number(),
                        one.cast(),
                        one.seed(),
                        one.chosen(),
                        one.digest(),
                        one.effective());
    }

    private static void recount(
            ChoiceEntry.ChoiceCounted one,
            Ballotage choice,
            ChoiceEntry.ChoiceCalled called,
            Row.ChoiceOpening opening,
            Header header) {
        need(
                !header.time().isBefore(Objects.requireNonNull(choice.closes))
                        && one.effective().equals(header.time().plusSeconds(called.delaySeconds())),
                Check.CHOICES,
                header,
                "counts before the ballot closed, or takes effect at another time than called");
        need(
                Body.hash(one.seed()).equals(opening.commitment()),
                Check.CHOICES,
                header,
                "the seed is not the one that was sealed at the opening");
        need(
                one.entitled() == choice.roll.size() && one.cast() == choice.ballots.size(),
                Check.CHOICES,
                header,
                "counts %d ballots of %d; there are %d of %d",
                one.cast(),
                one.entitled(),
                choice.ballots.size(),
                choice.roll.size());
        var counted =
                ChoiceCount.count(
                        called.terms(),
                        called.purse(),
                        choice.costs(),
                        choice.ballots.values().stream().map(Row.ChoiceBallot::marks).toList(),
                        one.seed(),
                        String::valueOf);
        need(
                counted.chosen().equals(one.chosen()),
                Check.CHOICES,
                header,
                "chooses %s; by the ballots it is %s",
                one.chosen(),
                counted.chosen());
        need(
                counted.digest().equals(one.digest()),
                Check.CHOICES,
                header,
                "the count went another way");
    }

    private void enact(int number, Header header, Body body) {
        var choice = choice(number, header);
        var called = choice.called;
        var result = choice.result;
        if (called != null && result != null) {
            var expected =
                    called.purse() == null || result.chosen().isEmpty()
                            ? List.<LedgerEntry.Line>of()
                            : ChoiceCount.lines(called.purse(), choice.costs(), result.chosen());
            var posted =
                    body.entries().stream()
                            .filter(LedgerEntry.Posted.class::isInstance)
                            .flatMap(one -> ((LedgerEntry.Posted) one).lines().stream())
                            .toList();
            need(
                    choice.enacted == null
                            && !header.time().isBefore(result.effective())
                            && posted.equals(expected),
                    Check.ENACTMENTS,
                    header,
                    "does not post what choice %d decided, or not in its time",
                    number);
        } else {
            sound(!complete, header, "takes effect and was not counted");
        }
        tallies.made(Check.ENACTMENTS);
        choice.enacted = header.time();
        choice.enactedIn = header.number();
    }

    Stream<Row> rows(Table table) {
        var shown = choices.values().stream().filter(one -> one.called != null);
        return switch (table) {
            case CHOICES -> shown.map(Ballotage::row);
            case CHOICE_OPTIONS -> shown.flatMap(one -> one.options.values().stream());
            case CHOICE_REMARKS -> shown.flatMap(one -> one.remarks.stream());
            case CHOICE_ROLLS ->
                    shown.flatMap(one ->
                            one.roll.stream().map(member -> new Row.Chooser(one.number, member)));
            case CHOICE_BALLOTS -> shown.flatMap(one -> one.ballots.values().stream());
            default -> Stream.empty();
        };
    }
}
