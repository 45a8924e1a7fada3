package coop.toadlane.choices;

import coop.toadlane.office.Case;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.HotKind;
import coop.toadlane.office.NamedKind;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.ChoiceCount;
import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.Openness;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ballots: the acts that come by the hundred, ruled on with two questions to the database. */
@Component
final class ChoiceBallotKind extends NamedKind<Acts.Ballot> implements HotKind<Acts.Ballot> {
    private final ChoiceFinder choices;
    private final JdbcClient jdbc;

    ChoiceBallotKind(ChoiceFinder choices, JdbcClient jdbc) {
        super("choices.ballot", Acts.Ballot.class, Openness.MEMBERS, Power.of("member"));
        this.choices = choices;
        this.jdbc = jdbc;
    }

    private record Voter(int choice, int member) {}

    @Override
    public Ruling rule(Case<Acts.Ballot> one, Sitting sitting) {
        return ruleAll(List.of(one), sitting).getFirst();
    }

    @Override
    public List<Ruling> ruleAll(List<Case<Acts.Ballot>> cases, Sitting sitting) {
        var numbers = cases.stream().map(one -> one.act().choice()).distinct().toList();
        var open =
                choices.find(sitting.coop(), numbers).stream()
                        .filter(one -> one.open(sitting.time()))
                        .collect(Collectors.toMap(Choice::number, one -> one));
        var voters = voters(cases, sitting.coop());
        return cases.stream().map(one -> rule(one, open, voters)).toList();
    }

    private static Ruling rule(
            Case<Acts.Ballot> one, Map<Integer, Choice> open, Set<Voter> voters) {
        var act = one.act();
        var choice = open.get(act.choice());
        var opening = choice == null ? null : choice.row().opening();
        if (choice == null || opening == null) {
            return Refusal.of("choices.not-open", act.choice());
        }
        if (!voters.contains(new Voter(act.choice(), one.member().value()))) {
            return Refusal.of("choices.not-on-roll", act.choice());
        }
        var fault =
                act.marks().stream().anyMatch(Objects::isNull)
                        ? ChoiceCount.Fault.STRANGER
                        : ChoiceCount.fault(act.marks(), opening.options(), choice.row().terms());
        return fault != null
                ? Refusal.at(
                        "marks",
                        "choices.ballot-" + fault.name().toLowerCase(Locale.ROOT),
                        ChoiceCount.points(choice.row().terms()),
                        fault == ChoiceCount.Fault.OVER ? ChoiceCount.sum(act.marks()) : 0)
                : Ruling.enter(
                        new ChoiceEntry.ChoiceVoted(
                                act.choice(), one.member().value(), act.marks()));
    }

    private Set<Voter> voters(List<Case<Acts.Ballot>> cases, CoopId coop) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select c.choice, c.member
                                from unnest(?::int[], ?::int[]) as asked (choice, member)
                                join choosers c on c.coop = ? and c.choice = asked.choice
                                    and c.member = asked.member
                                """)
                        .params(
                                cases.stream()
                                        .map(one -> one.act().choice())
                                        .toArray(Integer[]::new),
                                cases.stream()
                                        .map(one -> one.member().value())
                                        .toArray(Integer[]::new),
                                coop.slug())
                        .query((row, _) -> new Voter(row.getInt(1), row.getInt(2)))
                        .list());
    }
}
