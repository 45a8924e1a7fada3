package coop.toadlane.web;

import coop.toadlane.office.Act;
import coop.toadlane.office.Kind;
import coop.toadlane.record.Json;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads the fields of an act as a program sends them, or says which of them is at fault. */
final class ActReader {
    private ActReader() {}

    /** Either the act, or what is wrong. */
    sealed interface Reading {
        record Fits(Act act) implements Reading {}

        /** A field that must be there and is not. */
        record Lacks(String field) implements Reading {}

        /** A field that the act does not have. */
        record Unknown(String field) implements Reading {}

        /** A field of the wrong kind; empty if it is the whole. */
        record Wrong(String field) implements Reading {}
    }

    static Reading read(Kind<?> kind, JsonNode fields) {
        if (!fields.isObject()) {
            return new Reading.Wrong("");
        }
        var lacking = lacking(kind.type(), fields, "");
        if (lacking != null) {
            return new Reading.Lacks(lacking);
        }
        try {
            return new Reading.Fits(Json.mapper().treeToValue(fields, kind.type()));
        } catch (UnrecognizedPropertyException e) {
            return new Reading.Unknown(path(e));
        } catch (JacksonException e) {
            return new Reading.Wrong(path(e));
        }
    }

    /** Where a required field is missing; null if none is. */
    private static @Nullable String lacking(Class<?> record, JsonNode value, String at) {
        if (!value.isObject() || Schemas.value(record).isPresent()) {
            return null; // reading it will tell
        }
        return Schemas.parts(record)
                .map(part -> {
                    var type = part.getAnnotatedType();
                    var field = at + part.getName();
                    var given = value.get(part.getName());
                    if (given == null || given.isNull()) {
                        return Schemas.mayBeNull(type) ? null : field;
                    }
                    return within(type, given, field);
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String within(AnnotatedType type, JsonNode given, String at) {
        if (type.getType() instanceof Class<?> one) {
            return one.isRecord() ? lacking(one, given, at + ".") : null;
        }
        if (type instanceof AnnotatedParameterizedType many
                && many.getType() instanceof java.lang.reflect.ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            var inner = many.getAnnotatedActualTypeArguments()[0];
            for (int i = 0; i < given.size() && given.isArray(); i++) {
                var found = within(inner, given.get(i), at + "." + i);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
