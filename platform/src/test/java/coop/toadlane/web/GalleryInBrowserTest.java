package coop.toadlane.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gallery as people see it: on a phone and on a desk, by day and by night. */
class GalleryInBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        assumeTrue(Files.exists(CHROMIUM), "skipped: no Chromium is here");
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void everybodyCanUseEveryComponent() {
        // Spanish is the longer language, so it gets the narrower screen.
        List<String> found = examine(new Gallery("es"), ColorScheme.LIGHT, 360);
        found.addAll(examine(new Gallery("en"), ColorScheme.DARK, 1280));
        assertThat(found).isEmpty();
    }

    @Test
    void aPlantedBarrierIsFound() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.setContent("<html lang=en><title>x</title><main><h1>x</h1><input></main></html>");

            assertThat(violations(page)).anyMatch(violation -> violation.startsWith("label"));
        }
    }

    private static List<String> examine(Gallery gallery, ColorScheme light, int width) {
        List<String> found = new ArrayList<>();
        Map<String, String> pages = gallery.pages();
        try (BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setColorScheme(light)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(width, 800))) {
            Page page = context.newPage();
            page.route("**/*", route -> serve(route, gallery, pages));
            for (String name : pages.keySet()) {
                page.navigate("http://gallery.test/" + name);
                String seen = "%s at %d, %s: ".formatted(name, width, light);
                violations(page).forEach(violation -> found.add(seen + violation));
                if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
                    found.add(seen + "is wider than the screen");
                }
                page.screenshot(
                        new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(
                                        Path.of(
                                                "target/gallery/%s-%d-%s.png"
                                                        .formatted(name, width, light))));
            }
        }
        return found;
    }

    private static void serve(Route route, Gallery gallery, Map<String, String> pages) {
        String path = URI.create(route.request().url()).getPath();
        String page = pages.get(path.substring(1));
        var answer = new Route.FulfillOptions().setStatus(200);
        if (page != null) {
            route.fulfill(answer.setContentType("text/html;charset=utf-8").setBody(page));
        } else if (path.equals(gallery.stylesheet().address())) {
            route.fulfill(answer.setContentType("text/css").setBody(gallery.stylesheet().text()));
        } else if (Files.exists(STATIC.resolve(path.substring(1)))) {
            route.fulfill(answer.setPath(STATIC.resolve(path.substring(1))));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(
                                List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21a",
                                        "wcag21aa",
                                        "wcag22aa",
                                        "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(GalleryInBrowserTest::told)
                        .toList();
    }

    private static String told(Rule violation) {
        return violation.getId()
                + ": "
                + violation.getHelp()
                + " "
                + violation.getNodes().getFirst().getHtml();
    }
}
