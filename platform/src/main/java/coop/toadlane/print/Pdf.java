package coop.toadlane.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Papers as PDF, tagged for screen readers. A paper is a well-formed XHTML page of its own: its
 * {@code html} element says the language, {@code title} and the meta {@code description} say what
 * it is, and its style is inside. Nothing outside the page is read.
 */
public final class Pdf {
    /** The one font a paper may use: it is embedded, and has Latin, Greek and Cyrillic letters. */
    public static final String FONT = "Liberation Sans";

    private static final String FONT_FILE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * Sets a page.
     *
     * @throws IllegalArgumentException if the page is not well-formed
     */
    public static byte[] of(String xhtml) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useFont(Pdf::font, FONT);
        builder.useUriResolver((_, _) -> null);
        builder.withHtmlContent(xhtml, null);
        builder.withProducer("Toadlane");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("couldn't set a paper", e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        var font = PDDocument.class.getResourceAsStream(FONT_FILE);
        if (font == null) {
            throw new IllegalStateException("no font " + FONT_FILE);
        }
        return font;
    }
}
