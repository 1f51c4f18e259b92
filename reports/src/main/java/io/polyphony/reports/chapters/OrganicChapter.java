package io.polyphony.reports.chapters;

import io.polyphony.reports.findings.ChangeSentences;
import io.polyphony.reports.findings.GoalSentences;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.Change;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the brand's own posts reach without paying, by month. */
final class OrganicChapter implements ChapterSource {
    private static final Grain BRAND = Grain.of("voice", "brand");
    private static final Grain EMPLOYEE = Grain.of("voice", "employee");
    private static final List<String> RATES = List.of(Metrics.ORGANIC_REACH_RATE, Metrics.ORGANIC_IMPRESSION_RATE);

    @Override
    public String name() {
        return "Organic reach";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return RATES.stream()
                .flatMap(id -> months.now().shown(id, BRAND).stream())
                .findFirst()
                .map(value -> chapter(months, value));
    }

    @Override
    public String missing(Months months) {
        return months.reason(Metrics.ORGANIC_IMPRESSION_RATE, BRAND);
    }

    private Chapter chapter(Months months, MetricValue now) {
        Behind behind = new Behind(months);
        List<MetricValue> values =
                Behind.together(behind.values(RATES, "voice"), behind.values(RATES, "network", "voice"));
        List<MetricValue> pages = behind.values(PageSentences.METRICS, "network");
        Table rates = behind.table("Organic rates by voice and network", values);
        return new Chapter(
                "organic",
                name(),
                headline(months, now),
                List.of(figure(months, now.metricId())),
                sentences(months, now),
                List.of(),
                pages.isEmpty()
                        ? List.of(rates)
                        : List.of(rates, behind.table("The brand's pages by their own daily totals", pages)),
                behind.footnotes(List.of(now.metricId()), Behind.together(values, pages)));
    }

    private static List<String> sentences(Months months, MetricValue now) {
        String what = now.metricId().equals(Metrics.ORGANIC_REACH_RATE) ? "Viewers" : "Impressions";
        String employees = months.now()
                .shown(now.metricId(), EMPLOYEE)
                .map(value -> ", " + figure(value) + " for employees' posts, whose accounts are smaller")
                .orElse("");
        String average = what + " of an average post, as a share of its account's followers: " + figure(now)
                + " for brand posts" + employees + ".";
        return Stream.of(
                        Stream.of(average),
                        ChangeSentences.of(months, now.metricId(), BRAND, "the rate of brand posts"),
                        GoalSentences.of(months, List.of(now.metricId())),
                        PageSentences.of(months),
                        Stream.of("Networks decide who sees a post: a change here is no verdict on its content."))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static String figure(MetricValue value) {
        String interval = value.interval().known() ? " (" + FigureText.interval(value) + ")" : "";
        return FigureText.rounded(value) + interval;
    }

    private static String headline(Months months, MetricValue now) {
        Optional<Told> told = months.changes().widest(now.metricId(), now.grain());
        if (told.isEmpty()) {
            return "How often brand posts are shown without paying";
        }
        Change change = told.get().change();
        if (!told.get().clear()) {
            return "No clear change in how often brand posts are shown without paying";
        }
        return Names.capital(told.get().subject())
                + (change.size() > 0 ? " rose by " : " fell by ") + ChangeText.amount(change) + " since "
                + FigureText.month(change.before().month(), now.month());
    }

    private static Figure figure(Months months, String metric) {
        List<Panel> panels = Stream.of(BRAND, EMPLOYEE)
                .filter(voice -> months.now().shown(metric, voice).isPresent())
                .map(voice -> panel(months, metric, voice))
                .toList();
        return new Figure(
                "chart-organic",
                "How often posts are shown without paying",
                new Behind(months).title(metric) + ", per cent of followers; bars are 95\u00A0% intervals; by month",
                months.over(panels));
    }

    private static Panel panel(Months months, String metric, Grain voice) {
        return voice.equals(BRAND)
                ? months.panel("Brand", Scale.SHARE, Tone.BRAND, metric, voice)
                : months.panel("Employees", Scale.SHARE, Tone.EMPLOYEES, metric, voice);
    }
}
