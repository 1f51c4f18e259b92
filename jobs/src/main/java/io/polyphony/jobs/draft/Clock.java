package io.polyphony.jobs.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Times of day in a column of their own, beside the days. */
final class Clock {
    private static final Predicate<String> TIME =
            Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?").asMatchPredicate();

    private Clock() {}

    /** Whether all values of a column are times of day. */
    static boolean is(SampleColumn column) {
        return !column.values().isEmpty() && column.values().stream().allMatch(TIME);
    }

    /** The moment made of days and the only column of times of day; empty: the column has more than days, or there are none or several. */
    static Optional<Guess> moment(SampleColumn day, List<SampleColumn> columns) {
        List<SampleColumn> times = columns.stream().filter(Clock::is).toList();
        return day.looks(Look.DAY)
                        && !day.looks(Look.TIME)
                        && times.size() == 1
                        && times.get(0).isFilled()
                ? Optional.of(new Guess(
                        "concat(" + day.name() + ", 'T', " + times.get(0).name() + ")",
                        day.shown() + "; " + times.get(0).name() + " has the times of day"))
                : Optional.empty();
    }
}
