package io.polyphony.reports.findings;

import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/** What may be said of a figure against the month before. */
public final class Changes {
    private Changes() {}

    /**
     * One sentence. A figure with intervals is called more or less only if the two do not meet; of a figure that counts
     * everybody both numbers are told. Empty if one of the two is unknown.
     */
    public static Optional<String> sentence(Months months, String metric, Grain grain) {
        Optional<MetricValue> now = months.now().shown(metric, grain);
        Optional<MetricValue> before = months.before().flatMap(m -> m.shown(metric, grain));
        return now.isPresent() && before.isPresent()
                ? Optional.of(sentence(now.get(), before.get()))
                : Optional.empty();
    }

    private static String sentence(MetricValue now, MetricValue before) {
        String month = FigureText.month(before.month(), now.month());
        String figure = FigureText.rounded(before);
        boolean uncertain = now.interval().known() && !before.interval().known();
        String lead = switch (Comparison.withEarlier(now, before)) {
            case MORE -> "That is more than the ";
            case LESS -> "That is less than the ";
            case NO_CLEAR_DIFFERENCE -> "That is no clear change from the ";
            case CANNOT_TELL -> "";
        };
        return lead.isEmpty()
                ? "In " + month + " it was " + figure + (uncertain ? ", without an interval." : ".")
                : lead + figure + " of " + month + " (" + FigureText.interval(before) + ").";
    }
}
