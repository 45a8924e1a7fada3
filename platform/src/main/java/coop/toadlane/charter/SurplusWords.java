package coop.toadlane.charter;

import coop.toadlane.money.Phrases;
import coop.toadlane.money.RuleDocument;
import coop.toadlane.money.Step;
import coop.toadlane.money.Wording;
import coop.toadlane.record.Json;
import coop.toadlane.words.Words;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Says the surplus rules step by step. */
public final class SurplusWords {
    private final Words words;
    private final Wording wording;

    public SurplusWords(Words words) {
        this.words = words;
        this.wording = words.surplus();
    }

    /** The document's name, then a sentence for each thing it does. */
    public List<String> sentences(JsonNode document) {
        var read = RuleDocument.read(Json.mapper().convertValue(document, Object.class));
        return switch (read) {
            case RuleDocument.Reading.Faulty _ -> List.of(document.path("name").asString(""));
            case RuleDocument.Reading.Read(var rules) -> {
                var said = new ArrayList<String>();
                said.add(words.t("charter.surplus", rules.name(), rules.version()));
                steps(rules.steps(), said);
                if (!rules.losses().isEmpty()) {
                    said.add(words.t("charter.surplus.losses"));
                    steps(rules.losses(), said);
                }
                yield said;
            }
        };
    }

    private void steps(List<Step> steps, List<String> said) {
        int number = 1;
        for (var step : steps) {
            said.add(number + ". " + wording.sentence(Phrases.rule(step)));
            if (step instanceof Step.Share share) {
                Phrases.particulars(share.sharing())
                        .forEach(phrase -> said.add(wording.sentence(phrase)));
            }
            number++;
        }
    }
}
