package io.polyphony.reports.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFillTest {
    @ParameterizedTest
    @CsvSource({"30, 0.3", "90, 0.9"})
    void a_page_is_filled_down_to_its_lowest_line(int before, double filled) {
        String space = "<div style=\"height:%dmm\"></div>".formatted(before - 10);

        assertThat(emptiest(
                        space + line("10mm") + "<div style=\"page-break-before:always\">" + line("10mm") + "</div>"))
                .isCloseTo(filled, within(0.01));
    }

    @Test
    void the_last_page_is_passed_over() {
        assertThat(emptiest(line("10mm"))).isEqualTo(1);
    }

    private static String line(String height) {
        return "<div style=\"line-height:%s;font-size:8pt\">a</div>".formatted(height);
    }

    private static double emptiest(String body) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(
                "<html><head><style>@page{size:100mm 100mm;margin:0}body{margin:0}</style></head><body>" + body
                        + "</body></html>",
                null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            return PageFill.emptiest(renderer.getRootBox());
        }
    }
}
