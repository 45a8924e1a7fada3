package coop.toadlane.members;

import coop.toadlane.office.Refusal;
import coop.toadlane.people.Repeats;
import coop.toadlane.words.Complaint;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Says refusals in words, at the field that is at fault. */
public final class Refusals {
    private static final Set<String> POWERS =
            Set.of(
                    "office.members-only",
                    "office.not-founder",
                    "office.not-clerk",
                    "office.needs-office",
                    "office.needs-decision",
                    "office.not-yours");

    private Refusals() {}

    /** The refusal's sentence. */
    public static String sentence(Words words, Refusal refusal) {
        return words.t(
                "refusal." + refusal.code(),
                refusal.arguments().stream().map(argument -> said(words, argument)).toArray());
    }

    /** A form's mistakes, with the refusal at its field. */
    public static Mistakes mistakes(Words words, Refusal refusal) {
        var field = refusal.field();
        return new Mistakes().add(field == null ? Mistakes.WHOLE : field, sentence(words, refusal));
    }

    /** The refusal as a problem: 403 where somebody else has the power, else 422. */
    public static ResponseEntity<ProblemDetail> problem(Words words, Refusal refusal) {
        return Complaint.refused(
                status(refusal), refusal.code(), sentence(words, refusal), refusal.field());
    }

    /** 403 where somebody else has the power, 409 where the key was used, else 422. */
    public static HttpStatus status(Refusal refusal) {
        if (refusal.code().equals(Repeats.USED)) {
            return HttpStatus.CONFLICT;
        }
        return POWERS.contains(refusal.code())
                ? HttpStatus.FORBIDDEN
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static Object said(Words words, Object argument) {
        return switch (argument) {
            case LocalDate day -> words.date(day);
            case Instant moment -> words.time(moment);
            default -> argument;
        };
    }
}
