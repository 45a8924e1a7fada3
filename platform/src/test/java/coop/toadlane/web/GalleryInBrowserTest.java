package coop.toadlane.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import coop.toadlane.Chromium;
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
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void everybodyCanUseEveryComponent() {
        // Spanish is the longer language, so it gets the narrower screen.
        List<String> found = examine(new Gallery("es"), ColorScheme.LIGHT, 360);
        found.addAll(examine(new Gallery("en"), ColorScheme.DARK, 1280));
        assertThat(found).isEmpty();
    }

    private static List<String> examine(Gallery gallery, ColorScheme light, int width) {
        List<String> found = new ArrayList<>();
        Map<String, String> pages = gallery.pages();
        try (BrowserContext context =
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setColorScheme(light)
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setViewportSize(width, 800))) {
            Page page = context.newPage();
            page.route("**/*", route -> serve(route, gallery, pages));
            for (String name : pages.keySet()) {
                page.navigate("http://gallery.test/" + name);
                String seen = "%s at %d, %s: ".formatted(name, width, light);
                Chromium.barriers(page).forEach(violation -> found.add(seen + violation));
                if (Chromium.isTooWide(page)) {
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
}
