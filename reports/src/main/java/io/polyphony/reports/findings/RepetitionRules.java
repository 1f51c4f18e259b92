package io.polyphony.reports.findings;

import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be said of posting the same words again. */
public final class RepetitionRules {
    private RepetitionRules() {}

    /** A sentence of each voice of which it is known with an interval. */
    public static Stream<String> sentences(Months months) {
        return Stream.of(
                        sentence(months, "employee", "employees posted again"),
                        sentence(months, "brand", "the brand posted again"))
                .flatMap(Optional::stream);
    }

    private static Optional<String> sentence(Months months, String voice, String who) {
        return months.now()
                .shown(Metrics.REPETITION_COST, Grain.of("voice", voice))
                .filter(ratio -> ratio.interval().known())
                .map(ratio -> "What " + who + " in the same words on one network got " + FigureText.rounded(ratio)
                        + " times the engagement per impression of the first time (" + FigureText.interval(ratio) + ")"
                        + verdict(ratio));
    }

    private static String verdict(MetricValue ratio) {
        return Comparison.withOne(Optional.of(ratio)) == Comparison.NO_CLEAR_DIFFERENCE
                ? ": no clear difference."
                : ".";
    }
}
