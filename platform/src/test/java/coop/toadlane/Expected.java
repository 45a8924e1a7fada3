package coop.toadlane;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What a {@link Conversation} wants of an answer or a letter, line by line. */
record Expected(List<String> lines) {

    private static final Pattern CAPTURE = Pattern.compile("(\\w+) ~ (.+)");
    private static final Pattern HEADER = Pattern.compile("([A-Z][\\w-]*): (.*)");

    void check(
            String body,
            Map<String, List<String>> headers,
            UnaryOperator<String> fill,
            Map<String, String> variables) {
        for (var line : lines) {
            var capture = CAPTURE.matcher(line);
            var header = HEADER.matcher(line);
            if (line.startsWith("| ")) {
                expect(has(body, fill.apply(line.substring(2))), line, body);
            } else if (line.matches("! [A-Z][a-z]+(-[A-Z][a-z]+)+")) {
                var name = line.substring(2);
                expect(!headers.containsKey(name.toLowerCase()), line, headers.toString());
            } else if (line.startsWith("! ")) {
                expect(!has(body, fill.apply(line.substring(2))), line, body);
            } else if (header.matches()) {
                var values = headers.getOrDefault(header.group(1).toLowerCase(), List.of());
                var wanted = fill.apply(header.group(2));
                expect(values.stream().anyMatch(v -> like(wanted, v)), line, headers.toString());
            } else if (capture.matches()) {
                var found = Pattern.compile(capture.group(2)).matcher(body);
                expect(found.find(), line, body);
                variables.put(capture.group(1), found.group(1));
            } else {
                throw new IllegalArgumentException("not understood: " + line);
            }
        }
    }

    /** Whether the text is like the pattern, in which * stands for anything. */
    static boolean like(String pattern, String text) {
        var parts = pattern.split("\\*", -1);
        var regex = new StringBuilder();
        for (var i = 0; i < parts.length; i++) {
            regex.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text).matches();
    }

    private static boolean has(String body, String text) {
        return body.contains(text) || text(body).contains(text);
    }

    /** What a reader sees: without tags, with single spaces. */
    static String text(String body) {
        return body.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static void expect(boolean fulfilled, String line, String instead) {
        if (!fulfilled) {
            throw new AssertionError("expected  %s\nin  %s".formatted(line, text(instead)));
        }
    }
}
