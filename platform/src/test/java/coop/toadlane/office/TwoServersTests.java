package coop.toadlane.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.toadlane.Asking;
import coop.toadlane.FreshDatabase;
import coop.toadlane.MovableClock;
import coop.toadlane.SecondServer;
import coop.toadlane.TestDatabase;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.check.Verified;
import coop.toadlane.decisions.Timekeeper;
import coop.toadlane.founding.Sunrise;
import coop.toadlane.ledger.Posting;
import coop.toadlane.record.Json;
import coop.toadlane.record.LedgerEntry.Line;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Two servers at work on one database, and neighbours in one sheet. */
@ToadlaneTest
@FreshDatabase
@Import({MovableClock.Given.class, Broken.Given.class})
class TwoServersTests {
    private static @Nullable ConfigurableApplicationContext second;

    @Autowired private ApplicationContext house;
    @Autowired private MovableClock clock;
    @Autowired private TestDatabase database;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transactions;
    private CoopId coop = new CoopId("none");

    @BeforeEach
    void found() {
        clock.set(Instant.parse("2026-03-02T10:00:00Z"));
        coop = Sunrise.found(house, 6);
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
    }

    private ApplicationContext other() {
        if (second == null) {
            var keys = house.getEnvironment().getRequiredProperty("toadlane.keys");
            second = SecondServer.start(database, keys, clock);
        }
        return second;
    }

    private Request posting(String key, long amount) {
        var lines =
                List.of(new Line("1000", amount, "USD", null), new Line("4100", -1, "USD", null));
        return new Request(
                coop, Sunrise.TREASURER, key, new Posting(LocalDate.of(2026, 3, 2), "Sale", lines));
    }

    private List<CompletableFuture<Outcome>> submit(
            ApplicationContext server, List<Request> requests) {
        var clerk = server.getBean(Clerk.class);
        return requests.stream().map(clerk::submit).toList();
    }

    private static List<Outcome> outcomes(List<CompletableFuture<Outcome>> asked) {
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private long minutes() {
        return db.sql("select count(*) from minutes where coop = ?")
                .param(coop.slug())
                .query(Long.class)
                .single();
    }

    private void theRecordHolds() {
        var numbered =
                db.sql(
                                """
                                select count(*) = max(number) + 1 and max(number) + 1 =
                                    (select size from heads h where h.coop = m.coop)
                                from minutes m where coop = ? group by m.coop
                                """)
                        .param(coop.slug())
                        .query(Boolean.class)
                        .single();
        assertThat(numbered).isTrue();
        assertThat(Verified.record(house, coop).wrong()).isNull();
    }

    @Test
    void whatIsHandedToBothServersIsDoneOnceAndStandsInOneBookWithoutAGap() {
        var requests = IntStream.range(0, 400).mapToObj(i -> posting("sale " + i, 1)).toList();
        var before = minutes();
        var there = submit(other(), requests.reversed());
        var here = submit(house, requests);
        assertThat(outcomes(here)).isEqualTo(outcomes(there).reversed());
        assertThat(outcomes(here)).allMatch(Outcome.Done.class::isInstance);
        assertThat(minutes()).isEqualTo(before + 400);
        theRecordHolds();
    }

    @Test
    void theTimekeepersOfBothServersPerformWhatIsDueOnce() {
        var asking = new Asking(house, coop);
        var purpose = new Amendment(new TreeMap<>(Map.of("coop.purpose", Json.tree("\"Far\""))));
        asking.done(
                1,
                "decisions.proposal",
                Map.of("title", "Far", "text", "Why.", "acts", List.of(asking.draft(purpose))));
        for (int member = 2; member <= 4; member++) {
            asking.done(member, "decisions.sponsorship", Map.of("proposal", 1));
        }
        asking.done(1, "decisions.notice", Map.of("proposal", 1, "version", 1));
        passTo("opens");
        for (int member = 1; member <= 4; member++) {
            asking.done(member, "decisions.ballot", Map.of("proposal", 1, "choice", "FOR"));
        }
        passTo("closes");
        passTo("effective");
        assertThat(other().getBean(Rulebooks.class).of(coop).text("coop.purpose")).isEqualTo("Far");
        assertThat(
                        db.sql(
                                        """
                                        select kind from minutes where coop = ?
                                        and (actor = 'clerk' or authority like 'resolution%')
                                        order by number
                                        """)
                                .param(coop.slug())
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(
                        "decisions.opening/1",
                        "decisions.closing/1",
                        "decisions.enactment/1",
                        "office.amendment/1");
        theRecordHolds();
    }

    private void passTo(String column) {
        var at =
                db.sql("select " + column + " from proposals where coop = ? and number = 1")
                        .param(coop.slug())
                        .query((row, _) -> row.getTimestamp(1))
                        .single();
        clock.set(at.toInstant());
        var there = CompletableFuture.supplyAsync(() -> other().getBean(Timekeeper.class).tick());
        house.getBean(Timekeeper.class).tick();
        there.join();
    }

    @Test
    void refusalsAndDefectsLeaveTheirNeighboursAlone() {
        var requests = new ArrayList<Request>();
        for (int i = 0; i < 40; i++) {
            requests.add(
                    switch (i % 4) {
                        case 0 -> posting("refused " + i, 2);
                        case 1 -> new Request(coop, Actor.guest(), "key " + i, new Broken(i > 20));
                        default -> posting("sale " + i, 1);
                    });
        }
        var before = minutes();
        var asked = whileTheBookIsTaken(() -> submit(house, requests));
        for (int i = 0; i < 40; i++) {
            var one = asked.get(i);
            switch (i % 4) {
                case 0 -> assertThat(one.join()).isInstanceOf(Outcome.Refused.class);
                case 1 ->
                        assertThatThrownBy(one::join)
                                .isInstanceOf(CompletionException.class)
                                .cause()
                                .isInstanceOf(RuntimeException.class);
                default -> assertThat(one.join()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(minutes()).isEqualTo(before + 20);
        theRecordHolds();
    }

    /** What is asked meanwhile piles up and is entered in sheets. */
    private <T> T whileTheBookIsTaken(java.util.function.Supplier<T> asking) {
        return java.util.Objects.requireNonNull(
                transactions.execute(_ -> {
                    db.sql("select time from heads where coop = ? for update")
                            .param(coop.slug())
                            .query(Timestamp.class)
                            .single();
                    return asking.get();
                }));
    }

    @Test
    void aSheetWithADefectInItEntersNothing() {
        var before = minutes();
        var sheet =
                List.of(
                        posting("sale", 1),
                        new Request(coop, Actor.guest(), "broken", new Broken(true)));
        assertThatThrownBy(() -> house.getBean(Sheets.class).enter(coop, sheet))
                .isInstanceOf(RuntimeException.class);
        assertThat(minutes()).isEqualTo(before);
    }

    @Test
    void aKeyThatComesTwiceInOneSheetGetsOneReceipt() {
        var before = minutes();
        var sheets = house.getBean(Sheets.class);
        var sheet = List.of(posting("twice", 1), posting("other", 1), posting("twice", 1));
        var first = sheets.enter(coop, sheet);
        assertThat(first.get(2)).isEqualTo(first.get(0)).isNotEqualTo(first.get(1));
        assertThat(sheets.enter(coop, sheet)).isEqualTo(first);
        assertThat(minutes()).isEqualTo(before + 2);
    }

    @Test
    void oneActorsKeyIsNotAnothers() {
        var mine = posting("same", 1);
        var sheet = List.of(mine, new Request(coop, Sunrise.SECRETARY, "same", mine.act()));
        assertThat(house.getBean(Sheets.class).enter(coop, sheet).get(1))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aFoundingThatIsRefusedLeavesNoCoopThatActs() {
        var nowhere = new CoopId("nowhere-at-all");
        var founding =
                new Founding("", "", "none", "USD", "x", "not a key", new TreeMap<>(), List.of());
        var clerk = house.getBean(Clerk.class);
        assertThat(clerk.perform(new Request(nowhere, new Actor.Founder(), "found", founding)))
                .isInstanceOf(Outcome.Refused.class);
        var act = posting("sale", 1).act();
        for (var actor : List.of(Sunrise.TREASURER, Actor.guest(), new Actor.Clock())) {
            assertThat(clerk.perform(new Request(nowhere, actor, "try", act)))
                    .isInstanceOf(Outcome.Refused.class);
        }
        assertThat(clerk.perform(new Request(new CoopId("unheard"), Actor.guest(), "try", act)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whenTheDatabaseIsGoneNobodyWaitsForTheOneBefore() {
        var gone = new Gone();
        var sheets =
                new Sheets(
                        gone,
                        house.getBean(Book.class),
                        clock,
                        house.getBean(Kinds.class),
                        house.getBean(Registers.class),
                        house.getBean(Rulebooks.class),
                        house.getBean(Powers.class),
                        house.getBean(Salts.class),
                        house.getBean(Assuming.class));
        var desk = new Desk(coop, sheets);
        var asked = IntStream.range(0, 50).mapToObj(i -> desk.submit(posting("p" + i, 1))).toList();
        gone.mayAnswer.countDown();
        assertThat(asked)
                .allSatisfy(one ->
                        assertThatThrownBy(one::join)
                                .cause()
                                .isInstanceOf(CannotCreateTransactionException.class));
        assertThat(gone.asked.get()).isLessThanOrEqualTo(2);
    }

    /** Answers nobody before it is told that all have asked. */
    private static final class Gone implements PlatformTransactionManager {
        final CountDownLatch mayAnswer = new CountDownLatch(1);
        final AtomicInteger asked = new AtomicInteger();

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            asked.incrementAndGet();
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new CannotCreateTransactionException("couldn't reach the database");
        }

        @Override
        public void commit(TransactionStatus status) {
            throw new IllegalStateException("nothing to commit");
        }

        @Override
        public void rollback(TransactionStatus status) {
            throw new IllegalStateException("nothing to roll back");
        }
    }
}
