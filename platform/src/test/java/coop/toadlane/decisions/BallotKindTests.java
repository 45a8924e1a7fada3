package coop.toadlane.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Request;
import coop.toadlane.record.DecisionEntry.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@ToadlaneTest
@FreshDatabase
@Import(MovableClock.Given.class)
class BallotKindTests {
    private static final long SEED = 20261122;
    @Autowired private ApplicationContext house;

    private record Draw(int member, Acts.Ballot ballot) {}

    /** Members on the roll and off it, proposals that are open and that are not, fit and unfit. */
    private static List<Draw> draws() {
        var random = new Random(SEED);
        var draws = new ArrayList<Draw>();
        for (int i = 0; i < 300; i++) {
            int proposal = 1 + random.nextInt(3);
            var choice = Choice.values()[random.nextInt(Choice.values().length)];
            draws.add(
                    new Draw(1 + random.nextInt(7), new Acts.Ballot(proposal, choice, null, null)));
        }
        return draws;
    }

    private Assembly withTwoOpen() {
        var fixed =
                Assembly.METHOD.replace("\"noticeDays\"", "\"changeable\": false, \"noticeDays\"");
        var coop =
                new Assembly(
                        house,
                        Assembly.METHOD,
                        java.util.Map.of(
                                "method.fixed",
                                fixed,
                                "power.office.amendment",
                                "{\"by\": [\"decision:fixed\"]}"));
        coop.noticed();
        int second = coop.noticed(coop.purpose("Other"));
        coop.clock.set(coop.notice(second).opens());
        coop.tick();
        coop.joined(6, "driver", java.time.LocalDate.of(2020, 1, 1));
        return coop;
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> "done";
            case Outcome.Refused(var refusal) -> refusal.code();
        };
    }

    @Test
    void ballotsRuledOnTogetherFareAsIfEachCameAlone() {
        var alone = withTwoOpen();
        var one =
                draws().stream()
                        .map(draw -> said(alone.act(draw.member(), draw.ballot())))
                        .toList();
        var together = withTwoOpen();
        var clerk = house.getBean(Clerk.class);
        var waiting = new ArrayList<CompletableFuture<Outcome>>();
        for (var draw : draws()) {
            waiting.add(
                    clerk.submit(
                            new Request(
                                    together.coop,
                                    Actor.member(new MemberNo(draw.member())),
                                    UUID.randomUUID().toString(),
                                    draw.ballot())));
        }
        var all = waiting.stream().map(outcome -> said(outcome.join())).toList();
        assertThat(all).as("seed %d", SEED).isEqualTo(one).contains("done");
        for (int number = 1; number <= 2; number++) {
            assertThat(house.getBean(Matters.class).votes(together.coop, number))
                    .as("seed %d", SEED)
                    .isEqualTo(house.getBean(Matters.class).votes(alone.coop, number));
        }
    }

    @Test
    void twoBallotsUnderOneKeyAreOne() {
        var coop = withTwoOpen();
        var clerk = house.getBean(Clerk.class);
        var request =
                new Request(
                        coop.coop,
                        Actor.member(new MemberNo(1)),
                        "again",
                        new Acts.Ballot(1, Choice.FOR, null, null));
        var first = clerk.submit(request);
        var second = clerk.submit(request);
        assertThat(first.join()).isEqualTo(second.join());
        assertThat(coop.minutes("decisions.ballot/1")).isOne();
    }
}
