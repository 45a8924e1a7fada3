package coop.toadlane.pictures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Turns amounts into places on paper, written the way SVG reads them. */
final class Paper {
    private static final int DIGITS = 3;
    private static final int MOST_LINES = 3;

    private Paper() {}

    /** How far along the width this part of a whole stands, such as {@code 12.5%}. */
    static String percent(double part, double whole) {
        return number(whole == 0 ? 0 : 100 * part / whole) + "%";
    }

    /**
     * Breaks a name into at most three lines of about this many letters; what is left over is cut.
     */
    static List<String> lines(String name, int letters) {
        List<String> lines = new ArrayList<>();
        String rest = name;
        while (rest.length() > letters && lines.size() < MOST_LINES - 1) {
            int space = rest.lastIndexOf(' ', letters);
            int end = space > 0 ? space : rest.indexOf(' ');
            if (end < 0) {
                break;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end + 1);
        }
        lines.add(shorten(rest, lines.isEmpty() ? letters + 2 : letters));
        return List.copyOf(lines);
    }

    private static String shorten(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, letters - 1).strip() + "…";
    }

    static String number(double place) {
        return BigDecimal.valueOf(place)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
