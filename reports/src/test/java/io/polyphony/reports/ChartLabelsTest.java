package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.render.HtmlReport;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartLabelsTest {
    private static final Pattern SIZE = Pattern.compile("font-size: (\\d+)px");
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    @Test
    void every_label_lies_inside_its_chart() {
        Elements charts = charts(SampleMonths.rich());

        assertThat(charts).hasSizeGreaterThan(6);
        charts.forEach(ChartLabelsTest::check);
    }

    /** Wherever the scale's ends fall. */
    @ParameterizedTest
    @ValueSource(doubles = {0.18, 0.26, 0.31, 0.42, 0.51, 0.52, 0.55, 0.6, 0.72, 0.9})
    void labels_at_the_ends_of_a_ranking_are_whole(double low) {
        Sample sample = new Sample(Sample.MONTH)
                .topic("tea", 0.95, low, 1 / low, "no difference")
                .topic("rain", 1, 0.95, 1.04, "no difference");
        MonthInput month =
                new MonthInput(List.of(), sample.values(), Map.of(), Sample.facts("Halden", Map.of(), List.of()));

        Elements charts = charts(month);

        assertThat(charts).hasSize(2);
        charts.forEach(ChartLabelsTest::check);
    }

    private static Elements charts(MonthInput month) {
        return Jsoup.parse(HtmlReport.page(MarketingReport.of(month))).select("svg[viewBox]");
    }

    private static void check(Element chart) {
        double width = Double.parseDouble(chart.attr("width"));
        assertThat(chart.select("text")).isNotEmpty().allSatisfy(label -> {
            double left = Double.parseDouble(label.attr("x"));
            assertThat(left).as(chart.id() + ": " + label.text()).isNotNegative();
            assertThat(left + width(label)).as(chart.id() + ": " + label.text()).isLessThanOrEqualTo(width + 1);
        });
    }

    private static double width(Element label) {
        Matcher size = SIZE.matcher(label.attr("style"));
        assertThat(size.find()).isTrue();
        return new Font(Font.SANS_SERIF, Font.PLAIN, Integer.parseInt(size.group(1)))
                .getStringBounds(label.text(), EXACT)
                .getWidth();
    }
}
