package io.polyphony.reports.render;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import io.polyphony.reports.charts.Fonts;
import io.polyphony.reports.record.ReportRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A record as a tagged PDF (PDF/UA-1) with embedded fonts. The same record gives the same bytes: the dates inside are
 * the first day after the month, the identifier follows from the run.
 */
public final class PdfReport {
    private static final byte[] REGULAR = PlainFont.of(Fonts.REGULAR);
    private static final byte[] BOLD = PlainFont.of(Fonts.BOLD);

    private PdfReport() {}

    /** The report's bytes. */
    public static byte[] bytes(ReportRecord report) {
        return bytes(report, HtmlReport.print(report));
    }

    /** The bytes of its annex: every table in full, and the glossary. */
    public static byte[] annex(ReportRecord report) {
        return bytes(report, HtmlReport.annex(report));
    }

    private static byte[] bytes(ReportRecord report, String document) {
        XRLog.setLoggingEnabled(false);
        try (Layout layout = new Layout();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            String drawn = ChartWidth.fitted(
                    document, width -> PageFill.emptiest(layout.of(width).getRootBox()));
            String fitted = TypeSize.fitted(
                    drawn,
                    size -> layout.of(size).getRootBox().getLayer().getPages().size());
            PdfBoxRenderer renderer = layout.of(fitted);
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            fix(pdf, report);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document laid out last, which is kept: mostly it is the one that is printed. */
    private static final class Layout implements AutoCloseable {
        private String document = "";
        private PdfBoxRenderer renderer;

        PdfBoxRenderer of(String wanted) {
            if (!wanted.equals(document)) {
                close();
                document = wanted;
                renderer = builder(wanted).buildPdfRenderer();
                renderer.layout();
            }
            return renderer;
        }

        @Override
        public void close() {
            if (renderer != null) {
                renderer.close();
            }
        }
    }

    private static PdfRendererBuilder builder(String document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useUnicodeBidiSplitter(BidiRuns::new);
        builder.useUnicodeBidiReorderer(new BidiOrder());
        builder.defaultTextDirection(TextDirection.LTR);
        font(builder, () -> new ByteArrayInputStream(REGULAR), Fonts.FAMILY, 400);
        font(builder, () -> new ByteArrayInputStream(BOLD), Fonts.FAMILY, 700);
        font(builder, () -> Fonts.open(Fonts.FALLBACK), Fonts.FALLBACK_FAMILY, 400);
        font(builder, () -> Fonts.open(Fonts.FALLBACK_BOLD), Fonts.FALLBACK_FAMILY, 700);
        builder.withProducer("Polyphony");
        builder.withHtmlContent(document, null);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, FSSupplier<InputStream> file, String family, int weight) {
        builder.useFont(file, family, weight, FontStyle.NORMAL, true);
    }

    private static void fix(PDDocument document, ReportRecord report) {
        Calendar date = after(report.month());
        document.getDocumentInformation().setCreationDate(date);
        document.getDocumentInformation().setModificationDate(date);
        document.setDocumentId((long) report.runId().hashCode());
    }

    private static Calendar after(YearMonth month) {
        ZonedDateTime date = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC);
        return GregorianCalendar.from(date);
    }
}
