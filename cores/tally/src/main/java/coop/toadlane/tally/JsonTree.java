package coop.toadlane.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Strict JSON (RFC 8259) into {@link Node}s; a name twice in an object is refused. */
final class JsonTree {
    private static final int DEEPEST = 200;
    private final Source source;
    private final Places places;
    private int depth;

    private JsonTree(byte[] file) {
        this.source = new Source(file);
        this.places = new Places(source);
    }

    /**
     * @throws Unreadable where it is not JSON
     */
    static Node read(byte[] file) {
        var tree = new JsonTree(file);
        tree.blanks();
        var root = tree.value();
        tree.blanks();
        if (!tree.source.atEnd()) {
            throw tree.expected("the end of the file");
        }
        return root;
    }

    /** Lines and columns of places that only grow. */
    private static final class Places {
        private final Source source;
        private int at;
        private int line = 1;
        private int start;

        Places(Source source) {
            this.source = source;
        }

        int line(int place) {
            for (; at < place && at < source.bytes.length; at++) {
                if (source.bytes[at] == '\n') {
                    line++;
                    start = at + 1;
                }
            }
            return line;
        }

        int column(int place) {
            return place - start + 1;
        }
    }

    private Unreadable expected(String what) {
        return source.unreadable(source.at, what);
    }

    private Node value() {
        var line = places.line(source.at);
        var column = places.column(source.at);
        return switch (source.peek()) {
            case '{' -> object(line, column);
            case '[' -> list(line, column);
            case '"' -> Node.text(line, column, string());
            case 't' -> word(line, column, "true");
            case 'f' -> word(line, column, "false");
            case 'n' -> word(line, column, "null");
            default -> number(line, column);
        };
    }

    private Node word(int line, int column, String word) {
        for (var i = 0; i < word.length(); i++) {
            if (source.peek() != word.charAt(i)) {
                throw expected(word);
            }
            source.at++;
        }
        return Node.text(line, column, word.equals("null") ? null : word);
    }

    private Node number(int line, int column) {
        var from = source.at;
        while ("+-.eE0123456789".indexOf(source.peek()) >= 0 && source.peek() > 0) {
            source.at++;
        }
        var text = source.text(from, source.at);
        if (!text.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?")) {
            source.at = from;
            throw expected("a value: an object, a list, a string, a number, true, false or null");
        }
        return Node.text(line, column, text);
    }

    private Node list(int line, int column) {
        var items = new ArrayList<Node>();
        enter();
        if (source.peek() == ']') {
            source.at++;
        } else {
            do {
                blanks();
                items.add(value());
                blanks();
            } while (more(']'));
        }
        depth--;
        return new Node(line, column, null, java.util.Map.of(), List.copyOf(items), true);
    }

    private Node object(int line, int column) {
        var fields = new LinkedHashMap<String, Node>();
        enter();
        if (source.peek() == '}') {
            source.at++;
        } else {
            do {
                blanks();
                var from = source.at;
                if (source.peek() != '"') {
                    throw expected("a name in quotes");
                }
                var name = string();
                blanks();
                if (source.peek() != ':') {
                    throw expected("a colon");
                }
                source.at++;
                blanks();
                if (fields.containsKey(name)) {
                    source.at = from;
                    throw expected("each name once");
                }
                fields.put(name, value());
                blanks();
            } while (more('}'));
        }
        depth--;
        return new Node(line, column, null, fields, List.of(), false);
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw expected("no more than " + DEEPEST + " levels");
        }
        source.at++;
        blanks();
    }

    private boolean more(char end) {
        if (source.peek() == ',') {
            source.at++;
            return true;
        }
        if (source.peek() != end) {
            throw expected("a comma or " + end);
        }
        source.at++;
        return false;
    }

    private String string() {
        var from = ++source.at;
        while (source.peek() != '"' && source.peek() != '\\') {
            if (source.peek() < 0x20) {
                throw expected("the end of the string");
            }
            source.at++;
        }
        if (source.peek() == '"') {
            return source.text(from, source.at++);
        }
        var out = new StringBuilder(source.text(from, source.at));
        while (source.peek() != '"') {
            if (source.peek() < 0x20) {
                throw expected("the end of the string");
            }
            if (source.peek() == '\\') {
                source.at++;
                out.append(escaped());
            } else {
                var plain = source.at;
                while (source.peek() >= 0x20 && source.peek() != '"' && source.peek() != '\\') {
                    source.at++;
                }
                out.append(source.text(plain, source.at));
            }
        }
        source.at++;
        return out.toString();
    }

    private char escaped() {
        var c = source.peek();
        source.at++;
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                var value = 0;
                for (var i = 0; i < 4; i++) {
                    var digit = Character.digit(source.peek(), 16);
                    if (digit < 0) {
                        throw expected("four hexadecimal digits");
                    }
                    value = value * 16 + digit;
                    source.at++;
                }
                yield (char) value;
            }
            default -> {
                source.at--;
                throw expected("an escaped character");
            }
        };
    }

    private void blanks() {
        while (source.peek() == ' '
                || source.peek() == '\n'
                || source.peek() == '\r'
                || source.peek() == '\t') {
            source.at++;
        }
    }
}
