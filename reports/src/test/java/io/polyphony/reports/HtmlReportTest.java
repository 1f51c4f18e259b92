package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.render.HtmlReport;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final Pattern CHART = Pattern.compile("(?s)<svg\\b.*?</svg>");

    /** A browser ends a chart at the first element of the page that it finds in it. */
    @Test
    void charts_hold_intervals_without_an_element_of_the_page() {
        ReportRecord report = new MarketingReport().of(SampleMonths.rich());
        List<String> charts = CHART.matcher(HtmlReport.page(report))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(charts).isNotEmpty().allSatisfy(chart -> assertThat(chart).doesNotContain("<span", "\u2060"));
        assertThat(charts).anyMatch(chart -> chart.contains("0.36–0.40"));
    }
}
