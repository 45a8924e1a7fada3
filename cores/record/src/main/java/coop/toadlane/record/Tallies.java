package coop.toadlane.record;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts the checks made, and ends the verification at the first that fails. */
final class Tallies {
    private final long[] made = new long[Check.values().length];
    private long told;
    private final long[] unseen = new long[Check.values().length];

    /** Thrown at the first thing that is wrong. */
    static final class WrongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient Report.Wrong wrong;

        WrongException(Report.Wrong wrong) {
            super(wrong.toString());
            this.wrong = wrong;
        }
    }

    void made(Check check) {
        made(check, 1);
    }

    void made(Check check, long times) {
        made[check.ordinal()] += times;
    }

    /** It could not be made: the reader is not shown what it needs. */
    void unseen(Check check) {
        unseen[check.ordinal()]++;
    }

    /** An act was judged by a power that the server told and no minute says. */
    void told() {
        told++;
    }

    long timesTold() {
        return told;
    }

    static WrongException wrong(
            Check check, long minute, String message, @Nullable Object... with) {
        return new WrongException(new Report.Wrong(check, minute, message.formatted(with)));
    }

    static WrongException wrong(Check check, String message, @Nullable Object... with) {
        return new WrongException(new Report.Wrong(check, null, message.formatted(with)));
    }

    /** Ends with what is wrong unless it holds; counts nothing. */
    static void need(
            boolean holds, Check check, Header header, String otherwise, @Nullable Object... with) {
        if (!holds) {
            throw wrong(check, header.number(), otherwise, with);
        }
    }

    /** The same of entries that do not follow from those before. */
    static void sound(boolean holds, Header header, String otherwise) {
        need(holds, Check.ENTRIES, header, "%s", otherwise);
    }

    /** Counts a check that holds, or ends with what is wrong. */
    void check(boolean holds, Check check, long minute, String message, @Nullable Object... with) {
        if (!holds) {
            throw wrong(check, minute, message, with);
        }
        made(check);
    }

    List<Report.Line> lines() {
        return Arrays.stream(Check.values())
                .map(check ->
                        new Report.Line(check, made[check.ordinal()], unseen[check.ordinal()]))
                .toList();
    }
}
