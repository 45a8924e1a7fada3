package coop.toadlane.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import coop.toadlane.Chromium;
import coop.toadlane.ToadlaneTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The time zone a newcomer's browser offers. */
@ToadlaneTest
class SignUpInBrowserTest {
    @LocalServerPort private int port;

    @Test
    void theBrowsersTimeZoneIsOfferedAndWithoutScriptsTheList() {
        Chromium.visit(browser -> {
            offers(browser, true, "America/Bogota");
            offers(browser, false, "UTC");
        });
    }

    private void offers(Browser browser, boolean scripts, String zone) {
        var options =
                new Browser.NewContextOptions()
                        .setTimezoneId("America/Bogota")
                        .setJavaScriptEnabled(scripts);
        try (var context = browser.newContext(options)) {
            var page = context.newPage();
            page.navigate("http://127.0.0.1:" + port + "/sign-up");
            assertThat(page.locator("#f-zone")).hasValue(zone);
        }
    }
}
