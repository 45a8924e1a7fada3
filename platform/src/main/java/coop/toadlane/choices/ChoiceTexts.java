package coop.toadlane.choices;

import coop.toadlane.members.Seat;
import coop.toadlane.members.Visit;
import coop.toadlane.office.Act;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.people.Particulars.Kept;
import coop.toadlane.people.ParticularsId;
import coop.toadlane.people.Repeats;
import coop.toadlane.record.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What people write in this room. The words are kept apart before the act; when it is refused, or
 * was done before under the same key, they go again. An option's first line is its title.
 */
@Component
class ChoiceTexts {
    static final int TITLE = 140;
    static final int LONGEST = 4000;
    private final Particulars particulars;
    private final Repeats repeats;

    ChoiceTexts(Particulars particulars, Repeats repeats) {
        this.particulars = particulars;
        this.repeats = repeats;
    }

    Outcome perform(Visit visit, String words, Function<Kept, Act> act) {
        return perform(visit.seat(), visit.key(), words, act);
    }

    Outcome perform(Seat seat, String key, String words, Function<Kept, Act> act) {
        var kept = particulars.keepText(words.strip().replace("\r\n", "\n"));
        var request = new Request(seat.coop(), seat.actor(), key, act.apply(kept));
        return repeats.perform(request, List.of(kept.id()));
    }

    /** A title on a line of its own, then the rest. */
    static String joined(String title, String text) {
        return title.strip().replaceAll("\\s+", " ") + "\n" + text.strip();
    }

    /** Words with their first line apart; both empty where the words were erased. */
    record Said(String title, String text) {
        static final Said NOTHING = new Said("", "");

        static Said of(String words) {
            int end = words.indexOf('\n');
            return end < 0
                    ? new Said(words, "")
                    : new Said(words.substring(0, end), words.substring(end + 1).strip());
        }
    }

    Map<UUID, Said> said(Collection<UUID> texts) {
        var said = new HashMap<UUID, Said>();
        particulars
                .texts(texts.stream().map(ParticularsId::new).collect(Collectors.toSet()))
                .forEach((id, words) -> said.put(id.value(), Said.of(words)));
        return said;
    }

    /** The question of each choice, by number. */
    Map<Integer, String> questions(Collection<Choice> choices) {
        var said = said(choices.stream().map(one -> one.row().text()).toList());
        return choices.stream()
                .collect(
                        Collectors.toMap(
                                Choice::number,
                                one -> said.getOrDefault(one.row().text(), Said.NOTHING).title()));
    }

    /** The options' titles, by number. */
    Map<Integer, String> titles(Collection<Row.Option> options) {
        var said = said(options.stream().map(Row.Option::text).toList());
        return options.stream()
                .collect(
                        Collectors.toMap(
                                Row.Option::option,
                                one -> said.getOrDefault(one.text(), Said.NOTHING).title()));
    }
}
