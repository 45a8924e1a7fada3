package coop.toadlane.choices;

import coop.toadlane.members.Members;
import coop.toadlane.office.Case;
import coop.toadlane.office.Coops;
import coop.toadlane.office.Power;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Ruling;
import coop.toadlane.office.Sitting;
import coop.toadlane.record.Body;
import coop.toadlane.record.ChoiceEntry;
import coop.toadlane.record.ElectionCount;
import coop.toadlane.record.Json;
import coop.toadlane.record.Openness;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the ballot when its time has come: freezes roll and options and seals the lot. */
@Component
final class ChoiceOpeningKind extends ChoiceKind<Acts.Opening> {
    private static final Duration LATE = Duration.ofHours(1);
    private final ChoiceFinder choices;
    private final Members members;
    private final Coops coops;
    private final ChoiceLots lots;

    ChoiceOpeningKind(ChoiceFinder choices, Members members, Coops coops, ChoiceLots lots) {
        super("opening", Acts.Opening.class, Openness.MEMBERS, Power.of("rule"));
        this.choices = choices;
        this.members = members;
        this.coops = coops;
        this.lots = lots;
    }

    @Override
    public Ruling rule(Case<Acts.Opening> one, Sitting sitting) {
        int number = one.act().choice();
        var choice = choices.find(sitting.coop(), number).orElse(null);
        if (choice == null || !choice.beforeOpening()) {
            return Refusal.of("choices.not-waiting", number);
        }
        if (sitting.time().isBefore(choice.row().opens())) {
            return Refusal.of("choices.not-due", number);
        }
        var options = List.copyOf(choices.costs(sitting.coop(), number).keySet());
        return options.size() < (choice.row().purse() == null ? 2 : 1)
                ? Ruling.enter(new ChoiceEntry.ChoiceLapsed(number))
                : Ruling.enter(opened(choice, options, sitting));
    }

    private ChoiceEntry.ChoiceOpened opened(Choice choice, List<Integer> options, Sitting sitting) {
        var roll = roll(choice, sitting);
        var hash = Body.hash(Json.write(roll));
        var seal = coops.find(sitting.coop()).orElseThrow().key();
        var commitment = Body.hash(lots.seed(choice, hash, options, seal));
        return new ChoiceEntry.ChoiceOpened(
                choice.number(),
                roll,
                hash,
                ElectionCount.ballotOrder(options, commitment),
                closes(choice, sitting.time()),
                commitment,
                seal);
    }

    /** Members of the day of the call who still are, in a class that votes, by number. */
    private List<Integer> roll(Choice choice, Sitting sitting) {
        var zone = ZoneId.of(sitting.rulebook().text("coop.zone"));
        var before =
                members
                        .entitled(sitting.coop(), LocalDate.ofInstant(choice.row().called(), zone))
                        .stream()
                        .map(Members.Entitled::member)
                        .collect(Collectors.toSet());
        return members.entitled(sitting.coop(), sitting.today()).stream()
                .filter(one -> before.contains(one.member()))
                .filter(one ->
                        sitting.rulebook()
                                        .value("members.class." + one.memberClass())
                                        .map(rule -> rule.path("votes").asLong(1))
                                        .orElse(1L)
                                > 0)
                .map(one -> one.member().value())
                .toList();
    }

    /** Members lose no voting time to a server that was down when the ballot should have opened. */
    private static Instant closes(Choice choice, Instant now) {
        var row = choice.row();
        return Duration.between(row.opens(), now).compareTo(LATE) < 0
                ? row.closes()
                : now.plus(Duration.between(row.opens(), row.closes()));
    }
}
