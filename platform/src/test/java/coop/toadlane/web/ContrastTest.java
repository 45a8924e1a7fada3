package coop.toadlane.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** WCAG 2.2, 1.4.3 and 1.4.11: text 4.5 to 1, edges and marks 3 to 1, by day and by night. */
class ContrastTest {
    private static final String COLOUR = "oklch\\(([0-9.]+) ([0-9.]+) ([0-9.]+)\\)";
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): light-dark\\(" + COLOUR + ", " + COLOUR + "\\);");
    private static final int DAY = 2;
    private static final int NIGHT = 5;
    private static final List<String> GROUNDS = List.of("paper", "sheet", "shade");
    private static final List<String> TEXTS =
            List.of("ink", "ink-soft", "green", "brick", "marigold-ink");
    private static final List<List<String>> ALSO =
            List.of(
                    List.of("on-green", "green"),
                    List.of("on-green", "green-deep"),
                    List.of("on-brick", "brick"),
                    List.of("green-deep", "green-wash"),
                    List.of("ink", "green-wash"),
                    List.of("ink", "marigold-wash"),
                    List.of("marigold-ink", "marigold-wash"),
                    List.of("ink", "brick-wash"),
                    List.of("brick", "brick-wash"));

    @Test
    void textStandsOutFromItsGround() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/css/tokens.css"));

        assertThat(tooFaint(tokens(css, DAY))).isEmpty();
        assertThat(tooFaint(tokens(css, NIGHT))).isEmpty();
    }

    @Test
    void aTokenThatIsTooFaintIsFound() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
        Map<String, double[]> planted = tokens(css, DAY);
        planted.put("ink-soft", luminous(0.7, 0.02, 68));

        assertThat(tooFaint(planted)).hasSize(3).allMatch(pair -> pair.startsWith("ink-soft"));
    }

    @Test
    void whiteOnBlackIsTwentyOneToOne() {
        assertThat(contrast(luminous(1, 0, 0), luminous(0, 0, 0))).isBetween(20.99, 21.01);
    }

    private static List<String> tooFaint(Map<String, double[]> tokens) {
        List<String> faint = new ArrayList<>();
        for (String ground : GROUNDS) {
            TEXTS.forEach(text -> check(tokens, text, ground, 4.5, faint));
        }
        ALSO.forEach(pair -> check(tokens, pair.get(0), pair.get(1), 4.5, faint));
        check(tokens, "edge", "sheet", 3, faint);
        check(tokens, "edge", "paper", 3, faint);
        return faint;
    }

    private static void check(
            Map<String, double[]> tokens,
            String text,
            String ground,
            double least,
            List<String> faint) {
        assertThat(tokens).containsKeys(text, ground);
        double contrast =
                contrast(requireNonNull(tokens.get(text)), requireNonNull(tokens.get(ground)));
        if (contrast < least) {
            faint.add("%s on %s: %.2f".formatted(text, ground, contrast));
        }
    }

    private static Map<String, double[]> tokens(String css, int light) {
        Map<String, double[]> tokens = new HashMap<>();
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            tokens.put(
                    token.group(1),
                    luminous(
                            Double.parseDouble(token.group(light)),
                            Double.parseDouble(token.group(light + 1)),
                            Double.parseDouble(token.group(light + 2))));
        }
        return tokens;
    }

    /** Linear red, green and blue of an OKLCH colour, by the matrices of CSS Color 4, clipped. */
    private static double[] luminous(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            Math.clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, 0, 1),
            Math.clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, 0, 1),
            Math.clamp(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s, 0, 1)
        };
    }

    private static double contrast(double[] one, double[] other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }
}
