package coop.toadlane.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the pictures that the documents show, as a member of the demo sees the pages. */
final class Pictures {
    private static final String BASE = "/c/" + Demo.COOP;
    private static final int DESK = 1080;
    private static final int PHONE = 390;

    private Pictures() {}

    static void take(Browser browser, String server, Path folder) {
        take(browser, server, folder, DESK, desk());
        take(
                browser,
                server,
                folder,
                PHONE,
                Map.of("home-phone", "/home", "ballot", "/proposals/4#ballot"));
    }

    private static Map<String, String> desk() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("front-door", "");
        pages.put("home", "/home");
        pages.put("proposal", "/proposals/4");
        pages.put("result", "/proposals/2");
        pages.put("money", "/surplus");
        pages.put("statement", "/surplus/periods/1/statements/" + Cast.DRIVER);
        pages.put("check", "/check");
        return pages;
    }

    private static void take(
            Browser browser, String server, Path folder, int width, Map<String, String> pages) {
        try (var context = Rounds.context(browser, width)) {
            var page = context.newPage();
            Rounds.signIn(page, server, Cast.email(Cast.name(Cast.DRIVER)), Cast.PASSWORD);
            pages.forEach((name, path) -> {
                var answer = page.navigate(server + BASE + path);
                if (answer == null || !answer.ok()) {
                    throw new IllegalStateException("couldn't take a picture of " + path);
                }
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
            });
        }
    }
}
