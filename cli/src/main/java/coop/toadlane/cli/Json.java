package coop.toadlane.cli;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, whole numbers and truth values as JSON. */
final class Json {
    private Json() {}

    static String write(Object value) {
        var out = new StringBuilder();
        write(value, out, "\n");
        return out.append('\n').toString();
    }

    private static void write(Object value, StringBuilder out, String indent) {
        switch (value) {
            case Map<?, ?> map when map.isEmpty() -> out.append("{}");
            case Map<?, ?> map -> {
                var lead = "{";
                for (var entry : map.entrySet()) {
                    out.append(lead).append(indent).append("  ");
                    text(String.valueOf(entry.getKey()), out);
                    out.append(": ");
                    write(entry.getValue(), out, indent + "  ");
                    lead = ",";
                }
                out.append(indent).append('}');
            }
            case List<?> list when list.isEmpty() -> out.append("[]");
            case List<?> list -> {
                var lead = "[";
                for (var item : list) {
                    out.append(lead).append(indent).append("  ");
                    write(item, out, indent + "  ");
                    lead = ",";
                }
                out.append(indent).append(']');
            }
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case BigInteger number -> out.append(number);
            case Boolean truth -> out.append(truth.booleanValue());
            default -> text(String.valueOf(value), out);
        }
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        text.chars()
                .forEach(c -> {
                    switch (c) {
                        case '"' -> out.append("\\\"");
                        case '\\' -> out.append("\\\\");
                        case '\n' -> out.append("\\n");
                        case '\r' -> out.append("\\r");
                        case '\t' -> out.append("\\t");
                        default -> {
                            if (c < 0x20 || c == 0x7f) {
                                out.append(String.format("\\u%04x", c));
                            } else {
                                out.append((char) c);
                            }
                        }
                    }
                });
        out.append('"');
    }
}
