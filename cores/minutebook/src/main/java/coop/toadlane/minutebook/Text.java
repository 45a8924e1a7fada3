package coop.toadlane.minutebook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Strict reading of the small forms that all texts of the log share. */
final class Text {
    private Text() {}

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Only the canonical spelling: the library alone would let stray bits pass. */
    static byte[] base64(String text) {
        byte[] bytes = looseBase64(text);
        if (!base64(bytes).equals(text)) {
            throw new Malformed("not the canonical base64: " + shown(text));
        }
        return bytes;
    }

    /** Passes over stray bits in the last letter, as witnesses in the field do in signatures. */
    static byte[] looseBase64(String text) {
        try {
            if (text.length() % 4 == 0) {
                return Base64.getDecoder().decode(text);
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed("not base64: " + shown(text));
        }
        throw new Malformed("base64 without its padding: " + shown(text));
    }

    /** A whole number from 0 to 2^63 - 1 in decimal digits, without leading zeroes or a sign. */
    static long decimal(String text, String what) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > 19 || (text.length() > 1 && text.startsWith("0"))) {
            throw new Malformed(what + " is not a plain decimal number: " + shown(text));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Malformed(what + " is too large: " + text);
        }
    }

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("not UTF-8");
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Lone surrogates would become question marks in UTF-8, and so be signed as another text. */
    static boolean isNoteText(String text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\n')
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && isNoteText(name)
                && name.codePoints().noneMatch(c -> c == '+' || isSpace(c));
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x85;
    }

    static String shown(String text) {
        return text.length() <= 80 ? "\"" + text + "\"" : "\"" + text.substring(0, 80) + "...\"";
    }
}
