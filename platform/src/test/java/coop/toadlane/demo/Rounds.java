package coop.toadlane.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import coop.toadlane.Chromium;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes round all pages that somebody can reach by links and notes what is wrong with them. */
final class Rounds {
    private static final int ALIKE = 2;
    private static final List<Integer> WIDTHS = List.of(390, 1280);

    private final Browser browser;
    private final String server;
    private final Set<String> examined = new HashSet<>();
    final List<String> found = new ArrayList<>();
    final Set<String> seen = new HashSet<>();

    Rounds(Browser browser, String server) {
        this.browser = browser;
        this.server = server;
    }

    /** Signs in and follows every link from the member's home and the person's own page. */
    void go(String email, String password) {
        try (var context = context(browser, 1280)) {
            var page = context.newPage();
            signIn(page, server, email, password);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    found.add(page.url() + " console: " + message.text());
                }
            });
            follow(page, email);
        }
    }

    static BrowserContext context(Browser browser, int width) {
        return context(browser, width, ColorScheme.LIGHT);
    }

    static BrowserContext context(Browser browser, int width, ColorScheme light) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setLocale("en-US")
                        .setColorScheme(light)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, 900));
    }

    static void signIn(Page page, String server, String email, String password) {
        page.navigate(server + "/sign-in");
        page.locator("#f-email").fill(email);
        page.locator("#f-password").fill(password);
        page.locator("form[action='/sign-in']:has(#f-email) button").click();
        page.waitForURL(url -> !url.endsWith("/sign-in"));
    }

    private void follow(Page page, String who) {
        var waiting = new ArrayDeque<>(List.of("/c/" + Demo.COOP + "/home", "/me"));
        var known = new HashSet<>(waiting);
        Map<String, Integer> alike = new HashMap<>();
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            if (alike.merge(pattern(path), 1, Integer::sum) > ALIKE) {
                continue;
            }
            for (var link : visit(page, path, who)) {
                if (known.add(link)) {
                    waiting.add(link);
                }
            }
        }
    }

    private List<String> visit(Page page, String path, String who) {
        seen.add(pattern(path));
        var asked = page.context().request().get(server + path);
        if (asked.status() != 200) {
            found.add(path + " (" + who + "): status " + asked.status());
            return List.of();
        }
        if (!asked.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            return List.of();
        }
        page.navigate(server + path);
        if (examined.add(pattern(path))) {
            examine(page, path);
        }
        return page.locator("a[href^='/']").all().stream()
                .map(link -> link.getAttribute("href").replaceFirst("#.*", ""))
                .filter(link -> link.startsWith("/c/" + Demo.COOP) || link.startsWith("/me"))
                .distinct()
                .toList();
    }

    private void examine(Page page, String path) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            Chromium.barriers(page)
                    .forEach(barrier -> found.add(path + " at " + width + ": " + barrier));
        }
        page.setViewportSize(360, 900);
        if (Chromium.isTooWide(page)) {
            found.add(path + " is wider than a phone");
        }
    }

    /** Pages that differ in numbers or in what is asked of them only. */
    private static String pattern(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "#")
                .replaceAll("\\?.*", "?")
                .replaceAll("[0-9]+", "#");
    }
}
