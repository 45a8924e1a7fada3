package coop.toadlane.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the pictures that the documents show, as people of the demo see the pages. */
final class Pictures {
    private static final String BASE = "/c/" + Demo.COOP;
    private static final int DESK = 1080;
    private static final int PHONE = 390;
    private final Browser browser;
    private final String server;
    private final Path folder;

    private Pictures(Browser browser, String server, Path folder) {
        this.browser = browser;
        this.server = server;
        this.folder = folder;
    }

    static void take(Browser browser, String server, Path folder) {
        var pictures = new Pictures(browser, server, folder);
        pictures.take(Cast.DRIVER, DESK, ColorScheme.LIGHT, desk());
        pictures.take(
                Cast.TREASURER,
                DESK,
                ColorScheme.LIGHT,
                Map.of("treasurer", BASE + "/desk/treasurer"));
        pictures.take(
                Cast.DRIVER,
                PHONE,
                ColorScheme.DARK,
                Map.of("home-phone", BASE + "/home", "ballot", BASE + "/proposals/4#ballot"));
    }

    private static Map<String, String> desk() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("server", "/");
        pages.put("front-door", BASE);
        pages.put("home", BASE + "/home");
        pages.put("proposal", BASE + "/proposals/4");
        pages.put("result", BASE + "/proposals/2");
        pages.put("budget", BASE + "/choices/1");
        pages.put("money", BASE + "/surplus");
        pages.put("statement", BASE + "/surplus/periods/1/statements/" + Cast.DRIVER);
        pages.put("rulebook", BASE + "/rulebook");
        pages.put("check", BASE + "/check");
        return pages;
    }

    private void take(int player, int width, ColorScheme light, Map<String, String> pages) {
        try (var context = Rounds.context(browser, width, light)) {
            var page = context.newPage();
            Rounds.signIn(page, server, Cast.email(Cast.name(player)), Cast.PASSWORD);
            pages.forEach((name, path) -> {
                var answer = page.navigate(server + path);
                if (answer == null || !answer.ok()) {
                    throw new IllegalStateException("couldn't take a picture of " + path);
                }
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
            });
        }
    }
}
