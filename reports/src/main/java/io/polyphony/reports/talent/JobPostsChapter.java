package io.polyphony.reports.talent;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the month's recruiting posts earned, by voice. */
final class JobPostsChapter implements ChapterSource {
    private static final String VOICE = "voice";
    private static final Grain EMPLOYEE = Grain.of(VOICE, "employee");
    private static final Grain BRAND = Grain.of(VOICE, "brand");
    private static final List<String> COUNTS = List.of(
            Metrics.RECRUITING_POSTS,
            Metrics.RECRUITING_AUTHORS,
            Metrics.RECRUITING_IMPRESSIONS,
            Metrics.RECRUITING_CLICKS,
            Metrics.RECRUITING_ENGAGEMENTS,
            Metrics.TALENT_BRAND_INDEX);
    private static final String KIND = "content_kind";
    private static final String JOB = "job";
    private static final String NETWORK = "network";
    private static final List<String> PER_POST = List.of(Metrics.APPLICANTS_PER_POST);
    private static final List<Map.Entry<String, String>> RATIOS = List.of(
            Map.entry(Metrics.RECRUITING_IMPRESSION_AMPLIFICATION, "Impressions, all posts"),
            Map.entry(Metrics.RECRUITING_IMPRESSION_AMPLIFICATION_PER_POST, "Impressions, per post"),
            Map.entry(Metrics.RECRUITING_CLICK_AMPLIFICATION, "Clicks, all posts"),
            Map.entry(Metrics.RECRUITING_CLICK_AMPLIFICATION_PER_POST, "Clicks, per post"));

    @Override
    public String name() {
        return "Recruiting posts this month";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return months.now().shown(Metrics.RECRUITING_POSTS, EMPLOYEE).map(posts -> chapter(months, posts));
    }

    @Override
    public String missing(Months months) {
        return months.reason(Metrics.RECRUITING_POSTS, EMPLOYEE);
    }

    private Chapter chapter(Months months, MetricValue posts) {
        Behind behind = new Behind(months);
        List<String> ratios = RATIOS.stream().map(Map.Entry::getKey).toList();
        List<MetricValue> compared = behind.values(ratios);
        List<MetricValue> counts = behind.values(COUNTS, VOICE);
        List<MetricValue> kinds = behind.values(COUNTS, KIND, VOICE);
        List<MetricValue> applicants = behind.values(PER_POST, VOICE);
        List<MetricValue> reached = behind.values(List.of(Metrics.UNIQUE_REACH), KIND, NETWORK, VOICE);
        List<Row> rows = rows(months);
        return new Chapter(
                "job-posts",
                name(),
                headline(months, posts),
                rows.isEmpty() ? List.of() : List.of(figure(months, rows)),
                sentences(months),
                List.of(),
                Stream.of(
                                tables(behind, "Recruiting posts, by voice", counts),
                                tables(behind, "Posts about jobs and posts about culture", kinds),
                                tables(behind, "Employees ÷ brand", compared),
                                tables(behind, "Applicants of the month for each post", applicants),
                                tables(
                                        behind,
                                        "Different people who follow those who posted, by kind of content",
                                        reached))
                        .flatMap(Optional::stream)
                        .toList(),
                behind.footnotes(
                        ratios,
                        Behind.together(Behind.together(compared, counts), Behind.together(applicants, reached))));
    }

    private static Optional<Table> tables(Behind behind, String caption, List<MetricValue> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(behind.table(caption, values));
    }

    private static String headline(Months months, MetricValue posts) {
        Optional<MetricValue> ratio = months.now().shown(Metrics.RECRUITING_IMPRESSION_AMPLIFICATION, Grain.TOTAL);
        return switch (Comparison.withOne(ratio)) {
            case MORE, LESS ->
                "Employees' recruiting posts were seen "
                        + FigureText.ratio(ratio.orElseThrow().value()) + "\u00A0times as often as the brand's"
                        + each(months);
            case NO_CLEAR_DIFFERENCE -> "No clear difference between how often both voices' recruiting posts were seen";
            case CANNOT_TELL ->
                Names.capital(FigureText.rounded(posts)) + " recruiting posts by employees in "
                        + FigureText.month(months.facts().month());
        };
    }

    /** How often a post is seen beside one of the brand's: many posts are seen often together, whatever each of them is. */
    private static String each(Months months) {
        return months.now()
                .shown(Metrics.RECRUITING_IMPRESSION_AMPLIFICATION_PER_POST, Grain.TOTAL)
                .map(ratio -> ", each of them " + FigureText.ratio(ratio.value()) + "\u00A0times")
                .orElse("");
    }

    private static List<Row> rows(Months months) {
        return RATIOS.stream()
                .flatMap(ratio -> months.now().shown(ratio.getKey(), Grain.TOTAL).stream()
                        .filter(value -> value.value() > 0)
                        .map(value -> new Row(ratio.getValue(), Months.point(value), tone(value))))
                .toList();
    }

    private static Tone tone(MetricValue ratio) {
        return switch (Comparison.withOne(Optional.of(ratio))) {
            case MORE, LESS -> Tone.EMPLOYEES;
            case NO_CLEAR_DIFFERENCE, CANNOT_TELL -> Tone.CONTEXT;
        };
    }

    private static Figure figure(Months months, List<Row> rows) {
        return new Figure(
                "chart-job-posts",
                "Recruiting posts: employees beside the brand",
                "Employees ÷ brand, all networks, on a log scale, 1 = as much; bars are 95\u00A0% intervals, grey: no clear difference; "
                        + FigureText.month(months.facts().month()),
                new RankedRatios(rows));
    }

    private static List<String> sentences(Months months) {
        List<String> sentences = new ArrayList<>();
        Stream.of(EMPLOYEE, BRAND).forEach(voice -> counts(months, voice).ifPresent(sentences::add));
        kinds(months).ifPresent(sentences::add);
        reached(months).ifPresent(sentences::add);
        index(months).ifPresent(sentences::add);
        perPost(months).ifPresent(sentences::add);
        sentences.add(
                "Recruiting posts are those of offered pieces about jobs or culture; of the brand also all posts of its"
                        + " careers accounts.");
        return sentences;
    }

    /** How often a voice's posts were seen and clicked, as far as that is known; empty where neither is. */
    private static Optional<String> counts(Months months, Grain voice) {
        String who = voice.equals(EMPLOYEE) ? "Employees' " : "The brand's ";
        String earned = Stream.of(
                        earned(months, Metrics.RECRUITING_IMPRESSIONS, voice, "seen "),
                        earned(months, Metrics.RECRUITING_CLICKS, voice, "clicked "))
                .flatMap(Optional::stream)
                .collect(joining(" and "));
        return months.now()
                .shown(Metrics.RECRUITING_POSTS, voice)
                .filter(posts -> !earned.isEmpty())
                .map(posts -> who + FigureText.rounded(posts) + " recruiting posts were " + earned + ".");
    }

    private static Optional<String> earned(Months months, String metric, Grain voice, String what) {
        return months.now().shown(metric, voice).map(count -> what + FigureText.rounded(count) + " times");
    }

    /** Posts about jobs beside those about the culture, where both are shown. */
    private static Optional<String> kinds(Months months) {
        Optional<String> job = seen(months, JOB, "about jobs");
        Optional<String> culture = seen(months, "culture", "about culture");
        return job.isPresent() && culture.isPresent()
                ? Optional.of("Of employees' posts, " + job.get() + ", " + culture.get() + ".")
                : Optional.empty();
    }

    /** How many different people had the chance to see a shared job, on the network where these are the most. */
    private static Optional<String> reached(Months months) {
        return months.now().over(Metrics.UNIQUE_REACH, KIND, NETWORK, VOICE).stream()
                .filter(value -> value.value() != null)
                .filter(value -> value.grain().get(KIND).equals(Optional.of(JOB)))
                .max(Comparator.comparing(MetricValue::value))
                .map(value -> "On " + Names.network(value.grain().get(NETWORK).orElseThrow()) + ", "
                        + FigureText.about(value)
                        + " different people follow employees who shared a job there, each counted once, of those whose"
                        + " followers are listed: they had the chance to see it.");
    }

    private static Optional<String> seen(Months months, String kind, String about) {
        Grain at = EMPLOYEE.with(KIND, kind);
        return months.now()
                .shown(Metrics.RECRUITING_POSTS, at)
                .flatMap(posts -> months.now()
                        .shown(Metrics.RECRUITING_IMPRESSIONS, at)
                        .map(seen -> FigureText.rounded(posts) + " " + about + " were seen " + FigureText.rounded(seen)
                                + " times"));
    }

    /** How many applicants came for each post, without a verdict: applicants of one post are not independent. */
    private static Optional<String> perPost(Months months) {
        return months.now()
                .shown(Metrics.APPLICANTS_PER_POST, EMPLOYEE)
                .map(employees -> "For each of employees' recruiting posts " + FigureText.rounded(employees)
                        + " applicants of the month came through sharing"
                        + months.now()
                                .shown(Metrics.APPLICANTS_PER_POST, BRAND)
                                .map(brand ->
                                        ", for each of the brand's " + FigureText.rounded(brand) + " through its posts")
                                .orElse("")
                        + "; no file says which post each of them saw, so that there is no interval and no verdict.");
    }

    private static Optional<String> index(Months months) {
        return months.now()
                .shown(Metrics.TALENT_BRAND_INDEX, EMPLOYEE)
                .map(employees -> "Of 100 times that they were seen, employees' posts earned "
                        + Recruiting.withInterval(employees) + " engagements"
                        + months.now()
                                .shown(Metrics.TALENT_BRAND_INDEX, BRAND)
                                .map(brand -> ", the brand's " + Recruiting.withInterval(brand))
                                .orElse("")
                        + " (talent brand index, of posts of which both numbers are known).");
    }
}
