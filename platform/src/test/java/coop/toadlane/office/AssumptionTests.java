package coop.toadlane.office;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.SecondServer;
import coop.toadlane.TestDatabase;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.check.Verified;
import coop.toadlane.ledger.AccountOpening;
import coop.toadlane.record.Body;
import coop.toadlane.record.Check;
import coop.toadlane.record.Header;
import coop.toadlane.record.LedgerEntry.AccountType;
import coop.toadlane.record.OfficeEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds where the rulebook is silent stands in the book itself. */
@ToadlaneTest
class AssumptionTests {
    @Autowired private ApplicationContext house;
    @Autowired private Kinds kinds;

    private CoopId coop() {
        var account = new AccountOpening("1000", "Bank", AccountType.ASSET);
        return Founded.coop(
                house,
                Map.of("power.ledger.account", "{\"by\":[\"anyone\"]}"),
                List.of(kinds.draft(account)));
    }

    private static Outcome open(ApplicationContext server, CoopId coop) {
        var act = new AccountOpening("2000", "Owed", AccountType.LIABILITY);
        return server.getBean(Clerk.class)
                .perform(new Request(coop, Actor.guest(), UUID.randomUUID().toString(), act));
    }

    private static List<Written> minutes(ApplicationContext server, CoopId coop) {
        return server.getBean(JdbcClient.class)
                .sql("select header, body from minutes where coop = ? order by number")
                .param(coop.slug())
                .query((row, _) -> new Written(Header.parse(row.getString(1)), row.getString(2)))
                .list();
    }

    private record Written(Header header, String body) {
        Stream<OfficeEntry.Assumed> assumed() {
            return Body.parse(body).entries().stream()
                    .filter(OfficeEntry.Assumed.class::isInstance)
                    .map(OfficeEntry.Assumed.class::cast);
        }

        /** As a release wrote it that said nothing of what it assumed. */
        Written asBefore() {
            var now = Body.parse(body);
            var entries = new ArrayList<>(now.entries());
            entries.removeIf(OfficeEntry.Assumed.class::isInstance);
            var then = new Body(now.act(), entries, now.salt()).line();
            return new Written(
                    new Header(
                            header.number(),
                            header.time(),
                            header.kind(),
                            header.actor(),
                            header.authority(),
                            header.openness(),
                            Body.hash(then)),
                    then);
        }
    }

    @Test
    void theFoundingSaysThePowerOfEachKindAndTheStandardOfEachRule() {
        var coop = coop();
        var said = minutes(house, coop).getFirst().assumed().toList();
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().rules().keySet())
                .containsAll(kinds.all().stream().map(kind -> "power." + kind.name()).toList())
                .contains("method.special", "coop.zone");
        open(house, coop);
        assertThat(minutes(house, coop)).hasSize(3);
        var report = Verified.publicRecord(house, coop);
        assertThat(report.wrong()).isNull();
        assertThat(report.onTheServersWord()).isZero();
    }

    @Test
    void aBookOfAnOlderReleaseIsToldBeforeTheFirstActOfThisOne() {
        var coop = coop();
        var keys = String.valueOf(house.getEnvironment().getProperty("toadlane.keys"));
        try (var server =
                SecondServer.start(TestDatabase.fresh(), keys, house.getBean(Clock.class))) {
            enter(server, coop, minutes(house, coop).stream().map(Written::asBefore).toList());
            var before = Verified.record(server, coop);
            assertThat(before.wrong()).isNull();
            assertThat(open(server, coop)).isInstanceOf(Outcome.Done.class);
            assertThat(open(server, coop)).isInstanceOf(Outcome.Refused.class);
            assertThat(minutes(server, coop).stream().map(one -> one.header().kind()))
                    .endsWith("office.assumptions/1", "ledger.account/1")
                    .hasSize(4);
            var report = Verified.record(server, coop);
            assertThat(report.wrong()).isNull();
            assertThat(report.count(Check.AUTHORITIES)).isEqualTo(4);
        }
    }

    private static void enter(ApplicationContext server, CoopId coop, List<Written> minutes) {
        var book = server.getBean(Book.class);
        new TransactionTemplate(server.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> {
                    book.open(coop);
                    var head = book.lock(coop).orElseThrow();
                    server.getBean(Replay.class)
                            .replay(
                                    coop,
                                    minutes.stream()
                                            .map(one ->
                                                    new Replay.Written(
                                                            one.header().line(), one.body())));
                    book.append(
                            coop,
                            head,
                            minutes.getLast().header().time(),
                            minutes.stream()
                                    .map(one -> new Minute(one.header(), one.body(), Set.of()))
                                    .toList(),
                            book.key(coop).orElseThrow());
                });
    }
}
