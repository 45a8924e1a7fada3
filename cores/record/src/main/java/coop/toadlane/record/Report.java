package coop.toadlane.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param origin the log's name, as far as it could be read
 * @param minutes how many there are
 * @param withheld how many of their bodies this reader was not shown
 * @param lines each check with its count, in order; those after a wrong minute counted only so far
 * @param told how many acts were judged by powers that only the server's own list says, since no
 *     minute before them does; null in reports of before
 * @param wrong the first thing that is wrong, or null
 */
public record Report(
        String origin,
        long minutes,
        long withheld,
        List<Line> lines,
        @Nullable Long told,
        @Nullable Wrong wrong) {

    public Report {
        lines = List.copyOf(lines);
    }

    /**
     * One check.
     *
     * @param count how often it was made and held
     * @param unseen how often it could not be made, for want of a body
     */
    public record Line(Check check, long count, long unseen) {}

    /**
     * What is wrong.
     *
     * @param minute the first minute that is wrong; null when it is not one minute, as with a row
     *     of a register
     * @param message in a sentence, without the minute's number
     */
    public record Wrong(Check check, @Nullable Long minute, String message) {
        @Override
        public String toString() {
            return (minute == null ? "" : "minute " + minute + ": ") + message;
        }
    }

    /** How many acts were judged by powers that only the server says. */
    public long onTheServersWord() {
        return told == null ? 0 : told;
    }

    public boolean holds() {
        return wrong == null;
    }

    public long count(Check check) {
        return lines.stream().filter(line -> line.check() == check).mapToLong(Line::count).sum();
    }
}
