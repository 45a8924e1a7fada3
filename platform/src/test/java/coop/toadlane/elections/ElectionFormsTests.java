package coop.toadlane.elections;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.Chromium;
import coop.toadlane.Conversation;
import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ToadlaneTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An election from its call to its count, by plain forms, and its ballot in a browser. */
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
                talk("3-result", given),
                DynamicTest.dynamicTest(
                        "another ballot opens",
                        () -> {
                            polls.enact(1);
                            assertThat(polls.open(7, 8)).isEqualTo(2);
                        }),
                talk("4-wrong", given),
                DynamicTest.dynamicTest(
                        "one ballot stands, entered once",
                        () -> {
                            assertThat(ranks(polls, 2)).isEqualTo(Map.of(1, "[[7],[8]]"));
                            assertThat(entered(polls, 2)).isOne();
                        }));
    }

    private Map<Integer, String> ranks(Polls polls, int election) {
        var ranks = new TreeMap<Integer, String>();
        house.getBean(JdbcClient.class)
                .sql("select member, ranks from election_ballots where coop = ? and election = ?")
                .params(polls.coop.slug(), election)
                .query(row -> {
                    ranks.put(row.getInt(1), row.getString(2));
                });
        return ranks;
    }

    private int entered(Polls polls, int election) {
        return house.getBean(JdbcClient.class)
                .sql(
                        """
                        select count(*) from minutes where coop = ? and kind = 'elections.ballot/1'
                        and position(? in body) > 0
                        """)
                .params(polls.coop.slug(), "\"election\":" + election)
                .query(Integer.class)
                .single();
    }

    @Test
    void tapsKeysDraggingAndPlainFieldsFillTheSameBallot() {
        var polls = new Polls(house, 8);
        int number = polls.open(5, 6, 7);
        var booths = new Booths("http://127.0.0.1:" + port, polls, number);
        Chromium.visit(browser -> {
            booths.byTap(browser, 1);
            booths.byKeys(browser, 2);
            booths.byDragging(browser, 3);
            booths.withoutScripts(browser, 4);
        });
        assertThat(booths.found()).isEmpty();
        var same = "[[7],[5],[6]]";
        assertThat(ranks(polls, number)).isEqualTo(Map.of(1, same, 2, same, 3, same, 4, same));
    }

    private DynamicContainer talk(String name, Map<String, String> given) {
        var file = Path.of("src/test/resources/elections/" + name + ".http.txt");
        var server = URI.create("http://127.0.0.1:" + port);
        return DynamicContainer.dynamicContainer(name, Conversation.of(file, server, given));
    }
}
