package coop.toadlane.elections;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.Conversation;
import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ToadlaneTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
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

/** An election from its call to its count, by plain forms, as text files have it. */
@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class ElectionFormsTests {
    @Autowired private ApplicationContext house;
    @LocalServerPort private int port;

    @TestFactory
    Stream<DynamicNode> anElectionGoesItsWayByFormsAlone() {
        var elsewhere = new Polls(house, 1);
        var polls = new Polls(house, 8);
        var given = new HashMap<String, String>();
        given.put("coop", polls.coop.slug());
        given.put("elsewhere", elsewhere.coop.slug());
        given.put("other", elsewhere.email(1));
        for (int member = 1; member <= 8; member++) {
            given.put("m" + member, polls.email(member));
        }
        return Stream.of(
                talk("1-nominations", given),
                DynamicTest.dynamicTest(
                        "the ballot opens", () -> polls.at(polls.election(1).opens())),
                talk("2-ballot", given),
                DynamicTest.dynamicTest(
                        "the ballot is counted",
                        () -> {
                            polls.close(1);
                            assertThat(polls.winners(1)).containsExactly(5);
                        }),
                talk("3-result", given));
    }

    private DynamicContainer talk(String name, Map<String, String> given) {
        var file = Path.of("src/test/resources/elections/" + name + ".http.txt");
        var server = URI.create("http://127.0.0.1:" + port);
        return DynamicContainer.dynamicContainer(name, Conversation.of(file, server, given));
    }
}
