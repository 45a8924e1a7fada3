package coop.toadlane.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * JSON as the record writes it: one line, properties in alphabetical order, absent values left out.
 */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .changeDefaultPropertyInclusion(
                            usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .registerSubtypes(kinds(Entry.class).toArray(NamedType[]::new))
                    .build();

    private Json() {}

    /** The mapper itself, for rooms that read and write acts with the same rules. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "couldn't read " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    public static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("couldn't read JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** A value as a tree, as it would stand in a body. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static <T> T as(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "couldn't read " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /** Rules by their keys. */
    public static SortedMap<String, JsonNode> rules(String text) {
        return MAPPER.readValue(text, new TypeReference<TreeMap<String, JsonNode>>() {});
    }

    static String quote(String text) {
        return write(text);
    }

    /** An entry is named by its record: {@code ShareMoved} is written {@code share-moved}. */
    private static Stream<NamedType> kinds(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .flatMap(type ->
                        type.isSealed()
                                ? kinds(type)
                                : Stream.of(new NamedType(type, kebab(type.getSimpleName()))));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
