package coop.toadlane.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import coop.toadlane.Chromium;
import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Amendment;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Draft;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.people.Particulars;
import coop.toadlane.record.DecisionEntry.Choice;
import coop.toadlane.record.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The pages as people see them: nothing is in anybody's way, on a phone and on a desk. */
@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class PagesInBrowserTests {
    @Autowired private ApplicationContext house;
    @LocalServerPort private int port;

    @Test
    void everybodyCanUseThePages() {
        house.getBean(MovableClock.class).set(Assembly.START);
        var coop = Hall.found(house);
        live(coop);
        var found = new ArrayList<String>();
        Chromium.visit(browser -> {
            found.addAll(visit(browser, coop, "ada", ColorScheme.LIGHT, 390));
            found.addAll(visit(browser, coop, "bea", ColorScheme.DARK, 1280));
        });
        assertThat(found).isEmpty();
    }

    private List<String> visit(
            Browser browser, CoopId coop, String who, ColorScheme light, int width) {
        var found = new ArrayList<String>();
        var context =
                new Browser.NewContextOptions()
                        .setColorScheme(light)
                        .setViewportSize(width, 900)
                        .setBaseURL("http://127.0.0.1:" + port);
        try (var window = browser.newContext(context)) {
            var page = window.newPage();
            page.navigate("/sign-in");
            page.fill("[name=email]", who + "@example.org");
            page.fill("[name=password]", Hall.PASSWORD);
            page.locator("form:has([name=password]) button").first().click();
            for (var path : paths()) {
                page.navigate("/c/" + coop + path);
                found.addAll(barriers(page, path, width));
            }
        }
        return found;
    }

    private static List<String> paths() {
        return List.of(
                "/proposals",
                "/resolutions",
                "/proposals/new",
                "/proposals/new/rule?rule=method.ordinary",
                "/proposals/new/office",
                "/proposals/1",
                "/proposals/2",
                "/proposals/3",
                "/proposals/4");
    }

    private static List<String> barriers(Page page, String path, int width) {
        var found = new ArrayList<String>();
        Chromium.barriers(page).forEach(barrier -> found.add(path + ": " + barrier));
        if (Chromium.isTooWide(page)) {
            found.add(path + " is wider than " + width + " px");
        }
        var name = path.substring(1).replaceAll("\\W+", "-") + "-" + width + ".png";
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/decisions", name))
                        .setFullPage(true));
        return found;
    }

    /** 1 is carried and in effect, 2 is open with arguments, 3 is announced, 4 seeks support. */
    private void live(CoopId coop) {
        propose(coop, 1, "Shall our purpose say what we do?", purpose("To drive together"));
        advance(coop, 1);
        vote(coop, 1, 1, Choice.FOR, "It says who we are.");
        vote(coop, 1, 2, Choice.FOR, null);
        house.getBean(MovableClock.class).set(notice(coop, 1).closes());
        house.getBean(Timekeeper.class).tick();
        house.getBean(MovableClock.class).pass(java.time.Duration.ofDays(2));
        house.getBean(Timekeeper.class).tick();
        propose(
                coop,
                2,
                "Shall two thirds be needed for ordinary resolutions?",
                rule(
                        "method.ordinary",
                        Json.tree(Assembly.METHOD.replace("1/2\", \"strict", "2/3\", \"strict"))));
        say(
                coop,
                2,
                1,
                Acts.Side.FOR,
                "A small majority leaves many unhappy.\n\nWe can talk longer.");
        say(coop, 2, 2, Acts.Side.AGAINST, "Then a third of us can stop everything.");
        say(coop, 2, 2, Acts.Side.NONE, "Does it hold for offices too?");
        advance(coop, 2);
        propose(coop, 3, "We thank the night drivers");
        done(coop, 1, new Acts.Notice(3, 1, null));
        propose(
                coop,
                4,
                "Shall we be called otherwise?",
                rule("coop.name", Json.tree("\"Toads\"")));
    }

    private void advance(CoopId coop, int number) {
        done(coop, 1, new Acts.Notice(number, 1, null));
        house.getBean(MovableClock.class).set(notice(coop, number).opens());
        house.getBean(Timekeeper.class).tick();
    }

    private Matter.Notice notice(CoopId coop, int number) {
        return Objects.requireNonNull(
                house.getBean(Matters.class).find(coop, number).orElseThrow().notice());
    }

    private Draft purpose(String purpose) {
        return rule("coop.purpose", Json.tree(Json.write(purpose)));
    }

    private Draft rule(String key, tools.jackson.databind.JsonNode value) {
        return house.getBean(Kinds.class).draft(new Amendment(new TreeMap<>(Map.of(key, value))));
    }

    private void propose(CoopId coop, int number, String title, Draft... acts) {
        var text = "The members asked for it at the last meeting.\n\nIt costs nothing.";
        done(coop, 1, new Acts.Proposal(null, title, text, List.of(acts)));
        done(coop, 2, new Acts.Sponsorship(number));
    }

    private void vote(
            CoopId coop,
            int number,
            int member,
            Choice choice,
            @org.jspecify.annotations.Nullable String reason) {
        var kept = reason == null ? null : house.getBean(Particulars.class).keepText(reason);
        done(
                coop,
                member,
                new Acts.Ballot(
                        number,
                        choice,
                        kept == null ? null : kept.id().value(),
                        kept == null ? null : kept.commitment()));
    }

    private void say(CoopId coop, int number, int member, Acts.Side side, String text) {
        var kept = house.getBean(Particulars.class).keepText(text);
        done(
                coop,
                member,
                new Acts.Comment(number, null, side, kept.id().value(), kept.commitment()));
    }

    private void done(CoopId coop, int member, Act act) {
        var outcome =
                house.getBean(Clerk.class)
                        .perform(
                                new Request(
                                        coop,
                                        Actor.member(new MemberNo(member)),
                                        UUID.randomUUID().toString(),
                                        act));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
