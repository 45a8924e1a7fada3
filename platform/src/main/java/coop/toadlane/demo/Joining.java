package coop.toadlane.demo;

import coop.toadlane.members.Admission;
import coop.toadlane.members.Application;
import coop.toadlane.office.Actor;
import coop.toadlane.office.MemberNo;
import coop.toadlane.record.MemberEntry.Consent;
import coop.toadlane.shares.Payment;
import coop.toadlane.shares.Subscription;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The members come, one after the other, and pay their share; the last ones are still under way.
 */
final class Joining {
    private static final int APART = 18;
    private static final List<Consent> CONSENTS =
            List.of(new Consent("bylaws", "1"), new Consent("data", "1"));
    private final Stage stage;
    private final LocalDate start;
    private final LocalDate today;
    private int applications;

    Joining(Stage stage, LocalDate start, LocalDate today) {
        this.stage = stage;
        this.start = start;
        this.today = today;
    }

    /** The members on a day, by number. */
    List<Integer> on(LocalDate day) {
        return IntStream.rangeClosed(1, Cast.MEMBERS.size())
                .filter(number -> !joins(number).isAfter(day))
                .boxed()
                .toList();
    }

    private LocalDate joins(int number) {
        if (number <= Cast.FOUNDERS) {
            return start;
        }
        return number == Cast.MEMBERS.size()
                ? today.minusDays(5)
                : start.plusDays(10L + (number - Cast.FOUNDERS - 1L) * APART);
    }

    void lay() {
        IntStream.rangeClosed(1, Cast.MEMBERS.size()).forEach(this::lay);
        stage.on(today.minusDays(2), 18, () -> apply(Cast.APPLICANT));
    }

    private void lay(int number) {
        var day = joins(number);
        var member = new MemberNo(number);
        if (number > Cast.FOUNDERS) {
            stage.on(day, 10, () -> apply(Cast.name(number)));
            stage.on(day, 16, () -> stage.act(Cast.SECRETARY, new Admission(applications)));
        }
        stage.on(day, 17, () -> stage.act(number, new Subscription(member, "member", 1)));
        if (number < Cast.MEMBERS.size()) {
            stage.on(day.plusDays(3), 11, () -> pay(member));
        }
    }

    /** Everybody subscribes once, in the order of joining, so the numbers agree. */
    private void pay(MemberNo member) {
        stage.act(Cast.TREASURER, new Payment(member, member.value(), 1, stage.today()));
    }

    private void apply(String name) {
        var kept = stage.keep(name);
        applications++;
        stage.all(
                List.of(
                        stage.request(
                                Actor.guest(),
                                new Application(
                                        "driver",
                                        false,
                                        kept.id().value(),
                                        kept.commitment(),
                                        CONSENTS))));
    }
}
