package coop.toadlane.choices;

import coop.toadlane.choices.ChoicePage.Ballot;
import coop.toadlane.choices.ChoicePage.Line;
import coop.toadlane.choices.ChoiceTexts.Said;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.members.Members;
import coop.toadlane.members.Seat;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.ChoiceCount;
import coop.toadlane.record.ChoiceEntry.Mark;
import coop.toadlane.record.Row;
import coop.toadlane.words.Words;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a choice's page shows. */
@Component
class ChoicePages {
    private final ChoiceFinder choices;
    private final ChoiceTexts texts;
    private final ChoiceResults results;
    private final Members members;
    private final Ledger ledger;
    private final Clock clock;

    ChoicePages(
            ChoiceFinder choices,
            ChoiceTexts texts,
            ChoiceResults results,
            Members members,
            Ledger ledger,
            Clock clock) {
        this.choices = choices;
        this.texts = texts;
        this.results = results;
        this.members = members;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param typed the marks of a ballot that was just refused, or null
     */
    ChoicePage page(Choice choice, Seat seat, Words words, @Nullable Map<Integer, Integer> typed) {
        var rows = choices.options(seat.coop(), choice.number());
        var remarks = choices.remarks(seat.coop(), choice.number());
        var said = texts.said(written(choice, rows, remarks));
        var question = said.getOrDefault(choice.row().text(), Said.NOTHING);
        var stage = choice.stage(clock.instant());
        var titles = texts.titles(rows);
        return new ChoicePage(
                choice,
                stage,
                question.title(),
                question.text(),
                words.t(
                        "choices.counted",
                        words.t("choices.rule." + ChoiceCount.rule(choice.row().terms()))),
                spending(choice, words),
                places(choice),
                options(choice, seat, words, rows, remarks, said),
                stage == Choice.Stage.OPEN
                        ? ballot(choice, seat, words, rows, titles, typed)
                        : null,
                choice.row().result() == null ? null : results.of(choice, rows, titles, words),
                choice.beforeOpening() && seat.holds("secretary"));
    }

    private static List<UUID> written(
            Choice choice, List<Row.Option> rows, List<Row.Remark> remarks) {
        return Stream.of(
                        Stream.of(choice.row().text()),
                        rows.stream().map(Row.Option::text),
                        remarks.stream().map(Row.Remark::text))
                .flatMap(one -> one)
                .toList();
    }

    private static String spending(Choice choice, Words words) {
        var purse = choice.row().purse();
        return purse == null ? "" : words.money(purse.amount(), purse.currency());
    }

    private ChoicePage.@Nullable Places places(Choice choice) {
        var purse = choice.row().purse();
        return purse == null
                ? null
                : new ChoicePage.Places(account(choice, purse.from()), account(choice, purse.to()));
    }

    private String account(Choice choice, String code) {
        return ledger.account(choice.coop(), code).map(Ledger.Account::name).orElse(code);
    }

    static String cost(Choice choice, long cost, Words words) {
        var purse = choice.row().purse();
        return purse == null ? "" : words.money(cost, purse.currency());
    }

    private List<ChoicePage.Option> options(
            Choice choice,
            Seat seat,
            Words words,
            List<Row.Option> rows,
            List<Row.Remark> remarks,
            Map<UUID, Said> said) {
        var names = names(seat, rows, remarks);
        return rows.stream()
                .filter(one -> one.withdrawn() == null)
                .map(one -> {
                    var option = said.getOrDefault(one.text(), Said.NOTHING);
                    return new ChoicePage.Option(
                            one,
                            option.title(),
                            option.text(),
                            cost(choice, one.cost(), words),
                            names.getOrDefault(new MemberNo(one.member()), ""),
                            choice.beforeOpening() && one.member() == seat.member().value(),
                            remarks.stream()
                                    .filter(remark -> remark.option() == one.option())
                                    .map(remark -> remark(remark, names, said))
                                    .toList());
                })
                .toList();
    }

    private static ChoicePage.Remark remark(
            Row.Remark remark, Map<MemberNo, String> names, Map<UUID, Said> said) {
        var words = said.getOrDefault(remark.text(), Said.NOTHING);
        return new ChoicePage.Remark(
                names.getOrDefault(new MemberNo(remark.member()), ""),
                (words.title() + "\n" + words.text()).strip(),
                remark.said());
    }

    private Map<MemberNo, String> names(
            Seat seat, List<Row.Option> rows, List<Row.Remark> remarks) {
        Set<MemberNo> numbers = new HashSet<>();
        rows.forEach(one -> numbers.add(new MemberNo(one.member())));
        remarks.forEach(one -> numbers.add(new MemberNo(one.member())));
        return members.names(seat, numbers);
    }

    private @Nullable Ballot ballot(
            Choice choice,
            Seat seat,
            Words words,
            List<Row.Option> rows,
            Map<Integer, String> titles,
            @Nullable Map<Integer, Integer> typed) {
        var opening = choice.row().opening();
        if (opening == null
                || !choices.isOnRoll(seat.coop(), choice.number(), seat.member().value())) {
            return null;
        }
        var cast = choices.ballot(seat.coop(), choice.number(), seat.member().value());
        var marks =
                typed != null
                        ? typed
                        : cast.map(Row.ChoiceBallot::marks).orElse(List.of()).stream()
                                .collect(Collectors.toMap(Mark::option, Mark::value));
        var costs = rows.stream().collect(Collectors.toMap(Row.Option::option, Row.Option::cost));
        return new Ballot(
                choice.form(),
                opening.options().stream()
                        .map(option ->
                                new Line(
                                        option,
                                        titles.getOrDefault(option, ""),
                                        cost(choice, costs.getOrDefault(option, 0L), words),
                                        marks.getOrDefault(option, 0)))
                        .toList(),
                switch (choice.form()) {
                    case RANKS -> opening.options().size();
                    case SCORES, APPROVALS -> ChoiceCount.MOST;
                    case POINTS -> ChoiceCount.points(choice.row().terms());
                },
                cast.isPresent());
    }
}
