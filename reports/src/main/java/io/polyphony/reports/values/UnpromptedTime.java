package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/**
 * The part of a month's hours that lie outside the 72 hours after a request: posts that nobody asked for are held against it, since
 * a calendar full of requests leaves little room for them. Where requests go to departments, what each person had lies between two ends.
 *
 * @param least outside every request
 * @param most outside those to everybody; the same where all are
 */
public record UnpromptedTime(MetricValue least, MetricValue most) {
    /** That of a month; empty where it is not known. */
    public static Optional<UnpromptedTime> of(MonthValues month) {
        return month.shown(Metrics.UNPROMPTED_TIME_LEAST, Grain.TOTAL)
                .flatMap(least -> month.shown(Metrics.UNPROMPTED_TIME_MOST, Grain.TOTAL)
                        .map(most -> new UnpromptedTime(least, most)));
    }

    /** The hours within a sentence: {@code 52 %}, {@code 30 to 70 %}. */
    public String inWords() {
        String low = FigureText.rounded(least);
        String high = FigureText.rounded(most);
        return low.equals(high) ? high : low.replace(FigureText.PER_CENT, "") + " to " + high;
    }

    /** Whether everybody was sent all requests, so that the hours are one figure. */
    public boolean same() {
        return least.value().equals(most.value());
    }

    /**
     * The share of posts that nobody asked for beside the hours: more or less if all of its interval lies above or below what anybody
     * had. Where the hours are two figures and it is neither, it can't be told.
     */
    public Comparison beside(MetricValue posts) {
        if (!posts.interval().known()) {
            return Comparison.CANNOT_TELL;
        }
        if (posts.interval().low() > most.value()) {
            return Comparison.MORE;
        }
        if (posts.interval().high() < least.value()) {
            return Comparison.LESS;
        }
        return same() ? Comparison.NO_CLEAR_DIFFERENCE : Comparison.CANNOT_TELL;
    }

    /**
     * Whether a change of that share may be no more than a change of the hours: they moved the same way, as far as its interval
     * reaches at least.
     *
     * @param before the hours of the month that is compared
     */
    public boolean explains(Change change, UnpromptedTime before) {
        return change.size() < 0
                ? least.value() - before.most.value() <= change.interval().high()
                : most.value() - before.least.value() >= change.interval().low();
    }
}
