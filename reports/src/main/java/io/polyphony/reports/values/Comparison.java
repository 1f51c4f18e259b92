package io.polyphony.reports.values;

import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/** What an interval allows to say. A difference is called one only if its interval leaves "none" out. */
public enum Comparison {
    /** More, beyond chance. */
    MORE,
    /** Less, beyond chance. */
    LESS,
    /** The interval holds "none". */
    NO_CLEAR_DIFFERENCE,
    /** There is a value but no interval, or no value at all. */
    CANNOT_TELL;

    private static final String CLEAR = "clear after Benjamini–Hochberg";

    /** A ratio against 1. */
    public static Comparison withOne(Optional<MetricValue> ratio) {
        if (ratio.isEmpty()
                || ratio.get().value() == null
                || !ratio.get().interval().known()) {
            return CANNOT_TELL;
        }
        MetricValue value = ratio.get();
        if (value.interval().low() > 1) {
            return MORE;
        }
        return value.interval().high() < 1 ? LESS : NO_CLEAR_DIFFERENCE;
    }

    /** A topic's ratio against 1, among many topics: it must also have passed Benjamini–Hochberg. */
    public static Comparison amongMany(MetricValue ratio) {
        Comparison alone = withOne(Optional.of(ratio));
        String method = ratio.interval().method();
        boolean passed = method != null && method.contains(CLEAR) && !method.contains("not " + CLEAR);
        return alone == CANNOT_TELL || passed ? alone : NO_CLEAR_DIFFERENCE;
    }
}
