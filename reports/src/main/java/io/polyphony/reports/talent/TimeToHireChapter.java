package io.polyphony.reports.talent;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;

/** How long jobs stay open. */
final class TimeToHireChapter implements ChapterSource {
    @Override
    public String name() {
        return "Time to hire";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return months.now().shown(Metrics.TIME_TO_HIRE, Grain.TOTAL).map(days -> chapter(months, days));
    }

    @Override
    public String missing(Months months) {
        return months.reason(Metrics.TIME_TO_HIRE, Grain.TOTAL);
    }

    private Chapter chapter(Months months, MetricValue days) {
        Behind behind = new Behind(months);
        List<MetricValue> values = behind.values(List.of(Metrics.TIME_TO_HIRE));
        String median = FigureText.rounded(days)
                + (days.interval().known() ? " (95\u00A0% interval " + FigureText.interval(days) + ")" : "");
        return new Chapter(
                "time-to-hire",
                name(),
                "Half of all jobs had their first hire within " + FigureText.rounded(days),
                List.of(),
                List.of(
                        "From opening to the first hire it took " + median
                                + " in the middle, whatever the source; jobs that"
                                + " are still open count as lasting longer than they have so far.",
                        "It is about jobs opened within the 24 months before the end of "
                                + FigureText.month(months.facts().month())
                                + ", and is not told apart by source: one job has applicants of many."),
                List.of(),
                List.of(behind.table("Time to hire", values)),
                behind.footnotes(List.of(Metrics.TIME_TO_HIRE), values));
    }
}
