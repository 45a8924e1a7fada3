package coop.toadlane.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.FreshDatabase;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.people.People;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever tries to come in can learn and can do. */
@ToadlaneTest
@FreshDatabase
class SigningInTests {
    private static final String PASSWORD = "three green herons";

    @Autowired private People people;
    @LocalServerPort private int port;

    private String somebody(String name) {
        var email = name + "@example.org";
        people.enrol(name, email, Locale.ENGLISH, ZoneOffset.UTC, PASSWORD);
        return email;
    }

    @Test
    void aSessionFromBeforeSigningInIsWorthNothingAfterwards() {
        var email = somebody("rotating");
        var guest = new Guest(port);
        guest.get("/sign-in");
        var planted = guest.session();
        guest.signIn(email, PASSWORD);
        assertThat(planted).isNotEmpty().isNotEqualTo(guest.session());
        assertThat(withSession(planted)).isEqualTo(302);
        assertThat(withSession(guest.session())).isEqualTo(200);
    }

    private int withSession(String session) {
        return new Guest(port)
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/me"))
                                .header("Cookie", "SESSION=" + session))
                .status();
    }

    /** What somebody unknown here is answered, with what differs from page to page taken out. */
    private String told(String form, String email, Map<String, String> fields) {
        var guest = new Guest(port);
        guest.get("/sign-in");
        var all = new HashMap<>(fields);
        all.put("email", email);
        var answer = guest.post(form, all);
        var way = answer.header("Location").orElse("");
        var next = way.isEmpty() ? "" : guest.get(URI.create(way).getPath()).text();
        return (answer.status() + " " + way + "\n" + answer.text() + next)
                .replace(email, "EMAIL")
                .replaceAll("(name=\"(_csrf|key)\" value=)\"[^\"]*\"", "$1");
    }

    @Test
    void aKnownAddressIsAnsweredLikeAnUnknownOne() {
        var known = somebody("known");
        var unknown = "stranger@example.org";
        var wrong = Map.of("password", "not the password");
        assertThat(told("/sign-in", known, wrong)).isEqualTo(told("/sign-in", unknown, wrong));
        assertThat(told("/sign-in/links", known, Map.of()))
                .isEqualTo(told("/sign-in/links", unknown, Map.of()));
        var newcomer = Map.of("name", "Somebody", "password", PASSWORD, "language", "en");
        assertThat(told("/sign-up", known, newcomer))
                .isEqualTo(told("/sign-up", unknown, newcomer));
        assertThat(told("/sign-in", known, Map.of("password", PASSWORD))).startsWith("30");
    }

    @Test
    void lettersToOneAddressAreFewWhetherItIsKnownOrNot() {
        for (var email : new String[] {somebody("flooded"), "nobody@example.org"}) {
            var guest = new Guest(port);
            guest.get("/sign-in");
            for (int letter = 1; letter <= 5; letter++) {
                var answer = guest.post("/sign-in/links", Map.of("email", email));
                assertThat(answer.status()).isLessThan(400);
            }
            for (var form : new String[] {"/sign-in/links", "/sign-up"}) {
                var answer =
                        guest.post(
                                form, Map.of("email", email, "name", "Somebody", "language", "en"));
                assertThat(answer.status()).as(form).isEqualTo(429);
                assertThat(answer.header("Retry-After")).as(form).isPresent();
            }
        }
    }
}
