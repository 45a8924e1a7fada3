package coop.toadlane;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The browser that this machine has, for tests that look at pages as people do. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        // Nothing is downloaded: the browser of the machine is the browser.
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(List.of("--no-sandbox")));
    }

    /** Starts it; where none is, the test is skipped, and says so loudly. */
    public static Chromium open() {
        var program = find(System.getenv("TOADLANE_CHROMIUM"), System.getenv("PATH"));
        if (program == null) {
            System.err.println(
                    "!!! LEFT OUT: a test in a browser. No "
                            + String.join(", ", NAMES)
                            + " is on the PATH; name one in TOADLANE_CHROMIUM.");
        }
        assumeTrue(program != null, "skipped: no Chromium is here");
        return new Chromium(Objects.requireNonNull(program));
    }

    /** Lets a visitor use it once. */
    public static void visit(Consumer<Browser> visitor) {
        try (var chromium = open()) {
            visitor.accept(chromium.browser);
        }
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    static @Nullable Path find(@Nullable String named, @Nullable String path) {
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        return Stream.of((path == null ? "" : path).split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** What stands in somebody's way on this page as it is now. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream().map(Chromium::told).toList();
    }

    private static String told(Rule one) {
        return one.getId() + ": " + one.getHelp() + " " + one.getNodes().getFirst().getHtml();
    }

    /** Whether the page can be pushed sideways. */
    public static boolean isTooWide(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
    }
}
