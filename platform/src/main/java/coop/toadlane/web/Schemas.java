package coop.toadlane.web;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.toadlane.words.Words;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON schemas of Java types, as JSON Schema 2020-12 has them. Every record becomes a schema of its
 * own under {@code components}; what is not marked as nullable is required.
 */
final class Schemas {
    static final String FIELD = "api.field.";
    private static final Map<Class<?>, List<String>> KNOWN =
            Map.ofEntries(
                    Map.entry(int.class, List.of("integer", "int32")),
                    Map.entry(Integer.class, List.of("integer", "int32")),
                    Map.entry(long.class, List.of("integer", "int64")),
                    Map.entry(Long.class, List.of("integer", "int64")),
                    Map.entry(boolean.class, List.of("boolean")),
                    Map.entry(Boolean.class, List.of("boolean")),
                    Map.entry(BigDecimal.class, List.of("number")),
                    Map.entry(String.class, List.of("string")),
                    Map.entry(UUID.class, List.of("string", "uuid")),
                    Map.entry(URI.class, List.of("string", "uri-reference")),
                    Map.entry(LocalDate.class, List.of("string", "date")),
                    Map.entry(Instant.class, List.of("string", "date-time")));

    private final SortedMap<String, ObjectNode> components = new TreeMap<>();
    private final Words words;

    Schemas(Words words) {
        this.words = words;
    }

    /** Every schema that another refers to. */
    SortedMap<String, ObjectNode> components() {
        return components;
    }

    ObjectNode of(AnnotatedType asked) {
        var schema = plain(asked);
        return mayBeNull(asked) ? orNull(schema) : schema;
    }

    ObjectNode of(Class<?> type) {
        return named(type);
    }

    static boolean mayBeNull(AnnotatedType asked) {
        return asked.isAnnotationPresent(Nullable.class)
                || (asked.getType() instanceof ParameterizedType many
                        && many.getRawType() == Optional.class);
    }

    /** The part of a record that stands for all of it in JSON, if one does. */
    static Optional<RecordComponent> value(Class<?> record) {
        return parts(record)
                .filter(part -> part.getAccessor().isAnnotationPresent(JsonValue.class))
                .findFirst();
    }

    static Stream<RecordComponent> parts(Class<?> record) {
        return Arrays.stream(Objects.requireNonNull(record.getRecordComponents()));
    }

    private ObjectNode plain(AnnotatedType asked) {
        return switch (asked) {
            case AnnotatedParameterizedType many -> container(many);
            case AnnotatedArrayType _ -> object();
            default -> asked.getType() instanceof Class<?> one ? named(one) : object();
        };
    }

    private ObjectNode container(AnnotatedParameterizedType many) {
        var raw = (Class<?>) ((ParameterizedType) many.getType()).getRawType();
        var inner = many.getAnnotatedActualTypeArguments();
        if (raw == Optional.class || raw == ResponseEntity.class) {
            return plain(inner[0]);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return object().put("type", "array").set("items", of(inner[0]));
        }
        return Map.class.isAssignableFrom(raw)
                ? object().put("type", "object").set("additionalProperties", of(inner[1]))
                : named(raw);
    }

    private ObjectNode named(Class<?> type) {
        var known = KNOWN.get(type);
        if (known != null) {
            var schema = object().put("type", known.getFirst());
            return known.size() == 1 ? schema : schema.put("format", known.get(1));
        }
        if (type.isEnum()) {
            var names = JsonNodeFactory.instance.arrayNode();
            Arrays.stream(type.getEnumConstants()).forEach(one -> names.add(one.toString()));
            return object().put("type", "string").set("enum", names);
        }
        return type.isRecord()
                ? value(type)
                        .map(part -> of(part.getAnnotatedType()))
                        .orElseGet(() -> reference(type))
                : object();
    }

    private ObjectNode reference(Class<?> record) {
        var name = name(record);
        if (!components.containsKey(name)) {
            var schema = object().put("type", "object");
            components.put(name, schema); // before its parts, which may refer back to it
            var properties = schema.putObject("properties");
            var required = JsonNodeFactory.instance.arrayNode();
            parts(record)
                    .forEach(part -> {
                        properties.set(part.getName(), described(part));
                        if (!mayBeNull(part.getAnnotatedType())) {
                            required.add(part.getName());
                        }
                    });
            if (!required.isEmpty()) {
                schema.set("required", required);
            }
        }
        return object().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode described(RecordComponent part) {
        var schema = of(part.getAnnotatedType());
        var key = FIELD + part.getName();
        return words.has(key) ? schema.put("description", words.t(key)) : schema;
    }

    /** The room and the record, such as {@code ledger.Posting}. */
    static String name(Class<?> record) {
        var room = record.getPackageName();
        return room.substring(room.lastIndexOf('.') + 1)
                + record.getName().substring(room.length()).replace('$', '.');
    }

    private static ObjectNode orNull(ObjectNode schema) {
        var type = schema.get("type");
        if (type == null) {
            var either = object();
            either.putArray("anyOf").add(schema).add(object().put("type", "null"));
            return schema.isEmpty() ? schema : either;
        }
        schema.putArray("type").add(type).add("null");
        if (schema.get("enum") instanceof tools.jackson.databind.node.ArrayNode names) {
            names.addNull();
        }
        return schema;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
