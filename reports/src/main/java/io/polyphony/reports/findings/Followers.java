package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/** How many followers employees' accounts have together. It is no ceiling: the sum is rounded, and accounts that tell no number add nothing. */
public final class Followers {
    private static final String AT_LEAST = "at least: ";

    private Followers() {}

    /** The sentence; empty where the number is not shown. */
    public static Optional<Sentence> sentence(Months months) {
        return months.now()
                .shown(Metrics.AUDIENCE_CEILING, Grain.of("voice", "employee"))
                .map(Followers::sentence);
    }

    private static Sentence sentence(MetricValue value) {
        String figure = (value.rounded() == null ? "" : "about ") + FigureText.count(value.value()) + " followers";
        String method = value.interval().method();
        return method != null && method.startsWith(AT_LEAST)
                ? new Sentence(
                        "Employees' accounts have at least ",
                        figure,
                        " in all, people who follow two of them counted twice; "
                                + OutsideText.of(method.substring(AT_LEAST.length())) + ".")
                : new Sentence(
                        "Employees' accounts have ",
                        figure,
                        " in all: people who follow two of them are counted twice, accounts that tell no number not at all.");
    }
}
