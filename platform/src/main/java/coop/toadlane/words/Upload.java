package coop.toadlane.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads what people upload. */
public final class Upload {
    /** Some programs begin a file with it to say that it is UTF-8. */
    private static final char MARK = '\uFEFF';

    private Upload() {}

    /** The file's text, or null if it is not written in UTF-8. */
    public static @Nullable String text(MultipartFile file) {
        try {
            return text(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't read the upload", e);
        }
    }

    /** The same of bytes: what is malformed is not guessed at. */
    public static @Nullable String text(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    /** What divides the columns of a table: the sign its first line has most of. */
    public static char delimiter(String table) {
        var first = table.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max((one, other) -> Long.compare(count(first, one), count(first, other)))
                .orElse(',');
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
