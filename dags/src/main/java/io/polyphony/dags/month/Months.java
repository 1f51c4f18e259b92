package io.polyphony.dags.month;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Months in a row.
 *
 * @param from the first
 * @param to the last, not before the first
 */
public record Months(YearMonth from, YearMonth to) {
    /** @throws IllegalArgumentException if the last lies before the first */
    public Months {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " lies before " + from);
        }
    }

    /** All of them, earliest first. */
    public List<YearMonth> all() {
        return Stream.iterate(from, m -> m.plusMonths(1))
                .limit(ChronoUnit.MONTHS.between(from, to) + 1)
                .toList();
    }

    /** Whether a month is one of them. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }
}
