package coop.toadlane.minutebook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** The messages under cosignatures (C2SP tlog-cosignature). */
final class Cosignature {
    private static final String LABEL = "subtree/v1\n\0";
    private static final int LONGEST = 255;

    private Cosignature() {}

    static byte[] message(String text, long posixSeconds) {
        return Text.utf8("cosignature/v1\ntime " + posixSeconds + "\n" + text);
    }

    /**
     * The message of an ML-DSA-44 cosignature over a whole tree.
     *
     * @throws Malformed if the name or the origin is longer than 255 bytes
     */
    static byte[] subtree(String name, Checkpoint checkpoint, long posixSeconds) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Text.utf8(LABEL));
        opaque(out, name);
        out.writeBytes(number(posixSeconds));
        opaque(out, checkpoint.origin());
        out.writeBytes(number(0));
        out.writeBytes(number(checkpoint.size()));
        out.writeBytes(checkpoint.root().bytes());
        return out.toByteArray();
    }

    private static void opaque(ByteArrayOutputStream out, String text) {
        byte[] bytes = Text.utf8(text);
        if (bytes.length > LONGEST) {
            throw new Malformed("a name longer than 255 bytes: " + Text.shown(text));
        }
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
