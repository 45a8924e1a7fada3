package coop.toadlane.elections;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import coop.toadlane.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Ranks member 7 first, then 5, then 6, each time by other means. */
final class Booths {
    private static final int MOST_TABS = 200;
    private final String server;
    private final Polls polls;
    private final int election;
    private final List<String> found = new ArrayList<>();

    Booths(String server, Polls polls, int election) {
        this.server = server;
        this.polls = polls;
        this.election = election;
    }

    /** What was in somebody's way. */
    List<String> found() {
        return found;
    }

    void byTap(Browser browser, int member) {
        var phone =
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true);
        visit(
                browser,
                phone,
                member,
                page -> {
                    examine(page);
                    for (int candidate : List.of(7, 5, 6)) {
                        candidate(page, candidate).tap();
                    }
                    examine(page);
                    vote(page).tap();
                });
    }

    void byKeys(Browser browser, int member) {
        visit(
                browser,
                desk(),
                member,
                page -> {
                    for (int candidate : List.of(5, 6, 7)) {
                        tabTo(page, candidate(page, candidate));
                        page.keyboard().press("Enter");
                    }
                    page.keyboard().press("ArrowUp");
                    page.keyboard().press("ArrowUp");
                    tabTo(page, vote(page));
                    page.keyboard().press("Enter");
                });
    }

    void byDragging(Browser browser, int member) {
        visit(
                browser,
                desk(),
                member,
                page -> {
                    for (int candidate : List.of(5, 6, 7)) {
                        candidate(page, candidate).click();
                    }
                    candidate(page, 7).scrollIntoViewIfNeeded();
                    var from = candidate(page, 7).boundingBox();
                    var to = candidate(page, 5).boundingBox();
                    page.mouse().move(from.x + 30, from.y + from.height / 2);
                    page.mouse().down();
                    page.mouse()
                            .move(
                                    to.x + 30,
                                    to.y + to.height / 2,
                                    new com.microsoft.playwright.Mouse.MoveOptions().setSteps(20));
                    page.mouse().up();
                    vote(page).click();
                });
    }

    void withoutScripts(Browser browser, int member) {
        visit(
                browser,
                desk().setJavaScriptEnabled(false),
                member,
                page -> {
                    int place = 0;
                    for (int candidate : List.of(7, 5, 6)) {
                        page.locator("#rank-" + candidate).selectOption(String.valueOf(++place));
                    }
                    vote(page).click();
                });
    }

    private static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900);
    }

    private void visit(
            Browser browser, Browser.NewContextOptions how, int member, Consumer<Page> votes) {
        try (var window = browser.newContext(how.setLocale("en-US").setBaseURL(server))) {
            var page = window.newPage();
            page.navigate("/sign-in");
            page.fill("[name=email]", polls.email(member));
            page.fill("[name=password]", Polls.PASSWORD);
            page.locator("form:has([name=password]) button").first().click();
            page.waitForURL(url -> !url.endsWith("/sign-in"));
            page.navigate("/c/" + polls.coop + "/elections/" + election);
            votes.accept(page);
            page.getByText("Your ballot is cast").first().waitFor();
        }
    }

    private static Locator candidate(Page page, int member) {
        return page.locator(".ranking-line:has(#rank-" + member + ") .ranking-tap");
    }

    private static Locator vote(Page page) {
        return page.locator("#ballot form button:not([type=button])");
    }

    private static void tabTo(Page page, Locator wanted) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((Boolean) wanted.evaluate("one => one === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + wanted);
    }

    private void examine(Page page) {
        found.addAll(Chromium.barriers(page));
        if (Chromium.isTooWide(page)) {
            found.add("the ballot is wider than a phone");
        }
    }
}
