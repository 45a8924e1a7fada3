package coop.toadlane.charter;

import coop.toadlane.decisions.MethodWords;
import coop.toadlane.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says a rule with its value in sentences, in one language; the first is its heading. */
final class Sentences {
    private static final String METHOD = "method.";
    private static final String MEMBER_CLASS = "members.class.";
    private static final String SHARE_CLASS = "shares.class.";
    private static final String CONSENT = "members.consent.";
    private final Words words;
    private final String currency;
    private final Holders holders;

    Sentences(Words words, String currency, Holders holders) {
        this.words = words;
        this.currency = currency;
        this.holders = holders;
    }

    List<String> of(String key, JsonNode value) {
        if (key.startsWith(METHOD)) {
            return method(key, value);
        }
        if (key.startsWith(MEMBER_CLASS)) {
            return memberClass(value);
        }
        if (key.startsWith(SHARE_CLASS)) {
            return shareClass(value);
        }
        if (key.startsWith(CONSENT)) {
            return List.of(
                    words.t("rule.members.consent.*", value.path("title").asString("")),
                    "“" + value.path("text").asString("") + "”",
                    words.t("charter.version", value.path("version").asString("")));
        }
        return switch (key) {
            case "coop.zone" -> List.of(words.t("rule.coop.zone", zone(value)));
            case "surplus.rules" -> new SurplusWords(words).sentences(value);
            case "surplus.fee" ->
                    List.of(
                            words.t(
                                    "charter.fee",
                                    value.path("rate").asString(""),
                                    value.path("measure").asString("")));
            default -> List.of(plain(key, value));
        };
    }

    private String zone(JsonNode value) {
        return words.at(ZoneId.of(value.asString("UTC"))).zone();
    }

    /** What a rule means and where its figure comes from; empty where nobody has said it. */
    String why(String key) {
        var text = text(key, ".why");
        return text.isEmpty() ? "" : words.t(text);
    }

    private String plain(String key, JsonNode value) {
        var text = text(key, "");
        if (text.isEmpty()) {
            return key + ": " + said(key, value);
        }
        var family = text.endsWith("*");
        var pattern = words.t(text, said(key, value), last(key));
        // a family that has no place for the value gets it behind
        return family && !pattern.contains(said(key, value))
                ? words.t("charter.of", pattern, last(key), said(key, value))
                : pattern;
    }

    /** The text's key, the rule's own or its family's; empty if there is none. */
    private String text(String key, String suffix) {
        if (words.has("rule." + key + suffix)) {
            return "rule." + key + suffix;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            var family = "rule." + key.substring(0, dot) + ".*" + suffix;
            if (words.has(family)) {
                return family;
            }
        }
        return "";
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private String said(String key, JsonNode value) {
        if (value.isString()) {
            var choice = "charter.value." + key + "." + value.asString();
            return words.has(choice) ? words.t(choice) : value.asString();
        }
        if (value.isArray()) {
            return value.valueStream()
                    .map(one ->
                            key.equals("offices")
                                    ? holders.office(one.asString(""))
                                    : said(key, one))
                    .collect(Collectors.joining(", "));
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(field -> field.getKey() + ": " + said(key, field.getValue()))
                    .collect(Collectors.joining("; "));
        }
        if (value.isBoolean()) {
            return words.t(value.asBoolean() ? "charter.yes" : "charter.no");
        }
        return value.isIntegralNumber() ? words.number(value.asLong()) : value.asString("");
    }

    private List<String> method(String key, JsonNode value) {
        var said = new ArrayList<String>();
        var text = "rule." + key;
        said.add(words.has(text) ? words.t(text) : words.t("charter.method", last(key)));
        try {
            said.addAll(MethodWords.sentences(value, words));
        } catch (IllegalArgumentException unreadable) {
            said.add(said(key, value));
        }
        var sponsors = value.path("sponsors");
        if (sponsors.path("number").asLong(0) > 0) {
            said.add(words.t("charter.sponsors.number", sponsors.path("number").asLong()));
        } else if (sponsors.path("share").isString()) {
            said.add(words.t("charter.sponsors.share", sponsors.path("share").asString()));
        }
        said.add(words.t("charter.grace", value.path("graceDays").asLong(30)));
        if (!value.path("stay").isEmpty()) {
            var stay = value.path("stay").valueStream().map(JsonNode::asString).toList();
            said.add(
                    words.t(
                            "charter.stay",
                            holders.sentence(stay),
                            value.path("stayDays").asLong(30)));
        }
        return said;
    }

    private List<String> memberClass(JsonNode value) {
        var said = new ArrayList<String>();
        said.add(words.t("rule.members.class.*", value.path("name").asString("")));
        if (!value.path("about").asString("").isEmpty()) {
            said.add(value.path("about").asString());
        }
        var person = value.path("person").asBoolean(true);
        var organisation = value.path("organisation").asBoolean(false);
        said.add(
                words.t(
                        person && organisation
                                ? "charter.class.both"
                                : person
                                        ? "charter.class.persons"
                                        : "charter.class.organisations"));
        said.add(words.t("charter.class.votes", value.path("votes").asLong(1)));
        var cap = value.path("cap").path("ofAllVotes");
        if (cap.isString() && value.path("votes").asLong(1) > 0) {
            said.add(words.t("charter.class.cap", cap.asString()));
        }
        return said;
    }

    private List<String> shareClass(JsonNode value) {
        var said = new ArrayList<String>();
        said.add(
                words.t(
                        "charter.share",
                        value.path("name").asString(""),
                        words.money(value.path("price").asLong(), currency)));
        var most = value.path("maximum");
        said.add(
                most.isIntegralNumber()
                        ? words.t(
                                "charter.share.between",
                                value.path("minimum").asLong(1),
                                most.asLong())
                        : words.t("charter.share.from", value.path("minimum").asLong(1)));
        if (!value.path("holders").isEmpty()) {
            said.add(
                    words.t(
                            "charter.share.holders",
                            value.path("holders")
                                    .valueStream()
                                    .map(one -> holders.memberClass(one.asString("")))
                                    .collect(Collectors.joining(", "))));
        }
        return said;
    }
}
