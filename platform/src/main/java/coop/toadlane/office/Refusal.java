package coop.toadlane.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an act was not performed, in a form that can be said in any language.
 *
 * @param code the text's key below {@code refusal.}, such as {@code shares.too-many}
 * @param field the act's field that is at fault, if one is
 * @param arguments what the text needs, in its order
 */
public record Refusal(String code, @Nullable String field, List<Object> arguments)
        implements Ruling {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** A refusal of the whole act. */
    public static Refusal of(String code, Object... arguments) {
        return new Refusal(code, null, List.of(arguments));
    }

    /** A refusal for what stands in one field. */
    public static Refusal at(String field, String code, Object... arguments) {
        return new Refusal(code, field, List.of(arguments));
    }
}
