package coop.toadlane.office;

import coop.toadlane.record.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every kind of act the house knows. */
@Component
public final class Kinds {
    private final Map<String, Kind<?>> byName = new TreeMap<>();
    private final Map<Class<?>, Kind<?>> byType;

    Kinds(List<Kind<?>> kinds) {
        for (var kind : kinds) {
            if (byName.put(kind.name(), kind) != null) {
                throw new IllegalStateException("two kinds are called " + kind.name());
            }
        }
        byType = kinds.stream().collect(Collectors.toMap(Kind::type, Function.identity()));
    }

    public Collection<Kind<?>> all() {
        return byName.values();
    }

    /** The kind of that name, with or without its version. */
    public Optional<Kind<?>> named(String name) {
        var slash = name.indexOf('/');
        return Optional.ofNullable(byName.get(slash < 0 ? name : name.substring(0, slash)));
    }

    @SuppressWarnings("unchecked")
    public <A extends Act> Kind<A> of(A act) {
        var kind = byType.get(act.getClass());
        if (kind == null) {
            throw new IllegalStateException("no kind of act for " + act.getClass());
        }
        return (Kind<A>) kind;
    }

    public Draft draft(Act act) {
        return new Draft(of(act).versioned(), Json.tree(act));
    }

    /**
     * Reads a draft back into its act.
     *
     * @throws IllegalArgumentException when the kind is unknown or its fields do not fit
     */
    public Act act(Draft draft) {
        var kind =
                named(draft.kind())
                        .filter(known -> known.versioned().equals(draft.kind()))
                        .orElseThrow(
                                () -> new IllegalArgumentException("no such act: " + draft.kind()));
        return whole(Json.as(draft.act(), kind.type()), draft.kind());
    }

    private static Act whole(Act act, String kind) {
        var lacking = act instanceof Record fields ? Lacking.in(fields) : null;
        if (lacking != null) {
            throw new IllegalArgumentException(kind + " lacks " + lacking);
        }
        return act;
    }
}
