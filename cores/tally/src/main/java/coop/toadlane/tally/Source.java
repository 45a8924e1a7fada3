package coop.toadlane.tally;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes with a cursor. Digits and marks are read as bytes, names decoded when met: as
 * UTF-8 if the whole file is, else as Windows-1252.
 */
final class Source {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    final byte[] bytes;
    final Charset charset;
    int at;

    Source(byte[] file) {
        var text = unmarked(file);
        this.bytes = text;
        this.charset = isUtf8(text) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static byte[] unmarked(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return java.util.Arrays.copyOfRange(file, 3, file.length);
        }
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            return new String(file, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
        }
        return file;
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        var ascii = true;
        for (var b : bytes) {
            ascii &= b >= 0;
        }
        if (ascii) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    boolean atEnd() {
        return at >= bytes.length;
    }

    /** The byte at the cursor, or -1 at the end. */
    int peek() {
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }

    static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0x0B || b == 0x0C;
    }

    static boolean isLineEnd(int b) {
        return b == '\n' || b == '\r' || b == -1;
    }

    /** Past blanks within the line. */
    void skipBlanks() {
        while (isSpace(peek()) && !isLineEnd(peek())) {
            at++;
        }
    }

    /** Past white space and comments from # to the end of the line. */
    void skipSpace() {
        while (!atEnd()) {
            if (isSpace(peek())) {
                at++;
            } else if (peek() == '#') {
                skipLine();
            } else {
                return;
            }
        }
    }

    void skipLine() {
        while (!isLineEnd(peek())) {
            at++;
        }
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, charset);
    }

    Unreadable unreadable(int where, String expected) {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < where && i < bytes.length; i++) {
            var carriage = bytes[i] == '\r' && !(i + 1 < bytes.length && bytes[i + 1] == '\n');
            if (bytes[i] == '\n' || carriage) {
                line++;
                lineStart = i + 1;
            }
        }
        var column = text(lineStart, Math.min(where, bytes.length)).length() + 1;
        return new Unreadable(line, column, expected, found(where));
    }

    private String found(int where) {
        if (where >= bytes.length) {
            return "the end of the file";
        }
        if (isLineEnd(bytes[where])) {
            return "the end of the line";
        }
        var end = where;
        while (end < bytes.length && !isSpace(bytes[end] & 0xFF) && end - where < 40) {
            end++;
        }
        return "'" + text(where, Math.max(end, where + 1)) + "'";
    }
}
