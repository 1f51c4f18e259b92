package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which sessions, leads and opportunities came through employees' links, and which through the brand's. */
final class OutcomesChapter implements ChapterSource {
    private static final String SOURCE = "source";
    private static final String SHARED = "share";
    private static final String BRAND = "brand_social";

    /** What came, by metric, the first step first. */
    private static final Map<String, String> KINDS = kinds();

    private static final Map<String, String> CHANNELS = channels();
    private static final List<String> FIGURES = Stream.concat(
                    KINDS.keySet().stream(),
                    Stream.of(Metrics.LEAD_RATE, Metrics.OPPORTUNITY_RATE, Metrics.OUTCOME_LINKS))
            .toList();

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(Metrics.OUTCOME_SESSIONS, "sessions");
        kinds.put(Metrics.OUTCOME_LEADS, "leads");
        kinds.put(Metrics.OUTCOME_OPPORTUNITIES, "opportunities");
        return kinds;
    }

    private static Map<String, String> channels() {
        Map<String, String> channels = new LinkedHashMap<>();
        channels.put(SHARED, "Employees' links");
        channels.put(BRAND, "The brand's links");
        channels.put("paid", "Paid media");
        channels.put("other", "Other links");
        channels.put("unknown", "Without tags");
        return channels;
    }

    @Override
    public String name() {
        return "What came of it";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return KINDS.keySet().stream()
                .filter(metric -> !months.now().over(metric, SOURCE).isEmpty())
                .findFirst()
                .map(first -> chapter(months, first));
    }

    @Override
    public String missing(Months months) {
        return "no sessions, leads or opportunities were delivered";
    }

    /** What its figures are about, where that is not what all others are, joined to a sentence that tells these; else empty. */
    static String counted(Months months) {
        boolean longer = months.now()
                .shown(Metrics.OUTCOME_MONTHS, Grain.TOTAL)
                .filter(value -> value.value() > 1)
                .isPresent();
        return longer ? ", but sessions, leads and opportunities are those " + period(months) : "";
    }

    private Chapter chapter(Months months, String first) {
        Behind behind = new Behind(months);
        List<MetricValue> values = behind.values(FIGURES, SOURCE);
        return new Chapter(
                "outcomes",
                name(),
                headline(months, first),
                List.of(new Figure(
                        "chart-outcomes",
                        "What came through each channel: " + KINDS.get(first),
                        "Number of " + KINDS.get(first) + " " + period(months),
                        new Bars(CHANNELS.keySet().stream()
                                .flatMap(channel -> months.now().find(first, Grain.of(SOURCE, channel)).stream())
                                .map(OutcomesChapter::bar)
                                .toList()))),
                sentences(months),
                List.of(),
                List.of(behind.table("Sessions, leads and opportunities by channel", values)),
                behind.footnotes(List.of(first), values));
    }

    private static String headline(Months months, String first) {
        return shown(months, first, SHARED)
                .map(shared -> "Employees' links brought " + FigureText.rounded(shared) + " " + KINDS.get(first)
                        + shown(months, first, BRAND)
                                .map(brand -> ", the brand's " + FigureText.rounded(brand))
                                .orElse(""))
                .orElse("What came through employees' links can't be shown");
    }

    private static Bar bar(MetricValue value) {
        String channel = value.grain().get(SOURCE).orElse("");
        boolean isShown = value.value() != null;
        return new Bar(
                CHANNELS.get(channel),
                value.value(),
                null,
                isShown ? FigureText.rounded(value) : MonthValues.reason(value),
                "",
                channel.equals(SHARED) ? Tone.EMPLOYEES : channel.equals(BRAND) ? Tone.BRAND : Tone.CONTEXT);
    }

    private static List<String> sentences(Months months) {
        String rates = Stream.of(
                        rate(months, Metrics.LEAD_RATE, "leads for every 100 sessions"),
                        rate(months, Metrics.OPPORTUNITY_RATE, "opportunities for every 100 leads"))
                .flatMap(Optional::stream)
                .collect(joining(" "));
        return Stream.of(
                        difference(months),
                        rates,
                        "A result counts for employees if its campaign source says that an employee shared the link, else"
                                + " for paid media, else for the brand; it counts once, for the link that it came through.",
                        "It says nothing of who had seen a post before and came later by another way, nor of what would"
                                + " have come without it.")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** Employees' links beside the brand's, kind by kind, as far as both are shown. */
    private static String difference(Months months) {
        String pairs = KINDS.entrySet().stream()
                .flatMap(kind -> shown(months, kind.getKey(), SHARED).stream()
                        .flatMap(shared -> shown(months, kind.getKey(), BRAND).stream()
                                .map(brand -> FigureText.rounded(shared) + " " + kind.getValue() + " beside "
                                        + FigureText.rounded(brand))))
                .collect(joining(", "));
        return pairs.isEmpty()
                ? "What came through employees' links is withheld where it is about the links of few people."
                : "Employees' links brought " + pairs + " through the brand's links " + period(months) + ".";
    }

    private static Optional<String> rate(Months months, String metric, String what) {
        return shown(months, metric, SHARED)
                .flatMap(shared -> shown(months, metric, BRAND)
                        .map(brand -> "Through employees' links there were " + FigureText.rounded(shared) + " " + what
                                + ", through the brand's " + FigureText.rounded(brand) + ", without an interval."));
    }

    private static Optional<MetricValue> shown(Months months, String metric, String channel) {
        return months.now().shown(metric, Grain.of(SOURCE, channel));
    }

    private static String period(Months months) {
        YearMonth last = months.facts().month();
        long count = months.now()
                .shown(Metrics.OUTCOME_MONTHS, Grain.TOTAL)
                .map(value -> Math.round(value.value()))
                .orElse(1L);
        return count == 1
                ? "in " + FigureText.month(last)
                : "from " + FigureText.month(last.minusMonths(count - 1), last) + " to " + FigureText.month(last);
    }
}
