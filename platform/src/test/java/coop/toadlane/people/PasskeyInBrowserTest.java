package coop.toadlane.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import coop.toadlane.Chromium;
import coop.toadlane.ToadlaneTest;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A passkey from its making to its end, with the browser's own virtual authenticator. */
@ToadlaneTest
class PasskeyInBrowserTest {

    private static final String AUTHENTICATOR =
            """
            {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
             "hasUserVerification": true, "isUserVerified": true,
             "automaticPresenceSimulation": true}}
            """;

    @LocalServerPort private int port;
    @Autowired private People people;

    @Test
    void aPasskeyIsAddedOpensTheDoorAndIsRemoved() {
        var email = "passkey@example.org";
        people.enrol("Pia Keller", email, Locale.ENGLISH, ZoneOffset.UTC, "three green herons");
        try (var chromium = Chromium.open();
                var browser = chromium.browser()) {
            var page = browser.newPage();
            var devices = page.context().newCDPSession(page);
            devices.send("WebAuthn.enable");
            devices.send(
                    "WebAuthn.addVirtualAuthenticator",
                    JsonParser.parseString(AUTHENTICATOR).getAsJsonObject());
            page.navigate("http://localhost:" + port + "/me");
            page.locator("#f-email").fill(email);
            page.locator("#f-password").fill("three green herons");
            press(page, "Sign in");
            assertThat(page).hasURL("http://localhost:" + port + "/me");

            page.locator("#f-passkey").fill("My phone");
            press(page, "Add a passkey");
            assertThat(page.getByText("Remove My phone")).isVisible();

            press(page, "Sign out");
            page.navigate("http://localhost:" + port + "/sign-in");
            var before = session(page);
            press(page, "Sign in with a passkey");
            assertThat(page).not().hasURL("http://localhost:" + port + "/sign-in");
            assertThat(session(page)).isNotEqualTo(before);

            page.navigate("http://localhost:" + port + "/me");
            press(page, "Remove My phone");
            assertThat(page.getByText("The passkey is removed")).isVisible();
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("SESSION"))
                .findFirst()
                .orElseThrow()
                .value;
    }
}
