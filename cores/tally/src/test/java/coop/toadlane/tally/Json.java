package coop.toadlane.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of the expected results: maps, lists, strings, numbers as BigDecimal. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(new Json(text).value());
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(@Nullable Object value) {
        return value == null ? List.of() : (List<T>) value;
    }

    private @Nullable Object value() {
        blanks();
        return switch (text.charAt(at)) {
            case '{' -> map();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        at += word.length();
        return value;
    }

    private BigDecimal number() {
        var from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return new BigDecimal(text.substring(from, at));
    }

    private String string() {
        var out = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            var c = text.charAt(at);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            c = text.charAt(++at);
            switch (c) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'u' -> {
                    out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                }
                default -> out.append(c);
            }
        }
        at++;
        return out.toString();
    }

    private List<@Nullable Object> array() {
        var list = new ArrayList<@Nullable Object>();
        at++;
        for (blanks(); text.charAt(at) != ']'; blanks()) {
            list.add(value());
            comma();
        }
        at++;
        return list;
    }

    private Map<String, @Nullable Object> map() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        at++;
        for (blanks(); text.charAt(at) != '}'; blanks()) {
            var key = string();
            blanks();
            at++;
            map.put(key, value());
            comma();
        }
        at++;
        return map;
    }

    private void comma() {
        blanks();
        if (text.charAt(at) == ',') {
            at++;
        }
    }

    private void blanks() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
