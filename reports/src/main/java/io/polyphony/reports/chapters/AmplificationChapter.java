package io.polyphony.reports.chapters;

import static io.polyphony.reports.values.FigureText.interval;
import static io.polyphony.reports.values.FigureText.ratio;

import io.polyphony.reports.findings.ChangeSentences;
import io.polyphony.reports.findings.Drivers;
import io.polyphony.reports.findings.Followers;
import io.polyphony.reports.findings.GoalSentences;
import io.polyphony.reports.findings.NoInterval;
import io.polyphony.reports.findings.UnlikeCounts;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.ChartData.Step;
import io.polyphony.reports.record.ChartData.Waterfall;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.ComparedNetworks;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What employees' voices added to the brand's: engagement and impressions against the brand's own channels. */
final class AmplificationChapter implements ChapterSource {
    private static final String ENGAGEMENT = Metrics.ENGAGEMENT_AMPLIFICATION;
    private static final String IMPRESSION = Metrics.IMPRESSION_AMPLIFICATION;
    /** How many networks a sentence names. */
    private static final int NETWORKS = 3;

    private static final List<String> RATIOS = List.of(
            ENGAGEMENT,
            IMPRESSION,
            Metrics.CLICK_AMPLIFICATION,
            Metrics.ENGAGEMENT_AMPLIFICATION_PER_POST,
            Metrics.IMPRESSION_AMPLIFICATION_PER_POST,
            Metrics.ENGAGEMENT_AMPLIFICATION_PER_ADVOCATE,
            Metrics.IMPRESSION_AMPLIFICATION_PER_ADVOCATE);
    private static final List<String> MULTIPLES = Stream.concat(
                    RATIOS.stream(), Stream.of(Metrics.MATCHED_LIFT, Metrics.OUTSIDE_SHARE))
            .toList();
    /** Told in a sentence, so that it needs no row. */
    private static final List<String> WITHOUT_MOST_FOLLOWED =
            List.of(Metrics.ENGAGEMENT_AMPLIFICATION_WITHOUT_MOST_FOLLOWED);

    private static final List<String> COUNTS = List.of(
            Metrics.POSTS,
            Metrics.AUTHORS,
            Metrics.IMPRESSIONS,
            Metrics.POST_VIEWERS,
            Metrics.CLICKS,
            Metrics.REACTIONS,
            Metrics.COMMENTS,
            Metrics.REPOSTS,
            Metrics.ENGAGEMENTS,
            Metrics.AUDIENCE_CEILING);

    @Override
    public String name() {
        return "Amplification";
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
        return months.reason(ENGAGEMENT, Grain.TOTAL);
    }

    private Chapter chapter(Months months, MetricValue main) {
        Behind behind = new Behind(months);
        List<MetricValue> ratios = Behind.together(behind.values(MULTIPLES), behind.values(RATIOS, "network"));
        List<MetricValue> counts =
                Behind.together(behind.values(COUNTS, "voice"), behind.values(COUNTS, "network", "voice"));
        return new Chapter(
                "amplification",
                name(),
                headline(months, main),
                Stream.concat(Stream.of(figure(months)), Drivers.of(months).map(AmplificationChapter::moved).stream())
                        .toList(),
                sentences(months),
                List.of(),
                List.of(
                        behind.table("Employees' posts as a multiple of the brand's", ratios),
                        behind.table("Counts by voice", counts)),
                behind.footnotes(
                        List.of(ENGAGEMENT, IMPRESSION),
                        Behind.together(Behind.together(ratios, behind.values(WITHOUT_MOST_FOLLOWED)), counts)));
    }

    private static String headline(Months months, MetricValue main) {
        String what = main.metricId().equals(ENGAGEMENT) ? "engagement" : "impressions";
        return switch (Comparison.withOne(Optional.of(main))) {
            case MORE, LESS ->
                "Employees' posts earned " + times(main) + " the brand's " + what + perPost(months, main);
            case NO_CLEAR_DIFFERENCE ->
                "No clear difference in " + what + " between employees' posts and the brand's channels";
            case CANNOT_TELL ->
                NoInterval.of(months, main)
                        .map(NoInterval::title)
                        .orElse("Employees' posts and the brand's channels: how sure the comparison is can't be shown");
        };
    }

    private static String perPost(Months months, MetricValue main) {
        return months.now()
                .shown(main.metricId() + "_per_post", Grain.TOTAL)
                .map(value -> ", a single post " + times(value))
                .orElse("");
    }

    private static Figure figure(Months months) {
        List<Panel> panels = Stream.of(ENGAGEMENT, IMPRESSION)
                .filter(id -> months.now().shown(id, Grain.TOTAL).isPresent())
                .map(id -> months.panel(panelName(id), Scale.RATIO, Tone.EMPLOYEES, id, Grain.TOTAL))
                .toList();
        return new Figure(
                "chart-amplification",
                "Employees' posts as a multiple of the brand's own channels",
                "Ratio on a log scale, 1 = as much as the brand; bars are 95\u00A0% intervals; by month",
                months.over(panels));
    }

    private static Figure moved(Drivers drivers) {
        MetricValue then = drivers.ratio().before();
        MetricValue now = drivers.ratio().now();
        List<Step> steps = drivers.parts().stream()
                .map(part -> new Step(
                        part.label(),
                        part.before(),
                        part.now(),
                        part.effect(),
                        part.interval(),
                        part.ofBrand() ? Tone.BRAND : Tone.EMPLOYEES))
                .toList();
        return new Figure(
                "chart-moved",
                "What moved the ratio from " + FigureText.month(then.month(), now.month()) + " to "
                        + FigureText.month(now.month(), now.month()),
                "Engagement of employees' posts as a multiple of the brand's; log scale; the steps make up the whole",
                new Waterfall(then.month(), then.value(), now.month(), now.value(), steps));
    }

    private static String panelName(String metric) {
        return metric.equals(ENGAGEMENT) ? "Engagement" : "Impressions";
    }

    private static List<String> sentences(Months months) {
        return Stream.of(
                        ChangeSentences.of(months, ENGAGEMENT, Grain.TOTAL, "the ratio"),
                        NetworksByMonth.sentence(months, ENGAGEMENT, panelName(ENGAGEMENT)).stream(),
                        NetworksByMonth.sentence(months, IMPRESSION, "How often posts were seen").stream(),
                        Drivers.of(months).map(Drivers::sides).stream(),
                        GoalSentences.of(months, RATIOS),
                        networks(months).stream(),
                        UnlikeCounts.sentences(months).stream(),
                        impressions(months).stream(),
                        samePiece(months).stream(),
                        months
                                .now()
                                .shown(Metrics.OUTSIDE_SHARE, Grain.TOTAL)
                                .map(AmplificationChapter::outside)
                                .stream(),
                        Followers.sentence(months).map(Sentence::text).stream(),
                        Stream.of(withoutMostFollowed(months)
                                + "The chart compares totals; it does not say what the brand"
                                + " would have earned without employees' posts."))
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** Whether it is the doing of a few whom everybody follows; nothing where that is not shown. */
    private static String withoutMostFollowed(Months months) {
        return months.now()
                .shown(Metrics.ENGAGEMENT_AMPLIFICATION_WITHOUT_MOST_FOLLOWED, Grain.TOTAL)
                .map(value -> "Without the five people whom most follow, the ratio would be "
                        + FigureText.ratio(value.value())
                        + (value.interval().known() ? " (" + interval(value) + "). " : ". "))
                .orElse("");
    }

    /** The ratio on each network, the largest first; empty where fewer than two have an interval. */
    private static Optional<String> networks(Months months) {
        List<String> networks = months.now().over(ENGAGEMENT, "network").stream()
                .filter(value -> value.value() != null && value.interval().known())
                .sorted(Comparator.comparing(MetricValue::value).reversed().thenComparing(MetricValue::grain))
                .limit(NETWORKS)
                .map(value -> times(value) + " on "
                        + Names.network(value.grain().get("network").orElse("")) + " (" + interval(value) + ")")
                .toList();
        return networks.size() < 2
                ? Optional.empty()
                : Optional.of("As a multiple of the brand's engagement there: " + String.join(", ", networks) + ".");
    }

    private static Optional<String> impressions(Months months) {
        return months.now()
                .shown(IMPRESSION, Grain.TOTAL)
                .filter(value -> value.interval().known())
                .map(value -> "In all, employees' posts were shown " + times(value) + " as often as the brand's"
                        + ComparedNetworks.of(months.now(), IMPRESSION).on() + " (" + interval(value) + ")"
                        + verdict(value));
    }

    /** How the same piece did from either voice, and what that leaves out and what it does not; empty where it has no interval. */
    private static String outside(MetricValue share) {
        String interval = share.interval().known() ? " (" + interval(share) + ")" : "";
        return "Where networks tell who responded, " + FigureText.rounded(share)
                + " of the response to employees' posts came from outside the company" + interval
                + ", the rest from colleagues.";
    }

    private static Optional<String> samePiece(Months months) {
        return months.now()
                .shown(Metrics.MATCHED_LIFT, Grain.TOTAL)
                .filter(value -> value.interval().known())
                .map(value -> "The same piece, posted by employees and by the brand: " + times(value)
                        + " the engagement rate (" + interval(value) + ")" + pieces(months) + verdict(value)
                        + " Piece and network are then the same; audience, time and words are not.");
    }

    private static String pieces(Months months) {
        return months.now()
                .shown(Metrics.MATCHED_PIECES, Grain.TOTAL)
                .map(value -> ", over " + FigureText.counted(value.value(), "piece", "pieces"))
                .orElse("");
    }

    private static String verdict(MetricValue value) {
        return Comparison.withOne(Optional.of(value)) == Comparison.NO_CLEAR_DIFFERENCE
                ? ": no clear difference."
                : ".";
    }

    private static String times(MetricValue value) {
        return ratio(value.value()) + "\u00A0times";
    }
}
