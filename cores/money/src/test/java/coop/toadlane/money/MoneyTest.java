package coop.toadlane.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency EUR = Currency.of("EUR");
    private static final Currency USD = Currency.of("USD");

    private static Money eur(String amount) {
        return Money.parse(amount, EUR).orElseThrow();
    }

    @Test
    void aRateRoundsHalfUpToTheCent() {
        var fee = Fraction.percent(new BigDecimal("15"));

        assertThat(eur("12.45").times(fee)).isEqualTo(eur("1.87"));
        assertThat(eur("0.10").times(fee)).isEqualTo(eur("0.02"));
        assertThat(eur("-0.10").times(fee)).isEqualTo(eur("-0.02"));
    }

    @Test
    void currenciesHaveTheirOwnMinorDigits() {
        assertThat(Money.parse("100", Currency.of("JPY")).orElseThrow().plain()).isEqualTo("100");
        assertThat(Money.parse("1.5", Currency.of("JPY"))).isEmpty();
        assertThat(Money.parse("1.234", Currency.of("KWD")).orElseThrow().minor()).isEqualTo(1234);
    }

    @Test
    void whatIsNoPlainExactDecimalIsNotRead() {
        for (var text : new String[] {"", "1,5", "1.005", "1e3", " 1", "+1", "NaN", "1.", ".5"}) {
            assertThat(Money.parse(text, EUR)).as(text).isEmpty();
        }
        assertThat(Money.parse("92233720368547758.08", EUR)).isEmpty();
        assertThat(Money.parse("-92233720368547758.07", EUR)).isPresent();
    }

    @Test
    void amountsOutOfRangeOrOfTwoCurrenciesAreDefects() {
        var most = new Money(Long.MAX_VALUE, EUR);

        assertThatThrownBy(() -> most.plus(eur("0.01"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.plus(Money.zero(USD)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFractionStandsInLowestTermsAndRoundsBothWays() {
        var fraction = Fraction.of(6, -4);

        assertThat(fraction).isEqualTo(Fraction.of(-3, 2)).hasToString("-3/2");
        assertThat(fraction.floor()).isEqualTo(-2);
        assertThat(fraction.ceiling()).isEqualTo(-1);
        assertThat(fraction.roundHalfUp()).isEqualTo(-2);
        assertThat(Fraction.of(1, 3).plus(Fraction.of(1, 6))).isEqualTo(Fraction.of(1, 2));
    }
}
