package coop.toadlane.decisions;

import coop.toadlane.tally.Level;
import coop.toadlane.tally.Method;
import coop.toadlane.tally.Quorum;
import coop.toadlane.tally.Ratio;
import coop.toadlane.tally.Threshold;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says a decision method in sentences, so that who votes knows what their vote does. */
public final class MethodWords {
    private final Words words;

    MethodWords(Words words) {
        this.words = words;
    }

    /**
     * A method as the rulebook holds it under {@code method.NAME}, in sentences.
     *
     * @throws IllegalArgumentException when the value cannot be read
     */
    public static List<String> sentences(JsonNode method, Words words) {
        return new MethodWords(words).all(Terms.read(method));
    }

    List<String> all(Terms terms) {
        var said = new ArrayList<String>();
        said.add(quorum(terms.method().quorum()));
        said.addAll(judged(terms));
        said.add(dates(terms));
        return said;
    }

    /** Quorum, majority and tie: what makes a verdict. */
    List<String> verdict(Terms terms) {
        var said = new ArrayList<String>();
        said.add(quorum(terms.method().quorum()));
        said.addAll(judged(terms));
        return said;
    }

    private List<String> judged(Terms terms) {
        return switch (terms.method()) {
            case Method.Consent _ -> List.of(words.t("decisions.how.consent"));
            case Method.Vote vote -> {
                var said = new ArrayList<String>();
                said.add(majority(vote.threshold()));
                if (vote.minFor() > 0) {
                    said.add(words.t("decisions.how.min-for", vote.minFor()));
                }
                if (vote.minNonNegative() > 0) {
                    said.add(words.t("decisions.how.min-non-negative", vote.minNonNegative()));
                }
                said.add(words.t("decisions.how.tie." + low(vote.tie())));
                yield said;
            }
        };
    }

    private String majority(Threshold threshold) {
        var part = ratio(threshold.ratio());
        var of = words.t("decisions.how.base." + low(threshold.base()));
        return words.t(
                threshold.strict() ? "decisions.how.more-than" : "decisions.how.at-least",
                part,
                of);
    }

    /** What an abstention does, where that is not nothing; null where it is. */
    @Nullable String warning(Terms terms) {
        return switch (terms.method()) {
            case Method.Consent _ -> null;
            case Method.Vote vote ->
                    switch (vote.threshold().base()) {
                        case FOR_AGAINST -> null;
                        case CAST -> words.t("decisions.how.abstain-is-no");
                        case PRESENT -> words.t("decisions.how.abstain-is-no");
                        case ENTITLED -> words.t("decisions.how.silence-is-no");
                    };
        };
    }

    private String quorum(Quorum quorum) {
        var level = quorum.level();
        if (level.share() == null && level.number() == null) {
            return words.t("decisions.how.no-quorum");
        }
        return words.t("decisions.how.quorum." + low(quorum.measure()), level(level));
    }

    private String level(Level level) {
        var share = level.share();
        var number = level.number();
        if (share == null) {
            return words.t("decisions.how.number", number == null ? 0L : number);
        }
        var part = words.t("decisions.how.share", ratio(share));
        return number == null ? part : words.t("decisions.how." + low(level.pick()), part, number);
    }

    private String dates(Terms terms) {
        var delay =
                terms.delayDays() == 0
                        ? words.t("decisions.how.at-once")
                        : words.t("decisions.how.delay", terms.delayDays());
        var late =
                terms.lateHours() == 0
                        ? ""
                        : " " + words.t("decisions.how.late", terms.lateHours());
        return words.t("decisions.how.dates", terms.noticeDays(), terms.openDays())
                + late
                + " "
                + delay;
    }

    private String ratio(Ratio ratio) {
        var key = "decisions.ratio." + ratio.toString().replace('/', '-');
        return words.has(key)
                ? words.t(key)
                : words.percent(ratio.numerator(), ratio.denominator());
    }

    private static String low(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
