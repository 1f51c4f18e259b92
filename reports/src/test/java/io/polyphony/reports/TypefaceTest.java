package io.polyphony.reports;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.charts.Fonts;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.reports.render.PdfReport;
import io.polyphony.reports.settings.ReportSettings;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

class TypefaceTest {
    private static final Pattern FACE =
            Pattern.compile("@font-face\\{font-family:\"([^\"]+)\";font-weight:(\\d+);src:url\\(data:font/ttf;base64,"
                    + "([A-Za-z0-9+/=]+)\\)");

    @Test
    void a_latin_report_on_paper_has_one_family() throws IOException {
        assertThat(fonts(SampleMonths.rich()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).contains(Fonts.FAMILY.replace(" ", "")));
    }

    /** A ligature would be found by nobody who searches for its letters. */
    @Test
    void letters_on_paper_stay_letters() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.bytes(new MarketingReport().of(SampleMonths.rich())))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(letters(page.getResources().getFont(name)))
                            .contains("<0061>")
                            .doesNotContainPattern("FB0[0-4]");
                }
            }
        }
    }

    /** The table that tells which letters the glyphs of a font are, in hexadecimal numbers. */
    private static String letters(PDFont font) {
        return font.getCOSObject().getCOSStream(COSName.TO_UNICODE).toTextString();
    }

    /** So that the first test can fail. */
    @Test
    void letters_that_the_family_lacks_are_in_the_fallback_on_paper() throws IOException {
        MonthInput rich = SampleMonths.rich();
        MonthInput georgian = new MonthInput(
                rich.definitions(),
                rich.values(),
                rich.published(),
                Sample.facts("თბილისი", SampleMonths.SETTINGS, List.of()));

        assertThat(fonts(georgian)).anyMatch(name -> name.contains("DejaVu"));
    }

    @Test
    void a_page_embeds_regular_and_bold_with_every_letter_it_has_and_no_more() throws Exception {
        String page = HtmlReport.page(new MarketingReport().of(SampleMonths.rich()));

        assertThat(FACE.matcher(page).results().map(face -> face.group(1) + face.group(2)))
                .containsExactly("Open Sans400", "Open Sans700");
        String letters = letters(FACE.matcher(page).replaceAll(""));
        for (Matcher face = FACE.matcher(page); face.find(); ) {
            Font font = font(face.group(3));
            assertThat(font.canDisplayUpTo(letters)).isNegative();
            assertThat(font.canDisplay('Ж')).isFalse();
        }
    }

    /** The letters of a text that the family has. */
    private static String letters(String text) throws Exception {
        try (InputStream file = Fonts.open(Fonts.REGULAR)) {
            Font whole = Font.createFont(Font.TRUETYPE_FONT, file);
            return text.codePoints()
                    .filter(whole::canDisplay)
                    .mapToObj(Character::toString)
                    .collect(joining());
        }
    }

    @Test
    void a_page_with_its_typeface_is_small() {
        assertThat(HtmlReport.page(new MarketingReport().of(SampleMonths.rich()))
                        .length())
                .isLessThan(640_000);
        assertThat(HtmlReport.index("Halden", ReportSettings.DEFAULT, List.of()).length())
                .isLessThan(120_000);
    }

    private static Font font(String base64) throws Exception {
        return Font.createFont(
                Font.TRUETYPE_FONT, new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    }

    private static Set<String> fonts(MonthInput month) throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfReport.bytes(new MarketingReport().of(month)))) {
            Set<String> names = new TreeSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(name).getName());
                }
            }
            return names;
        }
    }
}
