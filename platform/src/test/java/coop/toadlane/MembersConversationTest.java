package coop.toadlane;

import coop.toadlane.members.Neighbours;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Joining, the register and leaving, as people do it at two co-ops side by side. */
@ToadlaneTest
class MembersConversationTest {
    private static final Path FILE =
            Path.of("src/test/resources/conversations/members/members.http.txt");

    @Autowired private ApplicationContext house;
    @LocalServerPort private int port;

    @TestFactory
    Stream<DynamicTest> theMembersRoomAnswersAsWritten() {
        var here =
                new Neighbours(
                        house,
                        Map.of(
                                "members.consent.rules",
                                """
                                {"title":"Our rules","text":"We share.","version":"3"}
                                """));
        var there = new Neighbours(house, Map.of());
        var dora = here.person("Dora Field");
        var cyd = here.person("Cyd Newman");
        return Conversation.of(
                FILE,
                URI.create("http://127.0.0.1:" + port),
                Map.of(
                        "slug", here.coop.slug(),
                        "other", there.coop.slug(),
                        "ada", here.email(here.ada),
                        "bea", here.email(here.bea),
                        "cyd", here.email(cyd),
                        "dora", here.email(dora),
                        "elsewhere", there.email(there.ada),
                        "password", Neighbours.PASSWORD));
    }
}
