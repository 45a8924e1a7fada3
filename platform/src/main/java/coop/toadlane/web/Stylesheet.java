package coop.toadlane.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All files of {@code static/css} as one, named after its content, so that a browser keeps it until
 * it changes. The order of the files does not matter: each says to which layer it belongs.
 */
@Component
final class Stylesheet {
    private static final String LAYERS = "@layer tokens, base, frame, component, page, print;\n";
    private final String text;
    private final String name;

    Stylesheet() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:static/css/*.css");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            StringBuilder all = new StringBuilder(LAYERS);
            for (Resource file : files) {
                all.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
            }
            text = all.toString();
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            name = HexFormat.of().formatHex(hash, 0, 8) + ".css";
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't read the styles", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        return text;
    }

    String name() {
        return name;
    }

    String address() {
        return "/look/" + name;
    }
}
