package coop.toadlane.office;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a record read from JSON lacks: JSON may leave out what Java says is never null. */
final class Lacking {
    private Lacking() {}

    /** The path of the first field that is null and may not be, or null when nothing is lacking. */
    static @Nullable String in(Record value) {
        for (var component : value.getClass().getRecordComponents()) {
            var found = in(get(component, value), component.getAnnotatedType());
            if (found != null) {
                return component.getName() + found;
            }
        }
        return null;
    }

    /** What follows the field's name in the path: empty when the field itself is lacking. */
    private static @Nullable String in(@Nullable Object value, AnnotatedType type) {
        return switch (value) {
            case null -> type.isAnnotationPresent(Nullable.class) ? null : "";
            case Record inner -> dotted(in(inner));
            case Collection<?> many -> element(many);
            case Map<?, ?> map -> element(map.values());
            default -> null;
        };
    }

    private static @Nullable String element(Collection<?> many) {
        int place = 0;
        for (var one : many) {
            var found = one == null ? "" : one instanceof Record inner ? dotted(in(inner)) : null;
            if (found != null) {
                return "." + place + found;
            }
            place++;
        }
        return null;
    }

    private static @Nullable String dotted(@Nullable String path) {
        return path == null ? null : "." + path;
    }

    private static @Nullable Object get(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("couldn't read " + component, e);
        }
    }
}
