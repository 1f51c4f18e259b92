package io.polyphony.reports.settings;

import io.polyphony.reports.record.Prose;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * What a company's analyst wrote about months. Nothing in it is computed, and nobody checks it.
 *
 * @param months the months that have notes
 */
public record Notes(Map<YearMonth, Prose> months) {
    /** No notes. */
    public static final Notes NONE = new Notes(Map.of());

    public Notes {
        months = Map.copyOf(months);
    }

    /** The notes of a month. */
    public Optional<Prose> of(YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }
}
