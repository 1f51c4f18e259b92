package io.polyphony.reports.programme;

import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Prompts;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/** The four signals of whether a programme is still people's own thing. They stand side by side and make no score. */
enum Signal {
    /** Nobody had asked. */
    UNASKED(
            Metrics.PROMPT_SHARE,
            "Unasked",
            "Posts nobody asked for",
            Tone.EMPLOYEES,
            "more posts come unasked",
            "fewer posts come unasked"),
    /** Written by themselves. */
    OWN_WORDS(
            Metrics.OWN_VOICE_RATE,
            "Own words",
            "Posts in own words",
            Tone.OWN_WORDS,
            "more are in people's own words",
            "fewer are in people's own words"),
    /** Still there after two months. */
    STAYING(
            Metrics.STAYING_RATE,
            "Staying",
            "Active before, active still",
            Tone.EMPLOYEES,
            "more people stay",
            "fewer people stay"),
    /** How much hangs on few. */
    SPREAD(
            Metrics.TOP_DECILE_SHARE,
            "Spread",
            "By the most active tenth",
            Tone.EMPLOYEES,
            "more depends on a few",
            "posts are spread more evenly");

    private final String metric;
    private final String title;
    private final String measured;
    private final Tone tone;
    private final String more;
    private final String less;

    Signal(String metric, String title, String measured, Tone tone, String more, String less) {
        this.metric = metric;
        this.title = title;
        this.measured = measured;
        this.tone = tone;
        this.more = more;
        this.less = less;
    }

    /** The metric; where the most active tenth is too few people to be shown, the spread is told by the Gini coefficient. */
    String metric(Months months) {
        boolean tenth = this != SPREAD
                || months.now().shown(metric, grain()).isPresent()
                || months.now().shown(Metrics.GINI, grain()).isEmpty();
        return tenth ? metric : Metrics.GINI;
    }

    private Grain grain() {
        return this == UNASKED ? Grain.of("prompt", Prompts.NONE) : Grain.TOTAL;
    }

    /** What it is called. */
    String title() {
        return title;
    }

    /** Its value of the month, if there is one to show. */
    Optional<MetricValue> shown(Months months) {
        return months.now().shown(metric(months), grain());
    }

    /** The widest change that is clear, else that from the month before; empty: none can be told. */
    Optional<Told> change(Months months) {
        return months.changes().widest(metric(months), grain());
    }

    /** The change since that time, if it can be told. */
    Optional<Told> change(Months months, Since since) {
        return months.changes().of(since, metric(months), grain());
    }

    /** A clear change within a headline. */
    String clause(Told told) {
        return told.change().size() > 0 ? more : less;
    }

    /** The signal over the months, as a share; empty: it has none, or is told by the Gini coefficient, which is no share. */
    Optional<Panel> panel(Months months) {
        return shown(months)
                .filter(value -> value.metricId().equals(metric))
                .map(value -> months.panel(measured, Scale.SHARE, tone, metric, grain()));
    }

    /** Why it has no value, within a sentence. */
    String missing(Months months) {
        return switch (this) {
            case UNASKED -> Requests.notDelivered(months.facts()) ? Requests.NOT_DELIVERED : reason(months);
            case STAYING ->
                months.now().find(metric, grain()).isEmpty() ? "it takes three months that are known" : reason(months);
            default -> reason(months);
        };
    }

    private String reason(Months months) {
        return months.reason(metric, grain());
    }
}
