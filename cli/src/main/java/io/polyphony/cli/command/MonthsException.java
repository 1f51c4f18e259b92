package io.polyphony.cli.command;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Some of several months failed, each on its own; the others are published. */
public final class MonthsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SortedMap<YearMonth, RuntimeException> failures;

    /** @param failures by month, at least one */
    MonthsException(SortedMap<YearMonth, RuntimeException> failures) {
        super("not published: " + failures.keySet(), failures.get(failures.firstKey()));
        this.failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }

    /** Why each failed, earliest month first. */
    public SortedMap<YearMonth, RuntimeException> failures() {
        return failures;
    }
}
