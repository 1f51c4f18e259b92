package io.polyphony.reports.talent;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The way from a click on a shared job to a hire, with what is lost at each step. */
final class FunnelChapter implements ChapterSource {
    @Override
    public String name() {
        return "From the shared job to the hire";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return Recruiting.shared(months, Metrics.APPLICANTS).map(applicants -> chapter(months, applicants));
    }

    @Override
    public String missing(Months months) {
        return Recruiting.reason(months, Metrics.APPLICANTS);
    }

    private Chapter chapter(Months months, MetricValue applicants) {
        Behind behind = new Behind(months);
        List<String> steps = steps(months);
        List<MetricValue> values = Stream.concat(
                        behind.values(steps, Recruiting.SOURCE).stream(),
                        behind.values(steps, "cohort", Recruiting.SOURCE).stream())
                .filter(value -> Recruiting.source(value).equals(Sources.SHARE))
                .filter(value -> !Recruiting.tooShort(months) || !ofSettled(value))
                .toList();
        return new Chapter(
                "funnel",
                name(),
                headline(months, applicants),
                List.of(new Figure(
                        "chart-funnel",
                        "From clicks on what employees shared to hires",
                        counted(months, steps) + "; pale: applied less than 90 days ago, too early to say",
                        new Bars(bars(months, steps)))),
                sentences(months),
                List.of(),
                Stream.concat(Stream.of(behind.table("Applicants through sharing", values)), hires(behind).stream())
                        .toList(),
                behind.footnotes(List.of(Metrics.APPLICANTS), values));
    }

    /** What the bars count, and over which months: clicks may have begun later than applications, or earlier. */
    private static String counted(Months months, List<String> steps) {
        String applicants = "pplicants through sharing " + Recruiting.period(months);
        if (!steps.contains(Metrics.HUMAN_CLICKS)) {
            return "A" + applicants;
        }
        return Recruiting.clicksAllAlong(months)
                ? "Clicks by people and a" + applicants
                : "A" + applicants + ", clicks by people in as many of these as clicks are known of";
    }

    private static boolean ofSettled(MetricValue value) {
        return value.grain().get("cohort").equals(Optional.of(Sources.SETTLED));
    }

    /** Hires of all who applied, and by source; empty where nothing is known of them. */
    private static Optional<Table> hires(Behind behind) {
        List<String> hired = List.of(Metrics.APPLICANTS_HIRED);
        List<MetricValue> values = Behind.together(behind.values(hired), behind.values(hired, Recruiting.SOURCE));
        return values.isEmpty() ? Optional.empty() : Optional.of(behind.table("Hires by source", values));
    }

    /** The steps that are reported for sharing, shown or not, without one that nothing was delivered of. */
    private static List<String> steps(Months months) {
        return Stream.concat(
                        Stream.of(Metrics.HUMAN_CLICKS, Metrics.APPLICANTS),
                        Stream.of(Stage.values()).map(Stage::count))
                .filter(step -> months.now().find(step, Recruiting.SHARED).isPresent())
                .filter(step -> !step.equals(Metrics.APPLICANTS_SUBMITTED) || Recruiting.submittingTells(months))
                .toList();
    }

    private static String title(Months months, String step) {
        return switch (step) {
            case Metrics.HUMAN_CLICKS -> "Clicks";
            case Metrics.APPLICANTS -> Recruiting.submittingTells(months) ? "Began to apply" : "Applied";
            default ->
                Stream.of(Stage.values())
                        .filter(stage -> stage.count().equals(step))
                        .map(Stage::title)
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static List<Bar> bars(Months months, List<String> steps) {
        List<Bar> bars = new ArrayList<>();
        Optional<MetricValue> before = Optional.empty();
        for (String step : steps) {
            MetricValue value = months.now().find(step, Recruiting.SHARED).orElseThrow();
            bars.add(bar(months, before, value));
            before = Optional.of(value).filter(one -> one.value() != null);
        }
        return bars;
    }

    /** A step; clicks are not people, so that no bar of the same scale is drawn of them. */
    private static Bar bar(Months months, Optional<MetricValue> before, MetricValue value) {
        boolean shown = value.value() != null;
        boolean clicks = value.metricId().equals(Metrics.HUMAN_CLICKS);
        return new Bar(
                title(months, value.metricId()),
                clicks ? null : value.value(),
                months.now()
                        .shown(value.metricId(), Recruiting.SHARED_OPEN)
                        .map(MetricValue::value)
                        .orElse(null),
                shown ? FigureText.rounded(value) + (clicks ? " clicks" : "") : MonthValues.label(value),
                shown ? before.map(earlier -> loss(months, earlier, value)).orElse("") : "",
                Tone.EMPLOYEES);
    }

    /** What is lost from one step to the next; from clicks to people nobody is, and only those of the same months can be divided. */
    private static String loss(Months months, MetricValue before, MetricValue now) {
        if (before.metricId().equals(Metrics.HUMAN_CLICKS)) {
            return now.value() > 0 && Recruiting.clicksAllAlong(months)
                    ? "one for about " + FigureText.count(before.value() / now.value()) + " clicks"
                    : "";
        }
        double lost = before.value() - now.value();
        return lost <= 0 ? "about as many" : "about " + FigureText.count(lost) + " fewer";
    }

    private static String headline(Months months, MetricValue applicants) {
        String applied = Names.capital(FigureText.people(applicants)) + " applied through sharing; ";
        return Recruiting.shared(months, Metrics.APPLICANTS_HIRED)
                .map(hired -> applied + FigureText.people(hired) + " were hired so far")
                .orElse(applied + "hires can't be shown");
    }

    private static List<String> sentences(Months months) {
        return Stream.of(
                        months.now()
                                .shown(Metrics.APPLICANTS, Recruiting.SHARED_OPEN)
                                .map(open -> open(months, open)),
                        Recruiting.shared(months, Metrics.HUMAN_CLICKS)
                                .map(clicks ->
                                        "Clicks are on all that employees shared, not on jobs alone, and they are not people: one may click several times"
                                                + machines(months) + "." + apart(months)),
                        impressions(months))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String open(Months months, MetricValue open) {
        boolean all = Recruiting.shared(months, Metrics.APPLICANTS)
                .filter(applicants -> applicants.value().equals(open.value()))
                .isPresent();
        return (all ? "All or nearly all" : Names.capital(FigureText.people(open)))
                + " of them applied less than 90 days ago: what becomes of them is"
                + " too early to say, and they are in no rate.";
    }

    /** Why no number of clicks for each applicant is said. */
    private static String apart(Months months) {
        return Recruiting.clicksAllAlong(months)
                ? ""
                : " Clicks may be known of other months than applications, so that the two are not divided.";
    }

    private static String machines(Months months) {
        return months.now()
                .shown(Metrics.BOT_CLICKS, Grain.TOTAL)
                .filter(clicks -> clicks.value() > 0)
                .map(clicks -> "; " + FigureText.rounded(clicks) + " clicks by machines are left out, of all sources")
                .orElse("");
    }

    private static Optional<String> impressions(Months months) {
        return months.now()
                .shown(Metrics.RECRUITING_IMPRESSIONS, Grain.of("voice", "employee"))
                .map(
                        value -> "Employees' recruiting posts were seen " + FigureText.rounded(value) + " times in "
                                + FigureText.month(months.facts().month())
                                + " alone; that is another period, so it is no step of this way. Clicks here are those on tagged links.");
    }
}
