package coop.toadlane.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says phrases in one language. English and Spanish are here; other languages fall back on English.
 */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Set<String> PLACES =
            Set.of(
                    "surplus.to.reserve",
                    "surplus.to.fund",
                    "surplus.to.collective",
                    "surplus.to.pool");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;
    private final Function<Money, String> amounts;
    private final Function<String, @Nullable String> names;

    /** A wording that writes amounts as digits and currency code. */
    public Wording(Locale locale) {
        this(
                locale,
                money ->
                        decimal(money.major(), locale, money.currency().digits())
                                + " "
                                + money.currency());
    }

    /** A wording that writes amounts as the caller does elsewhere. */
    public Wording(Locale locale, Function<Money, String> amounts) {
        this(locale, amounts, _ -> null);
    }

    /**
     * The same, with what the caller calls reserves, funds, pools and measures.
     *
     * @param names what a name is called, with its article: "the legal reserve"; null if unknown
     */
    public Wording(
            Locale locale,
            Function<Money, String> amounts,
            Function<String, @Nullable String> names) {
        this.locale = locale;
        this.amounts = amounts;
        this.names = names;
        this.texts = ResourceBundle.getBundle("coop.toadlane.money.phrases", locale, NO_FALLBACK);
    }

    public String say(Phrase phrase) {
        var known = place(phrase);
        if (known != null) {
            return known;
        }
        var said =
                PLACE.matcher(texts.getString(phrase.key()))
                        .replaceAll(place -> {
                            int index = Integer.parseInt(place.group(1));
                            var argument = phrase.arguments().get(index);
                            return Matcher.quoteReplacement(say(argument, phrase.key()));
                        });
        return locale.getLanguage().equals("es")
                ? said.replace(" a el ", " al ").replace(" de el ", " del ")
                : said;
    }

    /** A place whose name says already what it is: not "the reserve the legal reserve". */
    private @Nullable String place(Phrase phrase) {
        return PLACES.contains(phrase.key())
                        && phrase.arguments().getFirst() instanceof Phrase.Argument.Name(var name)
                ? names.apply(name)
                : null;
    }

    /** As {@link #say(Phrase)}, beginning with a capital letter. */
    public String sentence(Phrase phrase) {
        var said = say(phrase);
        return said.isEmpty() ? said : said.substring(0, 1).toUpperCase(locale) + said.substring(1);
    }

    private String say(Phrase.Argument argument, String where) {
        return switch (argument) {
            case Phrase.Argument.Amount(var money) -> amounts.apply(money);
            case Phrase.Argument.Percent(var share) ->
                    number(share.times(Fraction.of(100)), 4)
                            + (locale.getLanguage().equals("en") ? "%" : "\u00a0%");
            case Phrase.Argument.Number(var value) -> number(value, 6);
            case Phrase.Argument.Name(var name) ->
                    // A line names its step, which may be called as its pool is.
                    where.startsWith("surplus.line.")
                            ? name
                            : Objects.requireNonNullElse(names.apply(name), name);
            case Phrase.Argument.Part(var phrase) -> say(phrase);
            case Phrase.Argument.Parts(var phrases) ->
                    phrases.stream().map(this::say).collect(Collectors.joining("; "));
        };
    }

    /** Exact if it fits in so many decimals, else rounded and marked with three dots. */
    private String number(Fraction value, int decimals) {
        var rounded =
                Fraction.of(value.times(Fraction.of(BigInteger.TEN.pow(decimals))).roundHalfUp());
        var decimal =
                new BigDecimal(rounded.numerator()).movePointLeft(decimals).stripTrailingZeros();
        var exact =
                Fraction.of(
                        decimal.setScale(Math.max(0, decimal.scale()), RoundingMode.UNNECESSARY));
        return decimal(decimal, locale, 0) + (exact.equals(value) ? "" : "...");
    }

    private static String decimal(BigDecimal number, Locale locale, int digits) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(Math.max(digits, number.scale()));
        return format.format(number);
    }
}
