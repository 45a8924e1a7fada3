package coop.toadlane.words;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.money.Currency;
import coop.toadlane.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final Texts texts = new Texts();
    private final Words english = texts.in("en").at(ZoneId.of("Europe/Madrid"));
    private final Words spanish = texts.in("es").at(ZoneId.of("Europe/Madrid"));

    @Test
    void moneyShowsItsCurrencyAndEveryCent() {
        assertThat(english.money(123_456_789, "EUR")).isEqualTo("€1,234,567.89");
        assertThat(spanish.money(123_456_789, "EUR")).isEqualTo("1.234.567,89\u00a0€");
        assertThat(english.money(-5, "USD")).isEqualTo("−US$0.05");
        assertThat(english.money(1_500, "JPY")).contains("1,500");
        assertThat(english.money(Long.MAX_VALUE, "EUR")).isEqualTo("€92,233,720,368,547,758.07");
    }

    @Test
    void aCurrencyOfTheMembersOwnKeepsItsName() {
        assertThat(english.money(new Money(250, new Currency("HOURS", 2)))).isEqualTo("2.50 HOURS");
        assertThat(english.money(new Money(250, new Currency("HOURS", 0)))).isEqualTo("250 HOURS");
    }

    @Test
    void datesAreWrittenOutAndTimesNameTheirZone() {
        LocalDate day = LocalDate.of(2026, 11, 22);

        assertThat(english.date(day)).isEqualTo("22 November 2026");
        assertThat(spanish.date(day)).isEqualTo("22 de noviembre de 2026");
        assertThat(english.time(NOON)).isEqualTo("22 November 2026, 13:00, Madrid time");
        assertThat(spanish.time(NOON))
                .startsWith("22 de noviembre de 2026")
                .endsWith("hora de Madrid");
        assertThat(english.zone()).isEqualTo("Madrid time");
        assertThat(spanish.at(ZoneId.of("America/New_York")).zone())
                .isEqualTo("la hora de Nueva York");
        assertThat(english.at(ZoneOffset.UTC).zone()).isEqualTo("Coordinated Universal Time");
        assertThat(english.at(ZoneOffset.UTC).time(NOON)).endsWith("12:00 UTC");
    }

    @Test
    void deadlinesAreToldAsTheTimeLeft() {
        assertThat(english.until(NOON.plusSeconds(3 * 86_400 + 5), NOON)).isEqualTo("in 3 days");
        assertThat(english.until(NOON.plusSeconds(47 * 3600), NOON)).isEqualTo("in 47 hours");
        assertThat(english.until(NOON.plusSeconds(60), NOON)).isEqualTo("in one minute");
        assertThat(english.until(NOON.minusSeconds(600), NOON)).isEqualTo("10 minutes ago");
        assertThat(spanish.until(NOON.minusSeconds(9 * 86_400), NOON)).isEqualTo("hace 9 días");
    }

    @Test
    void aShareJustShortOfAThresholdDoesNotReadAsReached() {
        assertThat(english.percent(66_666, 100_000)).isEqualTo("66.6%");
        assertThat(spanish.percent(1, 2)).isEqualTo("50\u00a0%");
        assertThat(english.percent(0, 0)).isEqualTo("–");
    }

    @Test
    void decimalsKeepTheirDigits() {
        assertThat(english.number(new BigDecimal("1234.50"))).isEqualTo("1,234.50");
        assertThat(spanish.number(new BigDecimal("-0.125"))).isEqualTo("−0,125");
    }

    @Test
    void apostrophesNeedNoCare() {
        Words planted = new Texts("classpath*:words-planted/*.properties", true).in("en");

        assertThat(planted.t("planted.apostrophe", "Rosa")).isEqualTo("It’s Rosa’s turn");
    }
}
