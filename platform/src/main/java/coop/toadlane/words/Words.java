package coop.toadlane.words;

import coop.toadlane.money.Money;
import coop.toadlane.money.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Texts and figures in one language, for one reader. Not for sharing between threads: the formats
 * it keeps are not safe there. {@link Texts#in} makes a new one at next to no cost.
 */
public final class Words {
    private static final Set<String> KNOWN =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());
    private static final ZoneId UTC = ZoneId.of("UTC");
    private final Texts texts;
    private final String language;
    private final Locale locale;
    private final ZoneId zone;
    private final Map<String, NumberFormat> formats = new HashMap<>();

    Words(Texts texts, String language) {
        this(texts, language, UTC);
    }

    private Words(Texts texts, String language, ZoneId zone) {
        this.texts = texts;
        this.language = language;
        this.locale = Locale.forLanguageTag(texts.pattern(language, "words.language.locale"));
        this.zone = zone;
    }

    /** The same wording, with times told in this zone. */
    public Words at(ZoneId elsewhere) {
        // The bare offset has no name that people know.
        return new Words(texts, language, elsewhere.equals(ZoneOffset.UTC) ? UTC : elsewhere);
    }

    /** The tag of the language, as the html element wants it. */
    public String language() {
        return language;
    }

    /** What another language calls itself: "Español". */
    public String nameOf(String other) {
        return texts.pattern(other, "words.language.name");
    }

    /**
     * The text under this key, its placeholders filled in the manner of {@link MessageFormat}:
     * numbers are grouped as the language does, {@code {0,choice,1#one vote|1<{0} votes}} chooses.
     */
    public String t(String key, Object... with) {
        String pattern = texts.pattern(language, key);
        return with.length == 0 ? pattern : new MessageFormat(pattern, locale).format(with);
    }

    /** Whether there is a text under this key in this language or in English. */
    public boolean has(String key) {
        return texts.find(language, key) != null;
    }

    /** The texts right under a key, by their last names, in the order of what they say. */
    public Map<String, String> under(String key) {
        return texts.keys(Texts.ENGLISH).stream()
                .filter(one -> one.startsWith(key + ".") && one.indexOf('.', key.length() + 1) < 0)
                .map(one -> Map.entry(one.substring(key.length() + 1), t(one)))
                .sorted(Map.Entry.comparingByValue())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    /** A whole number, grouped as the language does. */
    public String number(long number) {
        return minus(format("n", NumberFormat::getIntegerInstance).format(number));
    }

    /** A decimal with exactly the digits it has. */
    public String number(BigDecimal number) {
        NumberFormat plain = NumberFormat.getNumberInstance(locale);
        plain.setMinimumFractionDigits(Math.max(0, number.scale()));
        plain.setMaximumFractionDigits(Math.max(0, number.scale()));
        return minus(plain.format(number));
    }

    /**
     * A part of a whole as a percentage with at most one decimal, rounded down, so that a share
     * just short of a threshold never reads as if it had reached it.
     */
    public String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        BigDecimal share =
                BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.DOWN);
        NumberFormat percent = format("%", NumberFormat::getPercentInstance);
        percent.setMaximumFractionDigits(1);
        return minus(percent.format(share));
    }

    /** An amount with its currency, never rounded. */
    public String money(Money amount) {
        return money(amount.minor(), amount.currency().code(), amount.currency().digits());
    }

    /** An amount in minor units (cents, pence) of the currency with this code, never rounded. */
    public String money(long minor, String currency) {
        return money(new Money(minor, coop.toadlane.money.Currency.of(currency)));
    }

    private String money(long minor, String currency, int digits) {
        BigDecimal amount = BigDecimal.valueOf(minor, digits);
        if (!KNOWN.contains(currency)) {
            return number(amount) + " " + currency;
        }
        NumberFormat money = format(currency, NumberFormat::getCurrencyInstance);
        money.setCurrency(Currency.getInstance(currency));
        money.setMinimumFractionDigits(digits);
        money.setMaximumFractionDigits(digits);
        return minus(money.format(amount));
    }

    /** A date written out: "22 November 2026". */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }

    /** A moment with the zone it is told in: "22 November 2026, 14:30, Madrid time". */
    public String time(Instant moment) {
        String told = moment(moment);
        return isUtc() ? told + " UTC" : t("words.time", told, city());
    }

    /** A moment where its zone is named elsewhere on the page: "22 November 2026, 14:30". */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    /** The day of a moment in this reader's zone, written out. */
    public String day(Instant moment) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    /** The zone these times are told in, by the city people know it by: "Madrid time". */
    public String zone() {
        return isUtc() ? zone.getDisplayName(TextStyle.FULL, locale) : t("words.zone", city());
    }

    private boolean isUtc() {
        return zone.normalized() instanceof ZoneOffset;
    }

    /** Zones go by a city; what the city is called here, if it is called otherwise than there. */
    private String city() {
        String last = zone.getId().substring(zone.getId().lastIndexOf('/') + 1);
        return has("words.city." + last) ? t("words.city." + last) : last.replace('_', ' ');
    }

    /** Says the rules of a surplus with amounts and names as the rest of a page has them. */
    public Wording surplus() {
        return new Wording(
                Locale.forLanguageTag(language),
                this::money,
                name -> has("words.name." + name) ? t("words.name." + name) : null);
    }

    /** How far a moment is from now: "in 3 days", "2 hours ago"; whole units, rounded down. */
    public String until(Instant moment, Instant now) {
        Duration distance = Duration.between(now, moment);
        String when = distance.isNegative() ? "words.ago." : "words.in.";
        Duration length = distance.abs();
        if (length.toHours() >= 48) {
            return t(when + "days", length.toDays());
        }
        return length.toMinutes() >= 120
                ? t(when + "hours", length.toHours())
                : t(when + "minutes", length.toMinutes());
    }

    private NumberFormat format(String name, Function<Locale, NumberFormat> fresh) {
        return formats.computeIfAbsent(name, unused -> fresh.apply(locale));
    }

    private static String minus(String figure) {
        return figure.startsWith("-") ? "−" + figure.substring(1) : figure;
    }
}
