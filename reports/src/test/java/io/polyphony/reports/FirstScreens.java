package io.polyphony.reports;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.record.Sentence;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** What the marketing report says of invented values. */
final class FirstScreens {
    /** The verdict of a topic that stands the test for many topics at once. */
    static final String CLEAR = "clear after Benjamini–Hochberg";

    private FirstScreens() {}

    static Chapter chapter(ReportRecord report, String id) {
        return report.chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static String texts(ReportRecord report) {
        return String.join("\n", report.sentences().stream().map(Sentence::text).toList());
    }

    static ReportRecord report(Sample sample) {
        return report(sample, Map.of(), List.of());
    }

    static ReportRecord report(Sample sample, Map<YearMonth, List<MetricValue>> earlier, List<UnisonMoment> moments) {
        return report(sample, earlier, moments, SampleMonths.SETTINGS);
    }

    static ReportRecord report(
            Sample sample,
            Map<YearMonth, List<MetricValue>> earlier,
            List<UnisonMoment> moments,
            Map<String, String> settings) {
        return new MarketingReport()
                .of(new MonthInput(
                        List.of(), sample.values(), earlier, Sample.facts(SampleMonths.COMPANY, settings, moments)));
    }
}
