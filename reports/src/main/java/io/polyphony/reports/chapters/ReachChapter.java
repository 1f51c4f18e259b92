package io.polyphony.reports.chapters;

import static io.polyphony.reports.values.FigureText.interval;
import static io.polyphony.reports.values.FigureText.ratio;

import io.polyphony.reports.findings.Followers;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.MonthlyPanels;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What employees' voices added to the brand's: engagement and impressions against the brand's own channels. */
final class ReachChapter implements ChapterSource {
    private static final String ENGAGEMENT = "engagement_amplification";
    private static final String IMPRESSION = "impression_amplification";
    private static final List<String> RATIOS = List.of(
            ENGAGEMENT,
            IMPRESSION,
            "click_amplification",
            "engagement_amplification_per_post",
            "impression_amplification_per_post",
            "engagement_amplification_per_advocate",
            "impression_amplification_per_advocate");
    private static final List<String> COUNTS = List.of(
            "posts",
            "authors",
            "impressions",
            "post_viewers",
            "clicks",
            "reactions",
            "comments",
            "reposts",
            "engagements",
            "audience_ceiling");

    @Override
    public String name() {
        return "Reach";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        Optional<MetricValue> main = Stream.of(ENGAGEMENT, IMPRESSION)
                .flatMap(id -> months.now().shown(id, Grain.TOTAL).stream())
                .findFirst();
        return main.map(value -> chapter(months, value));
    }

    @Override
    public String missing(Months months) {
        return months.now().reason(ENGAGEMENT, Grain.TOTAL);
    }

    private Chapter chapter(Months months, MetricValue main) {
        Behind behind = new Behind(months);
        List<MetricValue> ratios = Behind.together(behind.values(RATIOS), behind.values(RATIOS, "network"));
        List<MetricValue> counts =
                Behind.together(behind.values(COUNTS, "voice"), behind.values(COUNTS, "network", "voice"));
        return new Chapter(
                "reach",
                name(),
                headline(main),
                List.of(figure(months)),
                sentences(months),
                List.of(),
                List.of(
                        behind.table("Employees' posts as a multiple of the brand's", ratios),
                        behind.table("Counts by voice", counts)),
                behind.footnotes(List.of(ENGAGEMENT, IMPRESSION), Behind.together(ratios, counts)));
    }

    private static String headline(MetricValue main) {
        String what = main.metricId().equals(ENGAGEMENT) ? "engagement" : "impressions";
        return switch (Comparison.withOne(Optional.of(main))) {
            case MORE -> "Employees' posts earned more " + what + " than the brand's own channels";
            case LESS -> "The brand's own channels earned more " + what + " than employees' posts";
            case NO_CLEAR_DIFFERENCE ->
                "No clear difference in " + what + " between employees' posts and the brand's channels";
            case CANNOT_TELL -> "Too few people to compare employees' posts with the brand's channels";
        };
    }

    private static Figure figure(Months months) {
        List<Panel> panels = Stream.of(ENGAGEMENT, IMPRESSION)
                .filter(id -> months.now().shown(id, Grain.TOTAL).isPresent())
                .map(id -> new Panel(panelName(id), Scale.RATIO, Tone.EMPLOYEES, months.points(id, Grain.TOTAL)))
                .toList();
        return new Figure(
                "chart-reach",
                "Employees' posts as a multiple of the brand's own channels",
                "Ratio on a log scale, 1 = as much as the brand; bars are 95\u00A0% intervals; by month",
                "Ratio of employees' totals to the brand's by month, with 95 % intervals. The values are in the table.",
                new MonthlyPanels(months.span(), panels));
    }

    private static String panelName(String metric) {
        return metric.equals(ENGAGEMENT) ? "Engagement" : "Impressions";
    }

    private static List<String> sentences(Months months) {
        List<String> sentences = new ArrayList<>();
        impressions(months).ifPresent(sentences::add);
        perPost(months).ifPresent(sentences::add);
        Followers.sentence(months).map(Sentence::text).ifPresent(sentences::add);
        sentences.add("The chart compares totals; it does not say what the brand would have earned without them.");
        return sentences;
    }

    private static Optional<String> perPost(Months months) {
        return months.now()
                .shown("engagement_amplification_per_post", Grain.TOTAL)
                .map(value -> {
                    String figure = ratio(value.value()) + " times the engagement of brand posts";
                    return switch (Comparison.withOne(Optional.of(value))) {
                        case MORE, LESS ->
                            "Post for post, employees' posts earned " + figure + " (" + interval(value) + ").";
                        case NO_CLEAR_DIFFERENCE ->
                            "Post for post there is no clear difference: " + figure + " (" + interval(value) + ").";
                        case CANNOT_TELL -> "Post for post we can't tell yet: " + figure + ", without an interval.";
                    };
                });
    }

    private static Optional<String> impressions(Months months) {
        return months.now()
                .shown(IMPRESSION, Grain.TOTAL)
                .filter(value -> value.interval().known())
                .map(value -> "In all, employees' posts were shown " + ratio(value.value())
                        + " times as often as the brand's ("
                        + interval(value) + ")"
                        + (Comparison.withOne(Optional.of(value)) == Comparison.NO_CLEAR_DIFFERENCE
                                ? ": no clear difference."
                                : "."));
    }
}
