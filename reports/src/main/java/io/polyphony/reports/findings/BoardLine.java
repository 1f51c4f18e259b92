package io.polyphony.reports.findings;

import io.polyphony.reports.record.Forward;
import io.polyphony.reports.values.ComparedNetworks;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/** The line for the board: total and single post with their intervals, and what moved them. Nothing without both intervals. */
public final class BoardLine {
    private static final String LIMITS =
            "How many people were reached who would not have been otherwise, what the programme"
                    + " caused, and what it was worth in visits, sales or hires.";

    private BoardLine() {}

    /** The line; empty where one of its two ratios or its interval is unknown. */
    public static Optional<Forward> of(Months months) {
        return known(months, Metrics.ENGAGEMENT_AMPLIFICATION)
                .flatMap(all -> known(months, Metrics.ENGAGEMENT_AMPLIFICATION_PER_POST)
                        .map(post -> new Forward(line(months, all, post), LIMITS)));
    }

    private static Optional<MetricValue> known(Months months, String metric) {
        return months.now()
                .shown(metric, Grain.TOTAL)
                .filter(value -> value.interval().known());
    }

    private static String line(Months months, MetricValue all, MetricValue post) {
        String moved = Drivers.of(months).map(drivers -> moved(months, drivers)).orElse("");
        return "In " + FigureText.month(months.facts().month()) + ", employees' posts together earned "
                + withInterval(all) + " the engagement of the brand's channels"
                + ComparedNetworks.of(months.now(), Metrics.ENGAGEMENT_AMPLIFICATION)
                        .on()
                + verdict(all) + ", a single post " + withInterval(post) + " that of a brand post" + verdict(post) + "."
                + moved;
    }

    /** Whoever passes the line on passes on, too, that it may be chance. */
    private static String moved(Months months, Drivers drivers) {
        String verb = AmplificationRules.verb(months, drivers);
        return " " + drivers.sides() + " The ratio " + (verb.equals(Drivers.WENT) ? "did not clearly change" : verb)
                + ".";
    }

    private static String verdict(MetricValue ratio) {
        boolean clear = Comparison.withOne(Optional.of(ratio)) != Comparison.NO_CLEAR_DIFFERENCE;
        return clear ? "" : " (no clear difference)";
    }

    private static String withInterval(MetricValue value) {
        return FirstScreen.times(value) + " (" + FigureText.interval(value) + ")";
    }
}
