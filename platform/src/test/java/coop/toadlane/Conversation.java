package coop.toadlane;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A talk with the running server, as text. A file {@code conversations/NAME.http.txt} is read from
 * top to bottom; every request is a test of its own. Lines starting with # are comments, a line
 * {@code == title} starts a chapter.
 *
 * <pre>
 * AS ana                          another browser: cookies and pages of its own (first: "nobody")
 * POST /c/${slug}/members         a request; ${name} is a variable, ${unique} differs per run
 * Accept-Language: es             a header
 * name = Ana Pérez                a form field; hidden fields of the form last seen with this
 * - _csrf                         action (_csrf, key...) are sent too, unless taken out like this
 * rows @ members.csv              a file field, its text in the lines below, each after two spaces
 *   Ana,ana@example.org
 * {"title": "..."}                or a JSON body, up to the status line
 * 303 /c/${slug}/members          the status, for a redirect with its path
 * Content-Type: text/html*        a header of the answer, * is anything; "! Set-Cookie" = absent
 * | Welcome, Ana                  the body has this text (tags taken out, or as sent)
 * ! Error                         the body has it not
 * link ~ href="(/link/[^"]+)"     the first group becomes the variable ${link}
 * IT IS 2026-03-02T10:00:00Z      the clock is set, and what is due is done
 * LETTER ana@example.org          waits for the next letter to this address; |, !, ~ as above
 * </pre>
 */
public final class Conversation {

    private final URI server;
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Browser> browsers = new HashMap<>();
    private final Map<String, Integer> letters = new HashMap<>();
    private final Consumer<Instant> clock;
    private Browser browser;

    Conversation(URI server, Map<String, String> given) {
        this(
                server,
                given,
                _ -> {
                    throw new IllegalStateException("this conversation has no clock");
                });
    }

    Conversation(URI server, Map<String, String> given, Consumer<Instant> clock) {
        this.server = server;
        this.clock = clock;
        variables.putAll(given);
        variables.putIfAbsent("unique", Long.toString(System.nanoTime(), 36));
        browser = browsers.computeIfAbsent("nobody", _ -> new Browser(server));
    }

    /** The tests of one file, in its order; the variables given stand beside its own. */
    public static Stream<DynamicTest> of(Path file, URI server, Map<String, String> given) {
        return of(file, new Conversation(server, given));
    }

    /** The same where time may pass. */
    public static Stream<DynamicTest> of(
            Path file, URI server, Map<String, String> given, Consumer<Instant> clock) {
        return of(file, new Conversation(server, given, clock));
    }

    private static Stream<DynamicTest> of(Path file, Conversation conversation) {
        var tests = new ArrayList<DynamicTest>();
        for (var step : steps(file)) {
            var place = file.toUri().resolve(file.getFileName() + "?line=" + step.line());
            tests.add(DynamicTest.dynamicTest(step.title(), place, () -> conversation.go(step)));
        }
        return tests.stream();
    }

    static List<Step> steps(Path file) {
        try {
            return Step.read(Files.readAllLines(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("couldn't read " + file, e);
        }
    }

    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    void go(Step step) {
        UnaryOperator<String> fill = this::filled;
        switch (step) {
            case Step.As(_, var who) ->
                    browser = browsers.computeIfAbsent(filled(who), _ -> new Browser(server));
            case Step.Time(_, var instant) -> clock.accept(Instant.parse(filled(instant)));
            case Step.Letter letter -> {
                var to = filled(letter.to());
                var number = letters.merge(to, 1, Integer::sum);
                letter.expected().check(TestPost.letter(to, number), Map.of(), fill, variables);
            }
            case Step.Request request -> {
                var answer = browser.send(request.filled(fill));
                request.checkStatus(answer, filled(request.redirect()));
                request.expected().check(answer.body(), answer.headers(), fill, variables);
            }
        }
    }

    private String filled(String text) {
        var filled = text;
        for (var variable : variables.entrySet()) {
            filled = filled.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        if (filled.contains("${")) {
            throw new AssertionError("nobody has set the variable in: " + text);
        }
        return filled;
    }
}
