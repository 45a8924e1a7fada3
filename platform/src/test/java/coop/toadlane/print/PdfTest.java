package coop.toadlane.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static final String PAPER =
            """
            <!DOCTYPE html>
            <html lang="es"><head><title>Certificado</title>
            <meta name="description" content="Una prueba"/>
            <style>body { font-family: 'Liberation Sans' } @page { size: A4 }</style></head>
            <body><h1>Łódź, Ελλάδα &amp; Москва</h1><p>12,50 €</p>
            <img src="file:///etc/hostname" alt="nothing"/></body></html>
            """;

    @Test
    void aPaperHoldsItsTextTitleAndLanguage() throws IOException {
        try (var paper = Loader.loadPDF(Pdf.of(PAPER))) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Łódź, Ελλάδα & Москва", "12,50 €");
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Certificado");
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }
}
