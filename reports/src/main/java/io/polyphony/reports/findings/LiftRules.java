package io.polyphony.reports.findings;

import io.polyphony.reports.values.Change;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/** What may be said of what own words earn beside copies. */
public final class LiftRules {
    private LiftRules() {}

    /** What the same people's own words earned beside their copies; empty where that is not known. */
    public static Optional<String> sentence(Months months) {
        return months.now()
                .shown(Metrics.VOICE_LIFT_THREE_MONTHS, Grain.TOTAL)
                .map(lift -> said(lift, " over three months"))
                .or(() -> months.now().shown(Metrics.VOICE_LIFT, Grain.TOTAL).map(lift -> said(lift, "")));
    }

    private static String said(MetricValue lift, String period) {
        return switch (Comparison.withOne(Optional.of(lift))) {
            case MORE, LESS ->
                "The same people on the same networks: their own words got " + FigureText.rounded(lift)
                        + " times the engagement per impression of the texts they copied" + period + " ("
                        + FigureText.interval(lift)
                        + "). That is observed, not tried out.";
            case NO_CLEAR_DIFFERENCE ->
                "Whether own words earn more than copies can't be told: from the same people they got "
                        + FigureText.rounded(lift) + " times the engagement per impression" + period + " ("
                        + FigureText.interval(lift) + "); from about "
                        + FigureText.ratio(Change.smallestRatioSeen(lift)) + " times on it would be seen.";
            case CANNOT_TELL ->
                "The same people's own words got " + FigureText.rounded(lift)
                        + " times the engagement per impression of the texts they copied" + period
                        + "; too few to say whether by chance.";
        };
    }
}
