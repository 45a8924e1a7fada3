package coop.toadlane.charter;

import coop.toadlane.charter.Charter.Group;
import coop.toadlane.charter.Charter.Line;
import coop.toadlane.charter.Charter.Past;
import coop.toadlane.charter.Charter.Topic;
import coop.toadlane.members.Seat;
import coop.toadlane.office.Amendment;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Kinds;
import coop.toadlane.office.Power;
import coop.toadlane.office.Rule;
import coop.toadlane.office.Rulebooks;
import coop.toadlane.office.Rulebooks.Setting;
import coop.toadlane.office.Rules;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes a co-op's rulebook down in words. */
@Component
class Charters {
    private static final String POWER = "power.";
    private static final String RESOLUTION = "resolution:";
    private final Rules rules;
    private final Rulebooks rulebooks;
    private final Kinds kinds;

    Charters(Rules rules, Rulebooks rulebooks, Kinds kinds) {
        this.rules = rules;
        this.rulebooks = rulebooks;
        this.kinds = kinds;
    }

    Charter of(Seat seat, Words reader) {
        var words = reader.at(seat.zone());
        return new Writing(seat, words, rulebooks.history(seat.coop())).charter();
    }

    /** One rulebook being written down. */
    private final class Writing {
        private final Seat seat;
        private final Words words;
        private final Holders holders;
        private final Sentences sentences;
        private final Map<String, List<Setting>> history;

        Writing(Seat seat, Words words, List<Setting> history) {
            this.seat = seat;
            this.words = words;
            this.holders = new Holders(seat, words);
            this.sentences = new Sentences(words, seat.house().currency(), holders);
            this.history = history.stream().collect(Collectors.groupingBy(Setting::key));
        }

        Charter charter() {
            var groups = new EnumMap<Topic, List<Line>>(Topic.class);
            for (var key : keys()) {
                seat.rulebook()
                        .value(key)
                        .filter(value -> !isEmpty(value))
                        .ifPresent(value ->
                                groups.computeIfAbsent(topic(key), _ -> new ArrayList<>())
                                        .add(line(key, sentences.of(key, value))));
            }
            groups.put(Topic.POWERS, kinds.all().stream().map(this::power).toList());
            var amending = amending();
            return new Charter(
                    seat.coop().slug(),
                    words.t("charter.change", holders.sentence(amending.holders())),
                    seat.isMember() && amending.decision() != null,
                    groups.entrySet().stream()
                            .map(one -> new Group(one.getKey(), one.getValue()))
                            .toList());
        }

        private Power amending() {
            return kinds.all().stream()
                    .filter(kind -> kind.type() == Amendment.class)
                    .map(kind -> seat.rulebook().power(kind))
                    .findFirst()
                    .orElseThrow();
        }

        private SortedSet<String> keys() {
            var keys = new TreeSet<>(seat.rulebook().all().keySet());
            rules.all().stream()
                    .map(Rule::key)
                    .filter(key -> !key.endsWith("*"))
                    .forEach(keys::add);
            keys.removeIf(key -> key.startsWith(POWER));
            return keys;
        }

        private Line line(String key, List<String> said) {
            var past = history.getOrDefault(key, List.of()).stream().map(this::past).toList();
            return new Line(
                    key,
                    said,
                    sentences.why(key),
                    past.isEmpty() ? null : past.getFirst(),
                    past.isEmpty() ? past : past.subList(1, past.size()));
        }

        private Line power(Kind<?> kind) {
            var power = seat.rulebook().power(kind);
            return line(POWER + kind.name(), List.of(said(kind.name(), power.holders())));
        }

        private String said(String kind, List<String> by) {
            var name = words.has("kind." + kind) ? words.t("kind." + kind) : kind;
            return words.t("charter.power", name, holders.sentence(by));
        }

        private Past past(Setting setting) {
            var key = setting.key();
            var by = setting.authority();
            var resolution =
                    by.startsWith(RESOLUTION)
                            ? Integer.valueOf(by.substring(RESOLUTION.length()))
                            : null;
            var said =
                    key.startsWith(POWER)
                            ? List.of(said(key.substring(POWER.length()), by(setting.value())))
                            : sentences.of(key, setting.value());
            return new Past(setting, said, authority(by), resolution);
        }

        private String authority(String by) {
            if (by.startsWith(RESOLUTION)) {
                return words.t("charter.authority.resolution", by.substring(RESOLUTION.length()));
            }
            return by.startsWith("office:")
                    ? words.t("charter.authority.office", holders.sentence(List.of(by)))
                    : words.t("charter.authority." + by);
        }
    }

    private static List<String> by(JsonNode power) {
        return power.path("by").valueStream().map(JsonNode::asString).toList();
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isString() && value.asString().isEmpty();
    }

    private static Topic topic(String key) {
        if (key.startsWith("coop.") || key.equals("offices")) {
            return Topic.IDENTITY;
        }
        return switch (key.substring(0, Math.max(0, key.indexOf('.')))) {
            case "members" -> Topic.MEMBERS;
            case "shares" -> Topic.SHARES;
            case "method", "decisions" -> Topic.DECISIONS;
            case "surplus" ->
                    key.matches("surplus\\.(accounts|figures)\\..*")
                            ? Topic.ACCOUNTS
                            : Topic.SURPLUS;
            case "accounts", "ledger" -> Topic.ACCOUNTS;
            default -> Topic.MORE;
        };
    }
}
