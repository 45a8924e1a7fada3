package coop.toadlane.demo;

import coop.toadlane.ledger.Posting;
import coop.toadlane.office.Request;
import coop.toadlane.record.LedgerEntry.Line;
import coop.toadlane.record.SurplusEntry.Use;
import coop.toadlane.surplus.PayOut;
import coop.toadlane.surplus.PeriodClosing;
import coop.toadlane.surplus.Recording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Month by month: the drivers' fares, the co-op's fee on them, and what running it costs. */
final class Trade {
    private static final String CURRENCY = "USD";
    private static final long SERVERS = 38_000;
    private final Stage stage;
    private final Joining people;
    private final Random random = new Random(1844);

    /** From here on the members have made the fee 14 percent. */
    private final LocalDate cheaper;

    Trade(Stage stage, Joining people, LocalDate start) {
        this.stage = stage;
        this.people = people;
        this.cheaper = Motions.feeOpens(start).plusDays(30);
    }

    void lay(LocalDate start, LocalDate today) {
        for (var month = start; month.isBefore(today); month = month.plusMonths(1)) {
            var last = month.plusMonths(1).minusDays(1);
            stage.on(month.plusMonths(1), 8, () -> month(last));
        }
        var end = Year.lastDay(start);
        stage.on(
                end.plusDays(3),
                10,
                () -> stage.act(Cast.TREASURER, new PeriodClosing(start, end)));
        stage.on(
                Assembly.shared(start),
                10,
                () -> stage.act(Cast.TREASURER, new PayOut(null, stage.today())));
    }

    private void month(LocalDate last) {
        var uses = new ArrayList<Use>();
        long cents = 0;
        for (int member : people.on(last.minusDays(20))) {
            long fares = 210_000 + random.nextInt(230_000);
            uses.add(use(member, last.minusDays(random.nextInt(9)), fares));
            cents += fares;
        }
        long others = 150_000 + random.nextInt(120_000);
        uses.add(use(null, last, others));
        cents += others;
        var name =
                last.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        + " "
                        + last.getYear();
        long fee = cents * (last.isBefore(cheaper) ? 15 : 14) / 100;
        stage.all(
                List.of(
                        stage.request(Cast.TREASURER, new Recording(uses)),
                        posting(last, "Fees on rides, " + name, "1000", "4000", fee),
                        posting(last, "Map and server rent, " + name, "5200", "1000", SERVERS),
                        posting(last, "Dispatch and bookkeeping, " + name, "5100", "1000", fee / 3),
                        posting(last, "Insurance and phones, " + name, "5000", "1000", fee / 5)));
    }

    private static Use use(@Nullable Integer member, LocalDate day, long cents) {
        return new Use(member, "fares", day, BigDecimal.valueOf(cents, 2).toString());
    }

    private Request posting(LocalDate day, String text, String debit, String credit, long cents) {
        return stage.request(
                Cast.TREASURER,
                new Posting(
                        day,
                        text,
                        List.of(
                                new Line(debit, cents, CURRENCY, null),
                                new Line(credit, -cents, CURRENCY, null))));
    }
}
