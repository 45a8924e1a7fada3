package coop.toadlane.charter;

import coop.toadlane.charter.Charter.Line;
import coop.toadlane.charter.Charter.Past;
import coop.toadlane.members.Seat;
import coop.toadlane.words.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The rulebook for programs: open to all, as the page is. */
@RestController
class CharterApi {
    private final Charters charters;
    private final Texts texts;

    CharterApi(Charters charters, Texts texts) {
        this.charters = charters;
        this.texts = texts;
    }

    /**
     * A rule.
     *
     * @param value null where nobody has set one, and what the house assumes holds
     */
    record Told(
            String key,
            String topic,
            List<String> sentences,
            @Nullable Value value,
            List<Value> earlier) {}

    record Value(JsonNode value, long minute, Instant since, String authority) {}

    record Whole(String coop, List<Told> rules) {}

    @GetMapping("/api/c/{coop}/rulebook")
    Whole show(Seat seat, Locale speaks) {
        var charter = charters.of(seat, texts.in(speaks));
        return new Whole(
                charter.coop(),
                charter.groups().stream()
                        .flatMap(group ->
                                group.lines().stream()
                                        .map(line -> told(group.topic().anchor(), line)))
                        .toList());
    }

    private static Told told(String topic, Line line) {
        return new Told(
                line.key(),
                topic,
                line.sentences(),
                line.set() == null ? null : value(line.set()),
                line.earlier().stream().map(CharterApi::value).toList());
    }

    private static Value value(Past past) {
        var setting = past.setting();
        return new Value(setting.value(), setting.minute(), setting.since(), setting.authority());
    }
}
