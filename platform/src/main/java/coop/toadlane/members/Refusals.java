package coop.toadlane.members;

import coop.toadlane.office.Refusal;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Words;
import java.time.Instant;
import java.time.LocalDate;

/** Says refusals in words, at the field that is at fault. */
public final class Refusals {
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

    private static Object said(Words words, Object argument) {
        return switch (argument) {
            case LocalDate day -> words.date(day);
            case Instant moment -> words.time(moment);
            default -> argument;
        };
    }
}
