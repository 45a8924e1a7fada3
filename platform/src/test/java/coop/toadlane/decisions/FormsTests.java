package coop.toadlane.decisions;

import coop.toadlane.Conversation;
import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.office.CoopId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A proposal from its first word to its receipt, by plain forms, as text files have it. */
@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class FormsTests {
    @Autowired private ApplicationContext house;
    @LocalServerPort private int port;

    @TestFactory
    Stream<DynamicNode> aProposalGoesItsWayByFormsAlone() {
        house.getBean(MovableClock.class).set(Assembly.START);
        var coop = Hall.found(house);
        var given =
                Map.of(
                        "coop", coop.slug(),
                        "ada", "ada@example.org",
                        "bea", "bea@example.org",
                        "cleo", "cleo@example.org",
                        "token", Hall.token(house, "ada@example.org"));
        return Stream.of(
                talk("1-propose", given),
                DynamicTest.dynamicTest("the ballot opens", () -> opens(coop)),
                talk("2-vote", given),
                DynamicTest.dynamicTest("the ballot closes", () -> closes(coop)),
                talk("3-result", given));
    }

    private DynamicContainer talk(String name, Map<String, String> given) {
        var file = Path.of("src/test/resources/decisions/" + name + ".http.txt");
        var server = URI.create("http://127.0.0.1:" + port);
        return DynamicContainer.dynamicContainer(name, Conversation.of(file, server, given));
    }

    private Matter.Notice notice(CoopId coop) {
        var matter = house.getBean(Matters.class).find(coop, 1).orElseThrow();
        return Objects.requireNonNull(matter.notice());
    }

    private void opens(CoopId coop) {
        house.getBean(MovableClock.class).set(notice(coop).opens());
        house.getBean(Timekeeper.class).tick();
    }

    private void closes(CoopId coop) {
        house.getBean(MovableClock.class).set(notice(coop).closes());
        house.getBean(Timekeeper.class).tick();
        house.getBean(MovableClock.class).pass(Duration.ofDays(2));
        house.getBean(Timekeeper.class).tick();
    }
}
