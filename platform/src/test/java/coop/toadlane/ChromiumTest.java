package coop.toadlane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
    @TempDir private Path folder;

    @Test
    void theBrowserIsTheOneNamedElseTheFirstOnThePathElseNone() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var full = Files.createDirectory(folder.resolve("full"));
        var chrome = Files.createFile(full.resolve("google-chrome"));
        Files.setPosixFilePermissions(chrome, PosixFilePermissions.fromString("rwxr-xr-x"));
        var path = empty + File.pathSeparator + full;

        assertThat(Chromium.find("/opt/mine", path)).isEqualTo(Path.of("/opt/mine"));
        assertThat(Chromium.find("", path)).isEqualTo(chrome);
        assertThat(Chromium.find(null, empty.toString())).isNull();
        assertThat(Chromium.find(null, null)).isNull();
    }

    @Test
    void aPlantedBarrierIsFound() {
        Chromium.visit(browser -> {
            var page = browser.newPage();
            page.setContent("<html lang=en><title>x</title><main><h1>x</h1><input></main></html>");
            assertThat(Chromium.barriers(page)).anyMatch(one -> one.startsWith("label"));
        });
    }
}
