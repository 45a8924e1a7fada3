package coop.toadlane.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a JSON or XML file, with its place, so that what is missing can be complained about
 * where it is missing. An XML element has its attributes as fields named with {@code @}, and its
 * children as fields; several of a name are a list.
 *
 * @param text what stands there as text: a string, a number, true or false, an element's own text;
 *     null for lists, objects and nothing
 */
record Node(
        int line,
        int column,
        @Nullable String text,
        Map<String, Node> fields,
        List<Node> items,
        boolean list) {

    static Node text(int line, int column, @Nullable String text) {
        return new Node(line, column, text, Map.of(), List.of(), false);
    }

    /** The field, or null if it is not there, or nothing stands there. */
    @Nullable Node get(String name) {
        var found = fields.get(name);
        return found == null || found.nothing() ? null : found;
    }

    private boolean nothing() {
        return text == null && fields.isEmpty() && !list;
    }

    Node need(String name) {
        var found = get(name);
        if (found == null) {
            throw unreadable("\"" + name + "\" in here");
        }
        return found;
    }

    /** What the field lists; one thing counts as a list of one, none as an empty one. */
    List<Node> all(String name) {
        var found = get(name);
        return found == null ? List.of() : found.list ? found.items : List.of(found);
    }

    /** The field's text without blanks around it; empty if there is none. */
    String text(String name) {
        var found = get(name);
        return found == null || found.text == null ? "" : found.text.strip();
    }

    String needText(String name) {
        var found = need(name);
        if (found.text == null) {
            throw found.unreadable("text");
        }
        return found.text.strip();
    }

    boolean yes(String name) {
        return text(name).equals("true");
    }

    /** A whole number of at most nine digits. */
    int whole(String name) {
        var found = need(name);
        return found.whole();
    }

    int whole() {
        var stripped = text == null ? "" : text.strip();
        if (!stripped.matches("-?[0-9]{1,9}")) {
            throw unreadable("a whole number");
        }
        return Integer.parseInt(stripped);
    }

    /** A number as it stands, of sane length. */
    BigDecimal number() {
        if (text == null || !text.matches("-?[0-9]{1,15}([.][0-9]{1,15})?")) {
            throw unreadable("a number");
        }
        return new BigDecimal(text);
    }

    Unreadable unreadable(String expected) {
        var found = list ? "a list" : text == null ? "something else" : "'" + text.strip() + "'";
        return new Unreadable(line, column, expected, found.length() > 60 ? cut(found) : found);
    }

    private static String cut(String found) {
        return found.substring(0, 57) + "…'";
    }
}
