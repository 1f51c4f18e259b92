package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.reports.advocates.AdvocatesReport;
import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.render.PdfReport;
import io.polyphony.reports.settings.Paper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfReportTest {
    @Test
    void every_page_says_company_month_run_and_page() throws IOException {
        for (String page : pages(SampleMonths.rich())) {
            assertThat(page)
                    .contains(SampleMonths.COMPANY, "March 2031", "Marketing", Sample.RUN)
                    .containsPattern("Page \\d+ of \\d+");
        }
    }

    @Test
    void the_first_page_holds_the_summary_and_the_first_chapters_chart() throws IOException {
        ReportRecord report = new MarketingReport().of(SampleMonths.rich());
        List<String> pages = pages(SampleMonths.rich());

        assertThat(pages).hasSizeBetween(5, 9);
        assertThat(pages.get(0).replace('\n', ' '))
                .contains("How to read an interval.", "marketing-annex.pdf")
                .contains(report.chapters().get(0).figures().get(0).title().replace('\'', '’'));
    }

    @Test
    void every_figure_is_explained_once_in_the_annex_and_not_in_the_report() throws IOException {
        ReportRecord report = new MarketingReport().of(SampleMonths.rich());
        String annex = text(PdfReport.annex(report));

        assertThat(report.glossary())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(annex.split(Pattern.quote(entry.question()), -1))
                        .hasSize(2));
        assertThat(String.join("", pages(SampleMonths.rich()))).doesNotContain("in one sentence");
    }

    @Test
    void the_first_page_of_a_company_that_chose_everything_still_holds_summary_and_chart() throws IOException {
        List<String> pages = pages(Company.month());

        assertThat(pages).hasSizeBetween(5, 9);
        assertThat(pages.get(0).replace('\n', ' '))
                .contains("fiscal 2030/31, month 12, Q4", "the ratio is above the goal of 2", "marketing-annex.pdf");
        assertThat(String.join(" ", pages).replace('\n', ' ')).contains("the fair’s page (https://fair.example/2031");
    }

    @Test
    void every_row_of_every_table_is_in_the_annex() throws IOException {
        ReportRecord report = new MarketingReport().of(SampleMonths.rich());
        String annex = unspaced(text(PdfReport.annex(report)).replace('’', '\''));

        assertThat(report.chapters())
                .flatMap(Chapter::tables)
                .filteredOn(table -> !table.rows().isEmpty())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(annex)
                        .contains(unspaced(table.caption()))
                        .contains(table.rows().stream()
                                .map(row -> unspaced(row.get(0)))
                                .toList()));
    }

    /** Lines break after hyphens, too, where a text has no space. */
    private static String unspaced(String text) {
        return text.replaceAll("[\\s\u00A0]", "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\n', ' ');
        }
    }

    @Test
    void every_page_says_that_the_floor_is_lifted_for_public_figures() throws IOException {
        assertThat(pages(Hostile.month())).allSatisfy(page -> assertThat(page).contains("Public figures"));
        assertThat(pages(SampleMonths.rich())).noneMatch(page -> page.contains("Public figures"));
    }

    /** In points: 210 by 297 mm, and 8.5 by 11 inches. */
    @ParameterizedTest
    @CsvSource({"A4, 595.3, 841.9", "LETTER, 612, 792"})
    void it_is_laid_out_for_the_companys_paper(Paper paper, float width, float height) throws IOException {
        MonthInput month = SampleMonths.rich().with(Company.on(paper));

        try (PDDocument document = Loader.loadPDF(PdfReport.bytes(new MarketingReport().of(month)));
                PDDocument page = Loader.loadPDF(PdfReport.bytes(
                        new AdvocatesReport().of(Programmes.pressed().with(Company.on(paper)))))) {
            assertThat(document.getNumberOfPages()).isBetween(5, 10);
            assertThat(page.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPages()).allSatisfy(sheet -> {
                assertThat(sheet.getMediaBox().getWidth()).isCloseTo(width, within(0.1f));
                assertThat(sheet.getMediaBox().getHeight()).isCloseTo(height, within(0.1f));
            });
        }
    }

    private static List<String> pages(MonthInput month) throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.bytes(new MarketingReport().of(month)))) {
            return Stream.iterate(1, page -> page <= document.getNumberOfPages(), page -> page + 1)
                    .map(page -> text(document, page))
                    .toList();
        }
    }

    private static String text(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
