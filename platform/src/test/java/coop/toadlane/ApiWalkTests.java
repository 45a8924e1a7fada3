package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.check.Verified;
import coop.toadlane.cli.Verifying;
import coop.toadlane.decisions.Timekeeper;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.Coops;
import coop.toadlane.record.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A co-op from its founding to its first shared surplus, by programs alone. */
@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class ApiWalkTests {
    private static final Path WALK = Path.of("src/test/resources/api/walk.http.txt");
    private static final String PASSWORD = "three green herons";
    private static final CoopId COOP = new CoopId("harbour-drivers");

    @Autowired private ApplicationContext house;
    @Autowired private MovableClock clock;
    @Autowired private Timekeeper timekeeper;
    @LocalServerPort private int port;

    @TestFactory
    Stream<DynamicNode> everyStepIsThereForPrograms() {
        var server = URI.create("http://127.0.0.1:" + port);
        var given = Map.of("slug", COOP.slug(), "password", PASSWORD);
        return Stream.of(
                DynamicContainer.dynamicContainer(
                        "by the API alone", Conversation.of(WALK, server, given, this::itIs)),
                DynamicTest.dynamicTest("the record holds", this::holds));
    }

    private void itIs(Instant time) {
        clock.set(time);
        for (int acts = timekeeper.tick().size(); acts > 0; ) {
            acts = timekeeper.tick().size();
        }
    }

    /** What a program downloads with a member's token is checked with the cores alone. */
    private void holds() throws IOException, InterruptedException {
        var server = URI.create("http://127.0.0.1:" + port);
        var wanted = "{\"email\":\"ana@walk.example\",\"password\":\"%s\",\"label\":\"check\"}";
        try (var client = HttpClient.newHttpClient()) {
            var issued =
                    client.send(
                            HttpRequest.newBuilder(server.resolve("/api/tokens"))
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(wanted.formatted(PASSWORD)))
                                    .build(),
                            BodyHandlers.ofString());
            var token = Json.tree(issued.body()).required("token").asString();
            var zip = Files.createTempFile(Path.of("target"), "walk-", ".zip");
            client.send(
                    HttpRequest.newBuilder(server.resolve("/api/c/" + COOP + "/record.zip"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofFile(zip));
            var key = house.getBean(Coops.class).find(COOP).orElseThrow().key();
            var verified = Verifying.record(zip, key);
            Files.delete(zip);
            assertThat(verified.said()).contains("verified: ").doesNotContain("WRONG");
            assertThat(verified.exit()).isZero();
        }
        assertThat(Verified.record(house, COOP).wrong()).isNull();
    }
}
