package coop.toadlane.choices;

import coop.toadlane.members.DeskItem;
import coop.toadlane.members.DeskItems;
import coop.toadlane.members.Seat;
import coop.toadlane.office.CoopId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ballots that wait for a member, and choices that still take suggestions. */
@Component
class ChoiceDesk implements DeskItems {
    private final ChoiceFinder choices;
    private final ChoiceTexts texts;
    private final Clock clock;

    ChoiceDesk(ChoiceFinder choices, ChoiceTexts texts, Clock clock) {
        this.choices = choices;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<DeskItem> waiting(CoopId coop, Seat seat) {
        if (!seat.isMember()) {
            return List.of();
        }
        var now = clock.instant();
        var running =
                choices.all(coop).stream()
                        .filter(one -> one.open(now) || one.stage(now) == Choice.Stage.SUGGESTIONS)
                        .toList();
        var questions = texts.questions(running);
        var items = new ArrayList<DeskItem>();
        for (var one : running) {
            var question = questions.getOrDefault(one.number(), "");
            if (!one.open(now)) {
                items.add(item(one, "choices.desk.suggest", question));
            } else if (choices.isOnRoll(coop, one.number(), seat.member().value())
                    && choices.ballot(coop, one.number(), seat.member().value()).isEmpty()) {
                items.add(item(one, "choices.desk.vote", question));
            }
        }
        return items;
    }

    private static DeskItem item(Choice one, String text, String question) {
        var row = one.row();
        return new DeskItem(
                "member",
                text,
                List.of(question),
                one.href(),
                row.called(),
                row.opening() == null ? row.suggestionsClose() : row.closes(),
                null);
    }
}
