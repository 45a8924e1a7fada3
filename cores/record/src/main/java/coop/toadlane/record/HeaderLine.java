package coop.toadlane.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads a header's line by hand: there is one for every minute, and formatters and JSON
 * trees took most of the time of writing and of verifying a record.
 */
final class HeaderLine {
    private static final int LENGTH = 256;
    private static final Openness[] OPENNESS = Openness.values();
    private static final String[] OPENNESS_WRITTEN = new String[OPENNESS.length];

    static {
        for (var openness : OPENNESS) {
            OPENNESS_WRITTEN[openness.ordinal()] = openness.name().toLowerCase(Locale.ROOT);
        }
    }

    private final String line;
    private int at;

    private HeaderLine(String line) {
        this.line = line;
    }

    static String write(Header header) {
        var out = new StringBuilder(LENGTH).append("{\"n\":").append(header.number());
        time(out.append(",\"t\":\""), header.time());
        quote(out.append("\",\"kind\":"), header.kind());
        quote(out.append(",\"actor\":"), header.actor());
        quote(out.append(",\"by\":"), header.authority());
        return out.append(",\"open\":\"")
                .append(OPENNESS_WRITTEN[header.openness().ordinal()])
                .append("\",\"body\":\"")
                .append(header.body())
                .append("\"}")
                .toString();
    }

    /** As {@link Instant#toString} writes it: no fraction, or three, or six digits of one. */
    private static void time(StringBuilder out, Instant time) {
        var utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
        if (utc.getYear() < 1000 || utc.getYear() > 9999) {
            out.append(time);
            return;
        }
        out.append(utc.getYear());
        two(out.append('-'), utc.getMonthValue());
        two(out.append('-'), utc.getDayOfMonth());
        two(out.append('T'), utc.getHour());
        two(out.append(':'), utc.getMinute());
        two(out.append(':'), utc.getSecond());
        int micros = time.getNano() / 1000;
        if (micros != 0) {
            three(out.append('.'), micros / 1000);
            if (micros % 1000 != 0) {
                three(out, micros % 1000);
            }
        }
        out.append('Z');
    }

    private static void two(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static void three(StringBuilder out, int number) {
        out.append((char) ('0' + number / 100));
        two(out, number % 100);
    }

    private static void quote(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!plain(text.charAt(i))) {
                out.append(Json.quote(text));
                return;
            }
        }
        out.append('"').append(text).append('"');
    }

    private static boolean plain(char c) {
        return c >= ' ' && c < 127 && c != '"' && c != '\\';
    }

    /** The header, if its line is in the plain form nearly all of them have; else null. */
    static @Nullable Header read(String line) {
        try {
            return new HeaderLine(line).header();
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null; // whoever reads it in full says what is wrong
        }
    }

    private @Nullable Header header() {
        if (!skip("{\"n\":")) {
            return null;
        }
        int comma = line.indexOf(',', at);
        long number = Long.parseLong(line, at, comma, 10);
        at = comma;
        var time = skip(",\"t\":\"") ? time(text()) : null;
        var kind = skip(",\"kind\":\"") ? text() : null;
        var actor = skip(",\"actor\":\"") ? text() : null;
        var authority = skip(",\"by\":\"") ? text() : null;
        var openness = skip(",\"open\":\"") ? openness(text()) : null;
        var body = skip(",\"body\":\"") ? text() : null;
        if (time == null
                || kind == null
                || actor == null
                || authority == null
                || openness == null
                || body == null
                || !skip("}")) {
            return null;
        }
        return new Header(number, time, kind, actor, authority, openness, body);
    }

    private boolean skip(String expected) {
        boolean there = line.startsWith(expected, at);
        at += expected.length();
        return there;
    }

    /** What stands up to the next quotation mark, which is skipped. */
    private String text() {
        int from = at;
        while (plain(line.charAt(at))) {
            at++;
        }
        if (line.charAt(at) != '"') {
            throw new IllegalArgumentException("not plain");
        }
        return line.substring(from, at++);
    }

    private static @Nullable Openness openness(String written) {
        for (var openness : OPENNESS) {
            if (OPENNESS_WRITTEN[openness.ordinal()].equals(written)) {
                return openness;
            }
        }
        return null;
    }

    private static @Nullable Instant time(String text) {
        int end = text.length() - 1;
        if (end < 19 || text.charAt(10) != 'T') {
            return null;
        }
        int nano = 0;
        if (end > 19) {
            int digits = end - 20;
            if (digits != 3 && digits != 6) {
                return null;
            }
            nano = digits(text, 20, end) * (digits == 3 ? 1_000_000 : 1_000);
        }
        return LocalDateTime.of(
                        digits(text, 0, 4),
                        digits(text, 5, 7),
                        digits(text, 8, 10),
                        digits(text, 11, 13),
                        digits(text, 14, 16),
                        digits(text, 17, 19),
                        nano)
                .toInstant(ZoneOffset.UTC);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("not a digit");
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
