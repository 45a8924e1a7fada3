package coop.toadlane.founding;

import static org.assertj.core.api.Assertions.assertThat;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.founding.Question.Step;
import coop.toadlane.members.Members;
import coop.toadlane.office.CoopId;
import coop.toadlane.people.People;
import coop.toadlane.words.Mistakes;
import coop.toadlane.words.Texts;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ToadlaneTest
class FoundingTests {
    @Autowired private Blueprints blueprints;
    @Autowired private FoundingSteps steps;
    @Autowired private FoundingDrafts drafts;
    @Autowired private People people;
    @Autowired private Members members;
    @Autowired private Texts texts;

    @TestFactory
    Stream<DynamicTest> everyBlueprintCanBeFoundedAsItStandsInBothLanguages() {
        return blueprints.all().stream()
                .flatMap(blueprint ->
                        Stream.of("en", "es")
                                .map(language ->
                                        DynamicTest.dynamicTest(
                                                blueprint.id() + " " + language,
                                                () -> found(blueprint, language))));
    }

    private void found(Blueprint blueprint, String language) {
        var slug = "f-" + UUID.randomUUID();
        var id =
                people.enrol(
                        "Ana",
                        slug + "@example.org",
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        "three herons");
        var person = people.find(id).orElseThrow();
        var rules = blueprint.rules(language);
        var answers = new HashMap<String, String>();
        answers.put("language", language);
        answers.put("name", "Test of " + blueprint.id());
        answers.put("purpose", "To be tested");
        answers.put("slug", slug);
        answers.put("currency", blueprint.currency());
        answers.put("zone", blueprint.zone());
        answers.put("founder-name-0", "Ana");
        answers.put("founder-class-0", Founders.classes(rules).keySet().iterator().next());
        Founders.offices(rules).forEach(office -> answers.put("office-" + office, "0"));
        var draft = drafts.find(drafts.begin(id, blueprint.id(), answers), id).orElseThrow();
        var words = texts.in(Locale.ENGLISH);

        for (var step : List.of(Step.IDENTITY, Step.FOUNDERS, Step.REVIEW)) {
            assertThat(steps.check(draft, step, words).inOrder()).as(step.path()).isEmpty();
        }
        var mistakes = new Mistakes();
        assertThat(steps.found(draft, person, true, words, mistakes).isPresent())
                .as(String.valueOf(mistakes.at(Mistakes.WHOLE)))
                .isTrue();
        assertThat(members.ofPerson(id, new CoopId(slug))).isPresent();
    }
}
