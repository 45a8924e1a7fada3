package coop.toadlane.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.toadlane.ToadlaneTest;
import coop.toadlane.office.Kind;
import coop.toadlane.office.Kinds;
import coop.toadlane.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API says what the API does. */
@ToadlaneTest
class OpenApiTests {
    private static final String SCHEMAS = "#/components/schemas/";

    @Autowired private OpenApi openApi;
    @Autowired private Endpoints endpoints;
    @Autowired private Kinds kinds;
    @Autowired private Texts texts;

    @Test
    void everyKindThatIsOfferedHasItsPathAndNoOther() {
        var paths = english().get("paths");
        for (var kind : kinds.all()) {
            var path = "/api/c/{coop}/acts/" + kind.name();
            assertThat(paths.has(path)).as(path).isEqualTo(kind.offered());
        }
    }

    @Test
    void everythingThatAnswersUnderApiIsDescribed() {
        var paths = new TreeSet<>(english().get("paths").propertyNames());

        assertThat(paths)
                .contains("/api/openapi.json", "/api/c/{coop}/members", "/api/c/{coop}/record.zip")
                .doesNotContain(ActsApi.PATH)
                .noneMatch(path -> path.contains(":") || path.contains("*"));
    }

    @Test
    void aProgramLearnsWithoutATokenHowToGetOne() {
        var paths = english().get("paths");

        for (var path : List.of("/api/people", "/api/links", "/api/tokens")) {
            var call = paths.get(path).get("post");
            assertThat(call.get("security")).as(path).isEmpty();
            assertThat(call.get("summary").asString()).as(path).isNotBlank();
        }
        assertThat(paths.get("/api/tokens").get("get").has("security")).isFalse();
    }

    @Test
    void everyCallSaysInEveryLanguageWhatItIsFor() {
        for (var language : List.of("en", "es")) {
            var words = texts.in(language);
            assertThat(endpoints.all())
                    .extracting(endpoint -> "api.call." + endpoint.id())
                    .allMatch(words::has);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (var language : List.of("en", "es")) {
            assertThat(dangling(openApi.document(texts.in(language)))).isEmpty();
        }
    }

    @Test
    void aReferenceToNothingIsFound() {
        var planted = english();
        planted.putObject("planted").put("$ref", SCHEMAS + "nothing");

        assertThat(dangling(planted)).containsExactly(SCHEMAS + "nothing");
    }

    @Test
    void everyVariableOfAPathIsDescribed() {
        english()
                .get("paths")
                .forEachEntry((path, operations) ->
                        operations.forEach(operation -> {
                            var said = operation.get("parameters").toString();
                            for (var part : path.split("[{}]")) {
                                if (!part.contains("/")) {
                                    assertThat(said).as(path).contains(part);
                                }
                            }
                        }));
    }

    @Test
    void aFieldIsRequiredUnlessItMayBeNull() {
        var resignation = english().at("/components/schemas/members.Resignation");

        assertThat(resignation.get("required").toString()).isEqualTo("[\"member\"]");
        assertThat(resignation.at("/properties/member/type").asString()).isEqualTo("integer");
        assertThat(resignation.at("/properties/on/type").toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(resignation.at("/properties/on/format").asString()).isEqualTo("date");
    }

    @Test
    void whatTheDescriptionAsksForIsReadAsThatAct() {
        var document = english();
        for (var kind : ActsApi.offered(kinds)) {
            var schema = document.at("/components/schemas/" + Schemas.name(kind.type()));
            var example = example(document, schema);
            assertThat(ActReader.read(kind, example))
                    .as("%s %s", kind.name(), example)
                    .isInstanceOf(ActReader.Reading.Fits.class);
        }
    }

    @Test
    void everyKindHasANameInEveryLanguage() {
        for (var language : List.of("en", "es")) {
            var words = texts.in(language);
            assertThat(kinds.all())
                    .extracting(Kind::name)
                    .filteredOn(name -> !words.has("kind." + name))
                    .isSubsetOf("office.key"); // named by the room that shows the log
        }
        assertThatThrownBy(() -> texts.in("en").t("kind.members.knighthood"))
                .hasMessageContaining("knighthood");
    }

    private ObjectNode english() {
        return openApi.document(texts.in("en"));
    }

    private static List<String> dangling(JsonNode document) {
        var found = new ArrayList<String>();
        for (var reference : document.findValuesAsString("$ref")) {
            if (document.at(reference.substring(1)).isMissingNode()) {
                found.add(reference);
            }
        }
        return found;
    }

    /** The least that fits a schema. */
    private static JsonNode example(JsonNode document, JsonNode schema) {
        var make = JsonNodeFactory.instance;
        if (schema.has("$ref")) {
            return example(document, document.at(schema.get("$ref").asString().substring(1)));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asString("any")) {
            case "object" -> {
                var whole = make.objectNode();
                schema.path("required")
                        .forEach(name ->
                                whole.set(
                                        name.asString(),
                                        example(
                                                document,
                                                schema.get("properties").get(name.asString()))));
                yield whole;
            }
            case "array" -> make.arrayNode().add(example(document, schema.get("items")));
            case "integer", "number" -> make.numberNode(1);
            case "boolean" -> make.booleanNode(true);
            case "string" ->
                    make.stringNode(
                            switch (schema.path("format").asString("")) {
                                case "date" -> "2026-11-22";
                                case "date-time" -> "2026-11-22T10:00:00Z";
                                case "uuid" -> "6f1b3c1e-9f0a-4a64-8f6d-0d9b8f3c2a11";
                                default -> "EUR";
                            });
            default -> make.objectNode();
        };
    }
}
