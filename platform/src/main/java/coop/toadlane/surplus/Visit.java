package coop.toadlane.surplus;

import coop.toadlane.members.Refusals;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Act;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.words.Done;
import coop.toadlane.words.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the forms about surplus have in common. */
final class Visit {
    private Visit() {}

    static Outcome perform(Clerk clerk, Seat seat, Map<String, String> typed, Act act) {
        var key = typed.getOrDefault("key", "");
        var fit = !key.isBlank() && key.length() <= Request.KEY_LENGTH;
        return clerk.perform(
                new Request(
                        seat.coop(), seat.actor(), fit ? key : UUID.randomUUID().toString(), act));
    }

    /** What the next page tells: the receipt with that sentence, or why it was refused. */
    static Done told(Words words, Outcome outcome, String sentence) {
        return switch (outcome) {
            case Outcome.Done(var receipt) -> new Done(sentence, receipt.minute());
            case Outcome.Refused(var refusal) -> new Done(Refusals.sentence(words, refusal));
        };
    }

    static @Nullable LocalDate day(Map<String, String> typed, String field) {
        try {
            return LocalDate.parse(typed.getOrDefault(field, "").strip());
        } catch (DateTimeException none) {
            return null;
        }
    }

    static String base(Seat seat) {
        return "/c/" + seat.coop() + "/surplus";
    }
}
