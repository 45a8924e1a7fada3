package coop.toadlane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import coop.toadlane.Chromium;
import coop.toadlane.TestPost;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A person at a browser of their own, who knows nothing but what the pages say. */
final class Somebody implements AutoCloseable {
    static final String PASSWORD = "three green herons";
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    static final int PATIENCE_MILLIS = 30_000;
    private static final Set<String> EXAMINED = new HashSet<>();

    /** What stood in anybody's way, on any page, so far. */
    static final List<String> BARRIERS = new ArrayList<>();

    private final BrowserContext window;
    private final String server;
    private final boolean scripts;
    final Page page;

    Somebody(Browser browser, String server, boolean scripts) {
        this.server = server;
        this.scripts = scripts;
        window =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setLocale("en-US")
                                .setJavaScriptEnabled(scripts)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(390, 844));
        page = window.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
    }

    void go(String path) {
        page.navigate(server + path);
        look();
    }

    void follow(String link) {
        page.locator("main a").getByText(link).first().click();
        look();
    }

    void signUp(String name) {
        go("/sign-up");
        fill("name", name);
        fill("email", email(name));
        fill("password", PASSWORD);
        send("/sign-up");
        var letter = TestPost.letter(email(name), 1);
        var link = Pattern.compile("/link/[\\w-]+").matcher(letter);
        assertThat(page.locator("h1")).hasText("Look in your mail");
        if (!link.find()) {
            throw new AssertionError("no link in " + letter);
        }
        go(link.group());
        send(link.group());
    }

    static String email(String name) {
        return name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT)
                + "@journeys.example";
    }

    void fill(String field, String value) {
        page.locator("[id='f-" + field + "']").fill(value);
    }

    void choose(String field, String value) {
        page.locator("select[name='" + field + "']").selectOption(value);
    }

    void check(String field) {
        page.locator("input[name='" + field + "']").first().check();
    }

    void pick(String field, String value) {
        page.locator("input[name='" + field + "'][value='" + value + "']").check();
    }

    Locator form(String action) {
        return page.locator("form[method='post'][action$='" + action + "']").first();
    }

    /** Presses the button of the form with this address. */
    void send(String action) {
        form(action).locator("button").last().click();
        look();
    }

    /** The same, for what leaves a minute: the receipt must come. */
    void act(String action) {
        send(action);
        assertThat(page.locator(".done")).containsText("minute");
    }

    void sees(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    byte[] fetch(String href, String kind) {
        var answer = window.request().get(server + href);
        if (!answer.ok() || !answer.headers().get("content-type").startsWith(kind)) {
            throw new AssertionError(href + " gave " + answer.status() + " " + answer.headers());
        }
        return answer.body();
    }

    /** Each page that looks different is examined once, on a desk and on a phone. */
    private void look() {
        var path = page.url().substring(server.length()).replaceAll("\\?.*|#.*", "");
        var kind =
                page.title()
                        + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", "#")
                        + page.locator(".field-mistake").count();
        if (!scripts || !EXAMINED.add(kind)) {
            return;
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, 844);
            var at = path + " at " + width + ": ";
            Chromium.barriers(page).forEach(barrier -> BARRIERS.add(at + barrier));
            if (Chromium.isTooWide(page)) {
                BARRIERS.add(at + "wider than the screen");
            }
        }
    }

    /** What the page says now: for the report of a journey that came to a stop. */
    String told() {
        return page.url() + "\n" + page.locator("body").innerText();
    }

    @Override
    public void close() {
        window.close();
    }
}
