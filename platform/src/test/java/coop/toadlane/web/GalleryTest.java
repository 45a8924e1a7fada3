package coop.toadlane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaves the pages under {@code target/gallery}, to be served and looked at. */
class GalleryTest {
    private static final Path SHOWN = Path.of("target/gallery");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyComponentIsDrawnWithoutStylesOrScriptsOfItsOwn(String language) throws IOException {
        Gallery gallery = new Gallery(language);

        for (Map.Entry<String, String> page : gallery.pages().entrySet()) {
            String html = page.getValue();
            assertThat(html).contains("<html lang=\"" + language + "\">");
            assertThat(html)
                    .doesNotContain("style=")
                    .doesNotContain("<style")
                    .doesNotContain(" onclick");
            assertThat(html).doesNotContain("???").doesNotContain("null");
            write(language + "-" + page.getKey() + ".html", html);
        }
        write(gallery.stylesheet().address().substring(1), gallery.stylesheet().text());
    }

    private static void write(String name, String text) throws IOException {
        Path file = SHOWN.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
