package coop.toadlane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import coop.toadlane.Chromium;
import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.cli.Verifying;
import coop.toadlane.decisions.Timekeeper;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** One co-op from its founding to its first shared surplus, all of it with buttons and links. */
@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTests {
    private static final String HOUSE = "/c/lantern";
    @LocalServerPort private int port;
    @Autowired private MovableClock clock;
    @Autowired private Timekeeper timekeeper;
    @Autowired private Coops coops;
    private Chromium chromium;
    private Somebody ines;
    private Somebody omar;
    private Somebody lena;

    @BeforeAll
    void open() {
        chromium = Chromium.open();
        PlaywrightAssertions.setDefaultAssertionTimeout(Somebody.PATIENCE_MILLIS);
        var server = "http://127.0.0.1:" + port;
        ines = new Somebody(chromium.browser(), server, true);
        omar = new Somebody(chromium.browser(), server, false); // he has scripts switched off
        lena = new Somebody(chromium.browser(), server, true);
    }

    @RegisterExtension
    TestWatcher watcher =
            new TestWatcher() {
                @Override
                public void testFailed(ExtensionContext context, Throwable cause) {
                    Stream.of(ines, omar, lena)
                            .filter(who -> !who.page.url().startsWith("about:"))
                            .forEach(who -> System.err.println(who.told()));
                }
            };

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Order(1)
    void aNewcomerFoundsACoop() {
        ines.go("/");
        ines.signUp("Ines Mare");
        ines.go("/found");
        ines.page.locator("form:has(input[value=drivers]) button").click();
        ines.send("/identity");
        assertThat(ines.page.locator("#f-purpose")).hasAttribute("aria-invalid", "true");
        ines.fill("name", "Lantern Drivers");
        ines.fill("purpose", "To drive at night, and to share what it brings.");
        ines.fill("slug", "lantern");
        ines.send("/identity");
        ines.send("/members");
        ines.send("/decisions");
        ines.send("/surplus");
        ines.send("/founders");
        ines.sees("To drive at night, and to share what it brings.");
        ines.send("/review");
        assertThat(ines.page).hasURL(java.util.regex.Pattern.compile(".*" + HOUSE + "/home"));
        ines.go(HOUSE);
        ines.sees("Lantern Drivers");
    }

    @Test
    @Order(2)
    void othersJoinTakeSharesAndPay() {
        join(omar, "Omar Nuit");
        join(lena, "Lena Stern");
        ines.go(HOUSE + "/desk/secretary");
        ines.act("/applications/1/admission");
        ines.go(HOUSE + "/applications");
        ines.act("/applications/2/admission");
        omar.go(HOUSE + "/shares");
        omar.fill("quantity", "7");
        omar.send("/subscriptions");
        assertThat(omar.page.locator("#f-quantity")).hasAttribute("aria-invalid", "true");
        omar.fill("quantity", "1");
        omar.act("/subscriptions");
        ines.go(HOUSE + "/desk/treasurer");
        ines.act("/payments");
        omar.go(HOUSE + "/shares");
        omar.sees("$100.00");
        assertThat(omar.fetch(HOUSE + "/shares/certificate", "application/pdf"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private void join(Somebody who, String name) {
        who.signUp(name);
        who.go(HOUSE);
        who.page.locator("main a[href$='/join']").first().click();
        who.fill("name", name);
        who.fill("address", "1 Toad Lane");
        who.page.locator("input[name=memberClass]").first().check();
        who.check("consent-bylaws");
        who.check("consent-data");
        who.send("/applications");
        who.sees("secretary");
    }

    @Test
    @Order(3)
    void aRuleIsChangedByVoteAndTheRulebookSaysSo() {
        ines.go(HOUSE + "/rulebook");
        ines.go(HOUSE + "/proposals/new/rule?rule=members.notice");
        ines.fill("value", "14");
        ines.send("/proposals/new/rule");
        ines.sees("30");
        propose(ines, "Let members leave after two weeks", "A month is long for a driver.");
        decide(1);
        ines.go(HOUSE + "/proposals/1");
        ines.sees("3");
        clock.pass(Duration.ofDays(8)); // the delay in which a carried proposal may be stayed
        tick();
        ines.go(HOUSE + "/proposals/1");
        assertThat(ines.page.locator(".notice-check")).isVisible();
        ines.go(HOUSE + "/rulebook");
        var rule = ines.page.locator("[id='rule-members.notice']");
        assertThat(rule.locator("h3")).containsText("14");
        assertThat(rule.locator("a[href$='/proposals/1']").first()).isVisible();
    }

    private void propose(Somebody who, String title, String text) {
        who.fill("title", title);
        who.fill("text", text);
        who.act("/proposals");
    }

    /** Support, notice, three votes, the close: everything but the delay. */
    private void decide(int number) {
        var here = HOUSE + "/proposals/" + number;
        for (var supporter : List.of(omar, lena)) {
            supporter.go(here);
            supporter.act("/sponsorship");
        }
        ines.go(here);
        ines.act("/notice");
        clock.pass(Duration.ofDays(16));
        tick();
        for (var voter : List.of(ines, omar, lena)) {
            voter.go(HOUSE + "/home");
            voter.go(here);
            voter.pick("choice", voter == lena ? "AGAINST" : "FOR");
            voter.act("/ballot");
        }
        clock.pass(Duration.ofDays(16));
        tick();
    }

    private void tick() {
        assertThat(timekeeper.tick()).isNotEmpty();
    }

    @Test
    @Order(4)
    void aYearsSurplusIsShared() {
        upload("member,date,fares\n1,2026-03-20,700.00\nFour,2026-03-21,seven\n");
        ines.pick("by", "number");
        ines.send("/choices");
        ines.sees("seven");
        assertThat(ines.page.locator("main table").first()).containsText("3");
        upload("member,date,fares\n1,2026-03-20,700.00\n2,2026-03-21,300.00\n");
        ines.pick("by", "number");
        ines.send("/choices");
        ines.act("/entry");
        ines.go(HOUSE + "/surplus/desk");
        ines.fill("from", "2026-01-01");
        ines.fill("to", "2026-03-31");
        ines.act("/periods");
        ines.go(HOUSE + "/surplus/periods/1/distribution");
        ines.send("/proposals/drafts");
        propose(ines, "Share the first quarter’s surplus", "As the rulebook has it.");
        decide(2);
        clock.pass(Duration.ofDays(8));
        tick();
        omar.go(HOUSE + "/surplus/periods/1/statements/2");
        omar.sees("US$35.10");
        assertThat(omar.fetch(HOUSE + "/surplus/periods/1/statements/2/pdf", "application/pdf"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        ines.go(HOUSE + "/surplus");
        assertThat(ines.page.locator("svg.flow-drawing")).isVisible();
    }

    private void upload(String text) {
        ines.go(HOUSE + "/surplus/imports");
        ines.page
                .locator("#f-file")
                .setInputFiles(
                        new FilePayload(
                                "rides.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        ines.send("/imports");
    }

    @Test
    @Order(5)
    void anybodyCanCheckItAllAtHome(@TempDir Path home) throws IOException {
        lena.go(HOUSE + "/check");
        var href = lena.page.locator("main a[href$='/record.zip']").getAttribute("href");
        var zip = Files.write(home.resolve("record.zip"), lena.fetch(href, "application/zip"));
        var key = coops.find(new CoopId("lantern")).orElseThrow().key();
        lena.sees(key);
        var verified = Verifying.record(zip, key);
        assertThat(verified.said()).contains("verified: ").doesNotContain("WRONG");
        assertThat(verified.exit()).isZero();
    }

    @Test
    @Order(6)
    void nothingStoodInAnybodysWay() {
        assertThat(Somebody.BARRIERS).isEmpty();
    }
}
