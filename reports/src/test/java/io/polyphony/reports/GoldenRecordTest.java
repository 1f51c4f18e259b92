package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.charts.Fonts;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.record.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every PDF of every golden record; their pages are looked at in {@link PagesInBrowserTest}. */
class GoldenRecordTest {
    /** What in a PDF does something by itself or starts something. */
    private static final List<COSName> ACTS = Stream.of(
                    "JS", "JavaScript", "AA", "OpenAction", "Launch", "EmbeddedFiles")
            .map(COSName::getPDFName)
            .toList();

    static Stream<Path> papers() {
        return GoldenRecord.all().flatMap(record -> record.written(".pdf"));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void is_pdf_ua(Path pdf) throws Exception {
        assertThat(PdfUa.failures(pdf)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void brings_every_font_along(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    @ParameterizedTest
    @MethodSource("papers")
    void has_all_its_letters_on_the_paper(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(PaperPages.besideThePaper(document)).isEmpty();
            assertThat(new PDFTextStripper().getText(document))
                    .as("what stands for letters that no font has")
                    .doesNotContain("#", "\uFFFD");
        }
    }

    static Stream<Arguments> annexes() {
        return GoldenRecord.all()
                .flatMap(record -> Reports.of(record.month()).stream()
                        .filter(report -> report.audience().annex().isPresent())
                        .map(report -> Arguments.of(
                                record, report, report.audience().annex().get())));
    }

    /** A column that has no room would be beyond the paper. Letters from right to left are found in another order. */
    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("annexes")
    void its_annex_has_every_cell_of_every_table(GoldenRecord record, ReportRecord report, String file)
            throws IOException {
        Path annex = record.written("/" + file).findFirst().orElseThrow();
        try (PDDocument document = Loader.loadPDF(annex.toFile())) {
            String text = unspaced(new PDFTextStripper().getText(document));

            assertThat(cells(report))
                    .filteredOn(cell -> !Bidi.requiresBidi(cell.toCharArray(), 0, cell.length()))
                    .allSatisfy(cell -> assertThat(text).contains(unspaced(Fonts.printable(cell))));
        }
    }

    private static Stream<String> cells(ReportRecord report) {
        return report.chapters().stream()
                .flatMap(chapter -> chapter.tables().stream())
                .filter(table -> !table.rows().isEmpty())
                .map(Table::withoutEmptyColumns)
                .flatMap(table -> Stream.concat(
                        table.columns().stream(), table.rows().stream().flatMap(List::stream)));
    }

    /** Lines end anywhere, and apostrophes are set as typesetters do. */
    private static String unspaced(String text) {
        return text.replaceAll("[\\s\u00A0\u2060]", "").replace('’', '\'');
    }

    @ParameterizedTest
    @MethodSource("papers")
    void starts_nothing_when_it_is_opened(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary entries) {
                    assertThat(entries.keySet()).doesNotContainAnyElementsOf(ACTS);
                }
            }
        }
    }
}
