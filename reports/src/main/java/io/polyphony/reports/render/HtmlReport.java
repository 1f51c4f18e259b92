package io.polyphony.reports.render;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.polyphony.reports.charts.Fonts;
import io.polyphony.reports.charts.Palette;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.settings.ReportSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record as one HTML page: no outside request, no script. All text is escaped by the template engine; characters that
 * no XML document may hold are left out.
 */
public final class HtmlReport {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader());
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\p{Cs}\uFFFE\uFFFF]");

    /** A word with a joiner; starts at the word's first letter and never steps back, so that long words cost little. */
    private static final Pattern JOINED =
            Pattern.compile("<svg\\b(?s:.*?)</svg>|(?<![^\\s<>\"])[^\\s<>\"\u2060]*+\u2060[^\\s<>\"]*+");

    private HtmlReport() {}

    /** The page of a report. */
    public static String page(ReportRecord report) {
        return embedded(render("report.jte", Map.of("report", report, "css", screenCss(report.settings()))));
    }

    /** The page that lists all months and audiences, newest first. */
    public static String index(String company, ReportSettings settings, List<IndexEntry> entries) {
        return embedded(render(
                "index.jte",
                Map.of("company", company, "settings", settings, "entries", entries, "css", screenCss(settings))));
    }

    /** The document the PDF is made from: well-formed XML. */
    static String print(ReportRecord report) {
        return paper("print.jte", report);
    }

    /** The document the annex is made from: all tables and the glossary. */
    static String annex(ReportRecord report) {
        return paper("annex.jte", report);
    }

    private static String paper(String template, ReportRecord report) {
        return Fonts.printable(render(template, Map.of("report", report, "css", printCss(report.settings()))));
    }

    private static String render(String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(template, model, output);
        String legal = ILLEGAL.matcher(output.toString()).replaceAll("");
        return Typography.page(JOINED.matcher(legal).replaceAll(HtmlReport::onOneLine));
    }

    /**
     * Numbers held together by word joiners, which not every font has: an element that does not break takes their place. A chart's
     * text does not break, and an element of the page would end the chart.
     */
    private static String onOneLine(MatchResult joined) {
        String text = joined.group().replace("\u2060", "");
        return Matcher.quoteReplacement(text.startsWith("<svg") ? text : "<span class=\"nowrap\">" + text + "</span>");
    }

    /** The page with the letters it uses; texts from outside hold no tag. */
    private static String embedded(String page) {
        return page.replaceFirst("<style>", "<style>" + FontFaces.css(page));
    }

    private static String screenCss(ReportSettings settings) {
        return css("screen.css")
                .replace("/*light*/", settings.colours().lightCss() + ";")
                .replace("/*dark*/", settings.colours().darkCss() + ";");
    }

    private static String printCss(ReportSettings settings) {
        return css("print.css")
                .replace("/*paper*/", settings.paper().css())
                .replace("/*employees*/", settings.colours().css(Palette.EMPLOYEES))
                .replace("/*brand*/", settings.colours().css(Palette.BRAND));
    }

    private static String css(String name) {
        return resource(name).replace("/*font*/", Fonts.css());
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
