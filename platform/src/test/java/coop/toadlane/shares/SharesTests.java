package coop.toadlane.shares;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.Midnight;
import coop.toadlane.ToadlaneTest;
import coop.toadlane.founding.Sunrise;
import coop.toadlane.ledger.Ledger;
import coop.toadlane.office.Act;
import coop.toadlane.office.Actor;
import coop.toadlane.office.Clerk;
import coop.toadlane.office.CoopId;
import coop.toadlane.office.MemberNo;
import coop.toadlane.office.Outcome;
import coop.toadlane.office.Refusal;
import coop.toadlane.office.Request;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ToadlaneTest
class SharesTests {
    private static final MemberNo ANA = new MemberNo(3);
    @Autowired private ApplicationContext house;
    @Autowired private Clerk clerk;
    @Autowired private Shares shares;
    @Autowired private Ledger ledger;
    private CoopId coop = new CoopId("none");
    private final LocalDate today = Midnight.keptAway(ZoneId.of("America/New_York"));

    @BeforeEach
    void found() {
        coop = Sunrise.found(house, 3);
    }

    private Outcome ask(Actor actor, Act act) {
        return clerk.perform(new Request(coop, actor, UUID.randomUUID().toString(), act));
    }

    private Outcome subscribe(long quantity) {
        return ask(Actor.member(ANA), new Subscription(ANA, "member", quantity));
    }

    private Map<String, Long> balances() {
        return ledger.balances(coop, today).stream()
                .collect(
                        Collectors.toMap(
                                balance -> balance.account().code(),
                                balance -> balance.amount().minor()));
    }

    @Test
    void whatIsSubscribedIsOwedAndOwnedByNobodyBeforeItIsPaid() {
        assertThat(subscribe(1)).isInstanceOf(Outcome.Done.class);
        assertThat(shares.of(coop, ANA, today)).isEmpty();
        assertThat(balances()).containsEntry("1200", 10000L).containsEntry("3010", -10000L);
    }

    @Test
    void aPaymentMakesTheMemberAnOwnerAndTheMoneyCapitalNeverIncome() {
        subscribe(1);
        assertThat(ask(Sunrise.TREASURER, new Payment(ANA, 1, 1, today)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(shares.of(coop, ANA, today))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.shares()).isEqualTo(1);
                    assertThat(held.paidMinor()).isEqualTo(10000);
                });
        assertThat(balances())
                .containsEntry("1000", 10000L)
                .containsEntry("3000", -10000L)
                .containsEntry("1200", 0L)
                .containsEntry("3010", 0L);
        assertThat(shares.of(coop, ANA, today.minusDays(1))).isEmpty();
    }

    @Test
    void nobodyTakesMoreThanTheRulebookAllowsCountingWhatIsUnpaid() {
        subscribe(1);
        assertThat(subscribe(1))
                .isEqualTo(new Outcome.Refused(Refusal.at("quantity", "shares.too-many", 1L)));
    }

    @Test
    void aMemberSubscribesForThemselvesAndForNobodyElse() {
        assertThat(ask(Actor.member(new MemberNo(2)), new Subscription(ANA, "member", 1)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void onlyTheTreasurerEntersAPayment() {
        subscribe(1);
        assertThat(ask(Actor.member(ANA), new Payment(ANA, 1, 1, today)))
                .isEqualTo(
                        new Outcome.Refused(Refusal.of("office.needs-office", "shares.payment")));
    }

    @Test
    void moneyCannotHaveComeTomorrow() {
        subscribe(1);
        assertThat(ask(Sunrise.TREASURER, new Payment(ANA, 1, 1, today.plusDays(2))))
                .isEqualTo(new Outcome.Refused(Refusal.at("date", "shares.not-in-future")));
    }

    @Test
    void aSubscriptionGivenUpLeavesNothingOwed() {
        subscribe(1);
        assertThat(ask(Actor.member(ANA), new Cancellation(ANA, 1)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(balances()).containsEntry("1200", 0L).containsEntry("3010", 0L);
        assertThat(ask(Sunrise.TREASURER, new Payment(ANA, 1, 1, today)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void negativeAndHugeNumbersAreRefused() {
        assertThat(subscribe(-1)).isInstanceOf(Outcome.Refused.class);
        assertThat(subscribe(Long.MAX_VALUE)).isInstanceOf(Outcome.Refused.class);
    }
}
