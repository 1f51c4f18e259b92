package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.chapters.OperationsReport;
import io.polyphony.reports.render.PdfReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfReportTest {
    @BeforeAll
    static void checker() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<MonthInput> months() {
        return Stream.of(
                SampleMonths.empty(),
                SampleMonths.minimal(),
                SampleMonths.rich(),
                SampleMonths.operations(),
                Hostile.month());
    }

    @ParameterizedTest
    @MethodSource("months")
    void is_pdf_ua_by_the_judgement_of_verapdf(MonthInput month) throws Exception {
        assertThat(failures(PdfReport.bytes(MarketingReport.of(month)))).isEmpty();
        assertThat(failures(PdfReport.annex(MarketingReport.of(month)))).isEmpty();
        assertThat(failures(PdfReport.bytes(OperationsReport.of(month)))).isEmpty();
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return failures(validator.validate(parser));
        }
    }

    @Test
    void every_page_says_company_month_run_and_page() throws IOException {
        for (String page : pages(SampleMonths.rich())) {
            assertThat(page)
                    .contains(SampleMonths.COMPANY, "March 2031", "Marketing", Sample.RUN)
                    .containsPattern("Page \\d+ of \\d+");
        }
    }

    @Test
    void every_page_says_that_the_floor_is_lifted_for_public_figures() throws IOException {
        assertThat(pages(Hostile.month())).allSatisfy(page -> assertThat(page).contains("Public figures"));
        assertThat(pages(SampleMonths.rich())).noneMatch(page -> page.contains("Public figures"));
    }

    private static List<String> failures(ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                .distinct()
                .toList();
    }

    private static List<String> pages(MonthInput month) throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.bytes(MarketingReport.of(month)))) {
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
