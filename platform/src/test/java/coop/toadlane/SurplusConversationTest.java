package coop.toadlane;

import coop.toadlane.surplus.Firms;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A treasurer's year end, and what everybody else sees of it. */
@ToadlaneTest
class SurplusConversationTest {
    private static final Path FILE =
            Path.of("src/test/resources/conversations/surplus/year-end.http.txt");

    @Autowired private ApplicationContext house;
    @LocalServerPort private int port;

    @TestFactory
    Stream<DynamicTest> theSurplusRoomAnswersAsWritten() {
        var here = new Firms(house, List.of("City Cabs", "Amber Cabs", "Blue Cabs"), Map.of());
        var there = new Firms(house, List.of("Far Cabs"), Map.of());
        var shared = new Firms(house, List.of("Hill Cabs", "Lake Cabs", "Moor Cabs"), Map.of());
        shared.shareAYear();
        return Conversation.of(
                FILE,
                URI.create("http://127.0.0.1:" + port),
                Map.of(
                        "slug", here.coop.slug(),
                        "other", there.coop.slug(),
                        "city", here.email(1),
                        "amber", here.email(2),
                        "far", there.email(1),
                        "shared", shared.coop.slug(),
                        "hill", shared.email(1),
                        "lake", shared.email(2),
                        "password", Firms.PASSWORD));
    }
}
