package io.polyphony.reports.chapters;

import io.polyphony.reports.findings.ChangeSentences;
import io.polyphony.reports.findings.GoalSentences;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many of those who may take part do, and how evenly. */
final class ParticipationChapter implements ChapterSource {
    private static final List<String> TOTALS = List.of(
            Metrics.ACTIVE_ADVOCATES,
            Metrics.OPTED_IN,
            Metrics.HEADCOUNT,
            Metrics.PARTICIPATION_RATE,
            Metrics.PARTICIPATION_RATE_HEADCOUNT,
            Metrics.TOP_DECILE_SHARE,
            Metrics.GINI);
    private static final List<String> CHARTED =
            List.of(Metrics.PARTICIPATION_RATE, Metrics.PARTICIPATION_RATE_HEADCOUNT, Metrics.TOP_DECILE_SHARE);
    private static final List<String> RATES = List.of(Metrics.PARTICIPATION_RATE, Metrics.PARTICIPATION_RATE_HEADCOUNT);

    @Override
    public String name() {
        return "Participation";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return months.now().shown(Metrics.PARTICIPATION_RATE, Grain.TOTAL).map(rate -> chapter(months, rate));
    }

    @Override
    public String missing(Months months) {
        return months.reason(Metrics.PARTICIPATION_RATE, Grain.TOTAL);
    }

    private Chapter chapter(Months months, MetricValue rate) {
        Behind behind = new Behind(months);
        List<MetricValue> totals = behind.values(TOTALS);
        List<MetricValue> departments = behind.values(RATES, "department");
        return new Chapter(
                "participation",
                name(),
                headline(months, rate),
                List.of(figure(months)),
                sentences(months),
                List.of(),
                List.of(
                        behind.table("Participation and concentration", totals),
                        behind.table("Participation by department", departments)),
                behind.footnotes(CHARTED, Behind.together(totals, departments)));
    }

    /** Where the rate of few people can be nearly anything, the two numbers say more. */
    private static String headline(Months months, MetricValue rate) {
        String share = Names.capital(FigureText.rounded(rate)) + " of the people who opted in posted";
        return months.now()
                .shown(Metrics.ACTIVE_ADVOCATES, Grain.TOTAL)
                .filter(active -> FigureText.isSpan(rate))
                .flatMap(active -> months.now()
                        .shown(Metrics.OPTED_IN, Grain.TOTAL)
                        .map(all -> Names.capital(FigureText.rounded(active)) + " of " + FigureText.people(all)
                                + " who opted in posted"))
                .orElse(share);
    }

    private static List<String> sentences(Months months) {
        return Stream.of(
                        ChangeSentences.of(months, Metrics.PARTICIPATION_RATE, Grain.TOTAL, "participation"),
                        GoalSentences.of(months, CHARTED),
                        Stream.of(
                                "Active are those who posted and were still opted in on the month's last day.",
                                concentration(months),
                                "Taking part is voluntary; a low rate is nobody's fault."))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static String concentration(Months months) {
        return months.now()
                .shown(Metrics.TOP_DECILE_SHARE, Grain.TOTAL)
                .map(share -> "The most active tenth wrote " + FigureText.rounded(share)
                        + " of the posts. Posts written on request tend to spread evenly, so that a sudden fall would be a"
                        + " warning.")
                .orElse("How much of it the most active tenth wrote is not shown: "
                        + months.now().fullReason(Metrics.TOP_DECILE_SHARE, Grain.TOTAL) + ".");
    }

    private static Figure figure(Months months) {
        List<Panel> panels = Stream.of(
                        panel(months, "Active, of those who opted in", CHARTED.get(0)),
                        panel(months, "Active, of all employed", CHARTED.get(1)),
                        panel(months, "Posts by the most active tenth", CHARTED.get(2)))
                .filter(panel -> panel.points().get(panel.points().size() - 1).value() != null)
                .toList();
        return new Figure(
                "chart-participation",
                "Participation by month",
                "Per cent; bars are 95\u00A0% intervals, of rates what these can be, since numbers of people are rounded; by month",
                months.over(panels));
    }

    private static Panel panel(Months months, String name, String metric) {
        return months.panel(name, Scale.SHARE, Tone.EMPLOYEES, metric, Grain.TOTAL);
    }
}
