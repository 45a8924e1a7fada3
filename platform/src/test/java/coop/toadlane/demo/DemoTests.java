package coop.toadlane.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import coop.toadlane.Chromium;
import coop.toadlane.FreshDatabase;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.decisions.Proposals;
import coop.toadlane.decisions.Resolutions;
import coop.toadlane.office.Coops;
import coop.toadlane.record.PublicRecord;
import coop.toadlane.record.Report;
import coop.toadlane.record.Verification;
import coop.toadlane.surplus.Surplus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The demo as its players meet it: in the books, and in a browser where there is one. */
@ToadlaneTest
@FreshDatabase
@TestPropertySource(properties = "toadlane.demo=true")
class DemoTests {
    private static final String HOUSE = "/c/" + Demo.COOP;
    @LocalServerPort private int port;
    @Autowired private Coops coops;
    @Autowired private Resolutions resolutions;
    @Autowired private Proposals proposals;
    @Autowired private Surplus surplus;
    @Autowired private Demo demo;
    @Autowired private JdbcClient db;

    @Test
    void aYearHasPassedWhenTheDoorOpens() {
        assertThat(coops.find(Demo.COOP)).isPresent();
        assertThat(resolutions.last(Demo.COOP, 9)).hasSize(3);
        assertThat(proposals.open(Demo.COOP)).isEqualTo(1);
        assertThat(surplus.periods(Demo.COOP)).hasSize(1);
    }

    @Test
    void aSecondStartInventsNothing() {
        long before = minutes();
        demo.afterSingletonsInstantiated();
        assertThat(minutes()).isEqualTo(before);
    }

    private long minutes() {
        return db.sql("select count(*) from minutes where coop = ?")
                .param(Demo.COOP.slug())
                .query(Long.class)
                .single();
    }

    @Test
    void everyPageSomebodyCanReachIsFitForEverybody() {
        visit((browser, server) -> {
            var rounds = new Rounds(browser, server);
            for (int player : List.of(Cast.TREASURER, Cast.SECRETARY, Cast.DRIVER)) {
                rounds.go(Cast.email(Cast.name(player)), Cast.PASSWORD);
            }
            assertThat(rounds.seen).hasSizeGreaterThan(20);
            assertThat(rounds.found).isEmpty();
        });
    }

    @Test
    void whatWaitsIsDoneAndTheRecordStillHolds() {
        visit((browser, server) -> {
            as(
                    browser,
                    server,
                    Cast.SECRETARY,
                    page -> {
                        page.navigate(server + HOUSE + "/applications");
                        page.locator("form[action$='/admission'] button").click();
                        assertThat(page.locator(".done")).containsText("minute");
                    });
            as(
                    browser,
                    server,
                    Cast.TREASURER,
                    page -> {
                        page.navigate(server + HOUSE + "/subscriptions");
                        page.locator("form[action$='/payments'] button").click();
                        assertThat(page.locator(".done")).containsText("minute");
                    });
            as(
                    browser,
                    server,
                    Cast.DRIVER,
                    page -> {
                        page.navigate(server + HOUSE + "/proposals/4");
                        page.locator("input[name=choice][value=FOR]").check();
                        page.locator("form[action$='/ballot'] button").click();
                        assertThat(page.locator(".done")).containsText("minute");
                        var zip =
                                page.context().request().get(server + HOUSE + "/record.zip").body();
                        var report = verified(zip);
                        assertThat(report.wrong()).isNull();
                        assertThat(report.minutes()).isEqualTo(minutes());
                    });
        });
    }

    /** Off unless asked for with {@code -Dpictures=true}, so that tests leave the tree alone. */
    @Test
    void thePicturesInTheDocumentsAreTaken() {
        assumeTrue(Boolean.getBoolean("pictures"), "skipped: no pictures were asked for");
        visit((browser, server) -> Pictures.take(browser, server, Path.of("../docs/pictures")));
    }

    private static void as(Browser browser, String server, int player, Consumer<Page> journey) {
        try (var context = Rounds.context(browser, 390)) {
            var page = context.newPage();
            Rounds.signIn(page, server, Cast.email(Cast.name(player)), Cast.PASSWORD);
            journey.accept(page);
        }
    }

    private void visit(BiConsumer<Browser, String> visit) {
        Chromium.visit(browser -> visit.accept(browser, "http://127.0.0.1:" + port));
    }

    private static Report verified(byte[] zip) {
        var parts = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't read the record", e);
        }
        PublicRecord given = part -> Optional.ofNullable(parts.get(part)).map(String::lines);
        return Verification.of(given);
    }
}
