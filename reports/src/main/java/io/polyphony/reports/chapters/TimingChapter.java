package io.polyphony.reports.chapters;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;

/** How soon posts came after what caused them, and how they were posted: context for those who deliver, nobody's merit or fault. */
final class TimingChapter {
    private static final List<String> FIGURES =
            List.of(Metrics.SYNCHRONY_MEDIAN_MINUTES, Metrics.SYNCHRONY_WITHIN_10_MINUTES, Metrics.SCHEDULED_SHARE);

    private TimingChapter() {}

    /** Of a month in which pieces were shared, or the log says how posts were made; else empty. */
    static Optional<Chapter> of(Months months) {
        Behind behind = new Behind(months);
        List<MetricValue> values = behind.values(FIGURES);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(
                        "timing",
                        "How soon posts came",
                        headline(months),
                        List.of(),
                        List.of(
                                "Context only: quick posts are no sign of copying, slow ones none of thought; who writes in their own"
                                        + " words may be the first to post."),
                        List.of(),
                        List.of(behind.table("From the offer or request to the post", values)),
                        behind.footnotes(List.of(), values)));
    }

    private static String headline(Months months) {
        return months.now()
                .shown(Metrics.SYNCHRONY_WITHIN_10_MINUTES, Grain.TOTAL)
                .map(share ->
                        FigureText.rounded(share) + " of shares came within ten minutes of the offer or a request")
                .orElse("How soon shares came after the offer or a request");
    }
}
