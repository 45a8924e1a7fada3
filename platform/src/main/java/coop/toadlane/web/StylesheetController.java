package coop.toadlane.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the stylesheet; an older name than today's is answered too, but not to be kept. */
@Controller
final class StylesheetController {
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=utf-8");
    private final Stylesheet stylesheet;

    StylesheetController(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
    }

    @GetMapping("/look/{name}")
    ResponseEntity<String> show(@PathVariable String name) {
        CacheControl keep =
                name.equals(stylesheet.name())
                        ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                        : CacheControl.noCache();
        return ResponseEntity.ok().cacheControl(keep).contentType(CSS).body(stylesheet.text());
    }
}
