package coop.toadlane.tally;

/** A {@link Source} line by line. */
final class Lines {
    final Source source;
    int from;
    int to;
    private int next;

    Lines(byte[] file) {
        this.source = new Source(file);
    }

    /** Moves to the next line; false after the last. */
    boolean next() {
        if (next >= source.bytes.length) {
            return false;
        }
        from = next;
        to = from;
        while (to < source.bytes.length && !Source.isLineEnd(source.bytes[to])) {
            to++;
        }
        next = to + 1;
        if (to + 1 < source.bytes.length
                && source.bytes[to] == '\r'
                && source.bytes[to + 1] == '\n') {
            next++;
        }
        return true;
    }

    String text() {
        return source.text(from, to);
    }

    boolean blank() {
        return text().isBlank();
    }

    /** A complaint about a place in this line, in bytes from its start. */
    Unreadable unreadable(int offset, String expected) {
        return source.unreadable(from + offset, expected);
    }

    /** A complaint about the end of the file. */
    Unreadable ended(String expected) {
        return source.unreadable(source.bytes.length, expected);
    }
}
