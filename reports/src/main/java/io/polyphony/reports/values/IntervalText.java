package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;

/** How an interval was made, or why there is none, in a reader's words. A code that is not known stands for itself. */
public final class IntervalText {
    private static final String JACKKNIFE = "jackknife over ";
    private static final String NONE = "no interval: ";
    /** What stands between how an interval was made and what it says. */
    private static final String VERDICT = "; ";

    private static final String CLEAR = "clear";

    private IntervalText() {}

    /** For a footnote: {@code interval by leaving out people in turn (jackknife)}. */
    public static String how(MetricValue value) {
        String method = value.interval().method();
        if (method == null) {
            return switch (value.evidence()) {
                case MEASURED, SIMULATED -> "no interval, because everything is counted";
                case BOUNDED -> "no interval, because it is a bound that the truth does not cross";
                case MODELLED, CALIBRATED -> "no interval, because it is an estimate that rests on an assumption";
            };
        }
        if (!value.interval().known()) {
            return NONE + reason(value);
        }
        String how = OutsideText.of(method.split(VERDICT, -1)[0]);
        return how.startsWith(JACKKNIFE)
                ? "interval by leaving out " + how.substring(JACKKNIFE.length()) + " in turn (jackknife)"
                : "interval: " + how;
    }

    /** For a table: what is said of an interval besides how it was made ({@code clear}), or why there is none. */
    public static String remark(MetricValue value) {
        Interval interval = value.interval();
        if (interval.method() == null) {
            return "";
        }
        if (!interval.known()) {
            return reason(value);
        }
        int verdict = interval.method().indexOf(VERDICT);
        return verdict < 0 ? "" : verdict(value, interval.method().substring(verdict + VERDICT.length()));
    }

    /** Whether a topic stands out, as sentences and charts have it; the test's name is in the glossary. */
    private static String verdict(MetricValue value, String said) {
        if (!said.contains(CLEAR)) {
            return OutsideText.of(said);
        }
        return Comparison.amongMany(value) == Comparison.NO_CLEAR_DIFFERENCE ? "no clear difference" : CLEAR;
    }

    private static String reason(MetricValue value) {
        boolean none = value.value() != null && value.value() == 0;
        if (none && FigureText.kind(value.unit()) != FigureText.Kind.RATIO) {
            return Rounding.of(value.rounded()) == Rounding.EXACT ? "none occurred" : "none, or hardly any";
        }
        String reason = value.interval().method();
        return OutsideText.of(reason.startsWith(NONE) ? reason.substring(NONE.length()) : reason)
                .replace("the value lies at the end of its scale", "it holds for all of them")
                .replace("without one group there would be no value", "it rests on one person or group");
    }
}
