package coop.toadlane.choices;

import coop.toadlane.choices.ChoicePage.Figure;
import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import coop.toadlane.pictures.BudgetShare;
import coop.toadlane.record.ChoiceCount;
import coop.toadlane.record.ChoiceCount.Counted;
import coop.toadlane.record.ChoiceCount.Form;
import coop.toadlane.record.ChoiceEntry.Mark;
import coop.toadlane.record.ElectionCount;
import coop.toadlane.record.Row;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts a choice again, with the options' names, so that the page can tell how it went. */
@Component
class ChoiceResults {
    private final ChoiceFinder choices;

    ChoiceResults(ChoiceFinder choices) {
        this.choices = choices;
    }

    Counted count(Choice choice, Map<Integer, String> titles) {
        return ChoiceCount.count(
                choice.row().terms(),
                choice.row().purse(),
                choices.costs(choice.coop(), choice.number()),
                choices.box(choice.coop(), choice.number()),
                Objects.requireNonNull(choice.row().result()).seed(),
                option -> titles.getOrDefault(option, String.valueOf(option)));
    }

    ChoicePage.Result of(
            Choice choice, List<Row.Option> rows, Map<Integer, String> titles, Words words) {
        var row = Objects.requireNonNull(choice.row().result());
        var opening = Objects.requireNonNull(choice.row().opening());
        var counted = count(choice, titles);
        var language = Locale.forLanguageTag(words.language());
        var story =
                counted.allocation() != null
                        ? counted.allocation().explained(language)
                        : Objects.requireNonNull(counted.tally()).explained(language);
        return new ChoicePage.Result(
                opening.entitled(),
                row,
                figures(choice, rows, titles, row, words),
                story,
                picture(choice, rows, titles, row),
                file(choice),
                command(choice, row.seed()));
    }

    /** The name of the file that {@link ChoiceFileController} has of the ballots. */
    static String file(Choice choice) {
        return choice.row().purse() != null
                ? "ballots.pb"
                : choice.form() == Form.RANKS ? "ballots.blt" : "";
    }

    static String command(Choice choice, String seed) {
        var terms = choice.row().terms();
        var options =
                choice.row().purse() == null
                        ? ElectionCount.options(terms, seed)
                        : ChoiceCount.options(terms);
        return "./toadlane tally %s --rule %s%s --explain"
                .formatted(
                        file(choice).replace("ballots", "choice-" + choice.number()),
                        ChoiceCount.rule(terms),
                        options.entrySet().stream()
                                .map(one -> " --option " + one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining()));
    }

    private List<Figure> figures(
            Choice choice,
            List<Row.Option> rows,
            Map<Integer, String> titles,
            Row.ChoiceResult result,
            Words words) {
        var costs = costs(rows);
        var votes = votes(choice);
        var most = votes.values().stream().max(Long::compare).orElse(1L);
        return order(choice, result, votes).stream()
                .map(option -> {
                    var got = votes.getOrDefault(option, 0L);
                    return new Figure(
                            titles.getOrDefault(option, ""),
                            ChoicePages.cost(choice, costs.getOrDefault(option, 0L), words),
                            got,
                            part(got, most),
                            result.chosen().contains(option));
                })
                .toList();
    }

    private @Nullable BudgetShare picture(
            Choice choice,
            List<Row.Option> rows,
            Map<Integer, String> titles,
            Row.ChoiceResult result) {
        var purse = choice.row().purse();
        if (purse == null) {
            return null;
        }
        var currency = Currency.of(purse.currency());
        var costs = costs(rows);
        var votes = votes(choice);
        var points = choice.form() == Form.POINTS;
        var projects =
                order(choice, result, votes).stream()
                        .map(option ->
                                new BudgetShare.Project(
                                        option,
                                        titles.getOrDefault(option, ""),
                                        new Money(costs.getOrDefault(option, 0L), currency),
                                        votes.getOrDefault(option, 0L),
                                        result.chosen().contains(option)))
                        .toList();
        long most = votes.values().stream().max(Long::compare).orElse(1L);
        return new BudgetShare(
                projects,
                new Money(purse.amount(), currency),
                points,
                points ? most : Math.max(1, result.cast()));
    }

    private static Map<Integer, Long> costs(List<Row.Option> rows) {
        var costs = new HashMap<Integer, Long>();
        rows.forEach(one -> costs.put(one.option(), one.cost()));
        return costs;
    }

    /** The chosen as they were chosen, then the others, with the most votes first. */
    private static List<Integer> order(
            Choice choice, Row.ChoiceResult result, Map<Integer, Long> votes) {
        var order = new ArrayList<>(result.chosen());
        Objects.requireNonNull(choice.row().opening()).options().stream()
                .filter(one -> !order.contains(one))
                .sorted((a, b) ->
                        Long.compare(votes.getOrDefault(b, 0L), votes.getOrDefault(a, 0L)))
                .forEach(order::add);
        return order;
    }

    private static long part(long got, long most) {
        return most == 0 ? 0 : got * 100 / most;
    }

    /**
     * What each option got: points where scores or points are counted, else how many ballots mark
     * it, for rankings how many put it first.
     */
    private Map<Integer, Long> votes(Choice choice) {
        var votes = new HashMap<Integer, Long>();
        var scored = choice.form() == Form.SCORES || choice.form() == Form.POINTS;
        for (var ballot : choices.box(choice.coop(), choice.number())) {
            for (Mark mark : ballot) {
                if (choice.form() != Form.RANKS || mark.value() == first(ballot)) {
                    votes.merge(mark.option(), scored ? mark.value() : 1L, Long::sum);
                }
            }
        }
        return votes;
    }

    private static int first(List<Mark> ballot) {
        return ballot.stream().mapToInt(Mark::value).min().orElse(1);
    }
}
