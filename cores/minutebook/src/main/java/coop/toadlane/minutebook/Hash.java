package coop.toadlane.minutebook;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash: 32 bytes, compared by value. */
public final class Hash implements Comparable<Hash> {
    /** The number of bytes in a hash. */
    public static final int LENGTH = 32;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    // Four numbers instead of an array: immutable without copying, and small in a long list.
    private final long a;
    private final long b;
    private final long c;
    private final long d;

    private Hash(long a, long b, long c, long d) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
    }

    /**
     * The hash with these 32 bytes.
     *
     * @throws Malformed if there are not exactly 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Malformed("a hash has 32 bytes, not " + bytes.length);
        }
        return at(bytes, 0);
    }

    /**
     * Reads 64 hexadecimal digits, of either case.
     *
     * @throws Malformed if it is anything else
     */
    public static Hash ofHex(String hex) {
        try {
            return of(HexFormat.of().parseHex(hex));
        } catch (Malformed e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new Malformed("a hash in hexadecimal has 64 digits");
        }
    }

    /**
     * Reads standard base64 with padding.
     *
     * @throws Malformed if it is not the one canonical base64 of 32 bytes
     */
    public static Hash ofBase64(String base64) {
        return of(Text.base64(base64));
    }

    static Hash at(byte[] bytes, int offset) {
        return new Hash(
                (long) LONGS.get(bytes, offset),
                (long) LONGS.get(bytes, offset + 8),
                (long) LONGS.get(bytes, offset + 16),
                (long) LONGS.get(bytes, offset + 24));
    }

    void copyTo(byte[] target, int offset) {
        LONGS.set(target, offset, a);
        LONGS.set(target, offset + 8, b);
        LONGS.set(target, offset + 16, c);
        LONGS.set(target, offset + 24, d);
    }

    /** The 32 bytes, in a new array. */
    public byte[] bytes() {
        byte[] bytes = new byte[LENGTH];
        copyTo(bytes, 0);
        return bytes;
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** Standard base64 with padding: 44 characters. */
    public String base64() {
        return Text.base64(bytes());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash h && a == h.a && b == h.b && c == h.c && d == h.d;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(a);
    }

    /** Orders hashes as their bytes, unsigned. */
    @Override
    public int compareTo(Hash other) {
        int order = Long.compareUnsigned(a, other.a);
        order = order != 0 ? order : Long.compareUnsigned(b, other.b);
        order = order != 0 ? order : Long.compareUnsigned(c, other.c);
        return order != 0 ? order : Long.compareUnsigned(d, other.d);
    }

    @Override
    public String toString() {
        return hex();
    }
}
