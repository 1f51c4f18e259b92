package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.advocates.AdvocatesReport;
import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.chapters.OperationsReport;
import io.polyphony.reports.programme.ProgrammeReport;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.reports.render.PdfReport;
import io.polyphony.reports.render.TextReport;
import io.polyphony.reports.talent.TalentReport;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenReportTest {
    static Stream<Arguments> months() {
        return Stream.of(
                Arguments.of("empty", SampleMonths.empty()),
                Arguments.of("minimal", SampleMonths.minimal()),
                Arguments.of("rich", SampleMonths.rich()),
                Arguments.of("company", Company.month()),
                Arguments.of("results", Recruits.results()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("months")
    void page_has_the_structure_and_words_that_were_approved(String name, MonthInput month) throws IOException {
        Golden.check(name + ".html.txt", outline(HtmlReport.page(new MarketingReport().of(month))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("months")
    void pdf_has_the_words_that_were_approved(String name, MonthInput month) throws IOException {
        Golden.check(name + ".pdf.txt", words(PdfReport.bytes(new MarketingReport().of(month))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("months")
    void annex_has_the_words_that_were_approved(String name, MonthInput month) throws IOException {
        Golden.check(name + ".annex.txt", words(PdfReport.annex(new MarketingReport().of(month))));
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("months")
    void text_has_the_words_that_were_approved(String name, MonthInput month) throws IOException {
        Golden.check(name + ".txt", TextReport.of(new MarketingReport().of(month)));
    }

    static Stream<Arguments> talent() {
        return Stream.of(Arguments.of("talent", Recruits.rich()), Arguments.of("talent-bare", Recruits.bare()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("talent")
    void talent_report_has_the_structure_and_words_that_were_approved(String name, MonthInput month)
            throws IOException {
        ReportRecord report = new TalentReport().of(month);

        Golden.check(name + ".html.txt", outline(HtmlReport.page(report)));
        Golden.check(name + ".pdf.txt", words(PdfReport.bytes(report)));
        Golden.check(name + ".annex.txt", words(PdfReport.annex(report)));
        Golden.check(name + ".txt", TextReport.of(report));
    }

    static Stream<Arguments> programmes() {
        return Stream.of(
                Arguments.of("pressed", Programmes.pressed()),
                Arguments.of("calm", Programmes.calm()),
                Arguments.of("first", Programmes.first()),
                Arguments.of("twelve", Programmes.twelve()),
                Arguments.of("strict", Programmes.strict()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programmes")
    void programme_report_has_the_structure_and_words_that_were_approved(String name, MonthInput month)
            throws IOException {
        ReportRecord report = new ProgrammeReport().of(month);

        Golden.check("programme-" + name + ".html.txt", outline(HtmlReport.page(report)));
        Golden.check("programme-" + name + ".pdf.txt", words(PdfReport.bytes(report)));
        Golden.check("programme-" + name + ".annex.txt", words(PdfReport.annex(report)));
        Golden.check("programme-" + name + ".txt", TextReport.of(report));
    }

    /** The people it is for get one page. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("programmes")
    void advocates_page_has_the_words_that_were_approved_on_one_page(String name, MonthInput month) throws IOException {
        ReportRecord report = new AdvocatesReport().of(month);
        byte[] pdf = PdfReport.bytes(report);

        Golden.check("advocates-" + name + ".html.txt", outline(HtmlReport.page(report)));
        Golden.check("advocates-" + name + ".pdf.txt", words(pdf));
        Golden.check("advocates-" + name + ".txt", TextReport.of(report));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of("operations-empty", SampleMonths.empty()),
                Arguments.of("operations", SampleMonths.operations()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void operations_page_has_the_structure_and_words_that_were_approved(String name, MonthInput month)
            throws IOException {
        Golden.check(name + ".html.txt", outline(HtmlReport.page(new OperationsReport().of(month))));
    }

    /** One line per element with words of its own: path of names, then the words. Drawings keep their labels only. */
    private static String outline(String page) {
        Document document = Jsoup.parse(page);
        document.select("style, defs").remove();
        return document.getAllElements().stream()
                .filter(element -> !element.ownText().isBlank())
                .map(element -> path(element) + ": " + element.ownText())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String path(Element element) {
        String parent = element.parent() == null ? "" : element.parent().tagName() + " > ";
        String id = element.id().isEmpty() ? "" : "#" + element.id();
        return parent + element.tagName() + id;
    }
}
