package coop.toadlane.notices;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.Conversation;
import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.TestCoop;
import coop.toadlane.TestPost;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.people.AccessTokens;
import coop.toadlane.people.AccessTokens.Scope;
import coop.toadlane.people.People;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Who is entered without an account gets a letter, by which they come to their membership. */
@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class InvitationTests {
    private static final Path TALK = Path.of("src/test/resources/notices/invitations.http.txt");
    private static final String PASSWORD = "three green herons";

    @Autowired private ApplicationContext house;
    @Autowired private People people;
    @Autowired private MovableClock clock;
    @Autowired private Queueing queueing;
    @Autowired private Courier courier;
    @LocalServerPort private int port;

    @TestFactory
    Stream<DynamicNode> aLetterLeadsNewMembersToTheirPlace() {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        var given = new HashMap<String, String>();
        for (var name : List.of("ana", "dora", "eve", "gus", "hal", "ida", "jon", "kay")) {
            given.put(name, name + "-" + tag + "@invited.example");
        }
        var ana =
                people.enrol("Ana", email(given, "ana"), Locale.ENGLISH, ZoneOffset.UTC, PASSWORD);
        people.enrol("Eve", email(given, "eve"), Locale.of("es"), ZoneOffset.UTC, PASSWORD);
        given.put("coop", TestCoop.of(house, ana).slug());
        given.put("tag", tag);
        given.put(
                "token",
                house.getBean(AccessTokens.class)
                        .issue(ana, "test", Scope.ACT, Duration.ofDays(1)));
        var server = URI.create("http://127.0.0.1:" + port);
        return Stream.of(
                DynamicContainer.dynamicContainer(
                        "letters", Conversation.of(TALK, server, given, this::itIs)),
                DynamicTest.dynamicTest(
                        "nobody is written to twice, or without being meant to be",
                        () -> {
                            for (var name : List.of("dora", "eve", "hal", "kay")) {
                                assertThat(letters(given, name)).as(name).isOne();
                            }
                            for (var name : List.of("gus", "ida", "jon")) {
                                assertThat(letters(given, name)).as(name).isZero();
                            }
                        }));
    }

    private static String email(HashMap<String, String> given, String name) {
        return Objects.requireNonNull(given.get(name));
    }

    private static long letters(HashMap<String, String> given, String name) {
        return TestPost.count(email(given, name));
    }

    private void itIs(Instant time) {
        clock.set(time);
        queueing.read();
        while (courier.round() > 0) {
            // until none is due
        }
    }
}
