package coop.toadlane.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says phrases in one language. English and Spanish are here; other languages fall back on English.
 */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;
    private final Function<Money, String> amounts;

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
        this.locale = locale;
        this.amounts = amounts;
        this.texts = ResourceBundle.getBundle("coop.toadlane.money.phrases", locale, NO_FALLBACK);
    }

    public String say(Phrase phrase) {
        return PLACE.matcher(texts.getString(phrase.key()))
                .replaceAll(place -> {
                    var argument = phrase.arguments().get(Integer.parseInt(place.group(1)));
                    return Matcher.quoteReplacement(say(argument));
                });
    }

    /** As {@link #say(Phrase)}, beginning with a capital letter. */
    public String sentence(Phrase phrase) {
        var said = say(phrase);
        return said.isEmpty() ? said : said.substring(0, 1).toUpperCase(locale) + said.substring(1);
    }

    private String say(Phrase.Argument argument) {
        return switch (argument) {
            case Phrase.Argument.Amount(var money) -> amounts.apply(money);
            case Phrase.Argument.Percent(var share) ->
                    number(share.times(Fraction.of(100)), 4) + " %";
            case Phrase.Argument.Number(var value) -> number(value, 6);
            case Phrase.Argument.Name(var name) -> name;
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
