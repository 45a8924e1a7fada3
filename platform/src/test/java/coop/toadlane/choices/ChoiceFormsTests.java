package coop.toadlane.choices;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.Conversation;
import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.choices.Acts.Manner;
import coop.toadlane.office.CoopId;
import java.net.URI;
import java.nio.file.Path;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A budget by points, by plain forms and then by programs, as text files have it. */
@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class ChoiceFormsTests {
    @Autowired private ApplicationContext house;
    @LocalServerPort private int port;

    @TestFactory
    Stream<DynamicNode> aBudgetIsSharedOutByFormsAlone() {
        var choosing = new Choosing(house, 3, Map.of());
        int number = choosing.open(Manner.POINTS, 900_00, 600_00, 300_00, 400_00);
        var given = Map.of("coop", choosing.coop.slug(), "m1", choosing.email(1));
        return Stream.of(
                talk("1-points", given),
                talk("3-wrong", given),
                DynamicTest.dynamicTest(
                        "each form was entered once",
                        () -> assertThat(entered(choosing.coop)).isEqualTo(3)),
                DynamicTest.dynamicTest(
                        "the others vote and it is counted",
                        () -> {
                            choosing.done(2, choosing.ballot(number, 1, 9, 3, 1));
                            choosing.done(3, choosing.ballot(number, 2, 10));
                            choosing.close(number);
                            assertThat(choosing.chosen(number)).containsExactly(2, 1);
                        }),
                talk("2-result", given),
                talk("4-api", given));
    }

    private int entered(CoopId coop) {
        return house.getBean(JdbcClient.class)
                .sql("select count(*) from minutes where coop = ? and kind = 'choices.ballot/1'")
                .param(coop.slug())
                .query(Integer.class)
                .single();
    }

    private DynamicContainer talk(String name, Map<String, String> given) {
        var file = Path.of("src/test/resources/choices/" + name + ".http.txt");
        var server = URI.create("http://127.0.0.1:" + port);
        return DynamicContainer.dynamicContainer(name, Conversation.of(file, server, given));
    }
}
