package coop.toadlane.members;

import coop.toadlane.office.Outcome;
import coop.toadlane.office.Receipt;
import coop.toadlane.words.Words;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.ResponseEntity;

/** What programs are answered when they asked for an act. */
public final class Answers {
    private Answers() {}

    /** What was done, and in which minute it stands. */
    public record Receipted(String coop, String kind, long minute, Instant time) {
        static Receipted of(Receipt receipt) {
            return new Receipted(
                    receipt.coop().slug(), receipt.kind(), receipt.minute(), receipt.time());
        }
    }

    /** The receipt, or the refusal as a problem. */
    public static ResponseEntity<?> of(Outcome outcome, Words words) {
        return switch (outcome) {
            case Outcome.Done(var receipt) ->
                    ResponseEntity.created(at(receipt)).body(Receipted.of(receipt));
            case Outcome.Refused(var refusal) -> Refusals.problem(words, refusal);
        };
    }

    /** Where the minute can be read. */
    public static URI at(Receipt receipt) {
        return URI.create("/c/" + receipt.coop() + "/minutes/" + receipt.minute());
    }
}
