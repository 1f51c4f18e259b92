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

    /** A sentence of each voice for which it makes a clear difference; what is not clear stays in the table. */
    public static Stream<String> sentences(Months months) {
        return Stream.of(
                        sentence(months, "employee", "employees posted again"),
                        sentence(months, "brand", "the brand posted again"))
                .flatMap(Optional::stream);
    }

    private static Optional<String> sentence(Months months, String voice, String who) {
        return months.now()
                .shown(Metrics.REPETITION_COST, Grain.of("voice", voice))
                .filter(RepetitionRules::isClear)
                .map(ratio -> "What " + who + " in the same words on one network got " + FigureText.rounded(ratio)
                        + " times the engagement per impression of the first time (" + FigureText.interval(ratio)
                        + ").");
    }

    private static boolean isClear(MetricValue ratio) {
        Comparison verdict = Comparison.withOne(Optional.of(ratio));
        return verdict == Comparison.MORE || verdict == Comparison.LESS;
    }
}
