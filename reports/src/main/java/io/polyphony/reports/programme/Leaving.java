package io.polyphony.reports.programme;

import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.EarlySign;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/** Whether people fall silent more often after mandatory requests: one verdict for sentence, table and advice. */
enum Leaving {
    /** More often, beyond chance. */
    MORE("clear: more often"),
    /** Not clear yet, but chance alone shows this in one of ten programmes at most. */
    A_SIGN("a sign, not clear yet: more often"),
    /** Less often, beyond chance. */
    LESS("clear: less often"),
    /** Neither. */
    NO_CLEAR_DIFFERENCE("no clear difference"),
    /** No value, or no interval. */
    CANNOT_TELL("can't tell");

    private final String words;

    Leaving(String words) {
        this.words = words;
    }

    /** As a cell of a table has it. */
    String words() {
        return words;
    }

    static Leaving of(Months months) {
        Optional<MetricValue> ratio = ratio(months).filter(value -> value.value() != null);
        return switch (Comparison.withOne(ratio)) {
            case MORE -> MORE;
            case LESS -> LESS;
            case CANNOT_TELL -> CANNOT_TELL;
            case NO_CLEAR_DIFFERENCE ->
                ratio.filter(value -> EarlySign.above(value.value(), value.interval()))
                        .map(value -> A_SIGN)
                        .orElse(NO_CLEAR_DIFFERENCE);
        };
    }

    /** How often beside before the request or without one; empty: not measured. */
    static Optional<MetricValue> ratio(Months months) {
        return months.now().find(Metrics.LEAVING_HAZARD_RATIO, Grain.TOTAL);
    }

    /** What may be said of it; empty: not measured. */
    static Optional<String> sentence(Months months) {
        Leaving verdict = of(months);
        return ratio(months).map(value -> verdict.sentence(value));
    }

    private String sentence(MetricValue ratio) {
        return switch (this) {
            case MORE, LESS -> "After a mandatory request people fell silent " + asOften(ratio) + ".";
            case A_SIGN ->
                "There are signs that people fall silent more often after a mandatory request: " + asOften(ratio)
                        + ". It is not clear yet: where requests change nothing, chance shows such a sign in up to one of "
                        + EarlySign.ONE_OF + " programmes each month.";
            case NO_CLEAR_DIFFERENCE ->
                "Whether people fall silent more often after a mandatory request is not clear: " + asOften(ratio) + ".";
            case CANNOT_TELL ->
                "Whether people fall silent more often after a mandatory request can't be told ("
                        + MonthValues.reason(ratio) + ").";
        };
    }

    private static String asOften(MetricValue ratio) {
        return Requests.times(ratio) + " as often as before it or without one";
    }
}
