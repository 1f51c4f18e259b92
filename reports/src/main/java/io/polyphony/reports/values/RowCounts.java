package io.polyphony.reports.values;

import io.polyphony.schemas.run.RoughCount;
import io.polyphony.schemas.run.RunFacts.Landing;
import java.util.List;
import java.util.function.ToLongFunction;

/** Counts of rows, which are known about: the nearest of 1, 2, 5, 10, 20, 50 and so on. Sums of them are no better. */
public final class RowCounts {
    /** What is said once wherever they are shown. */
    public static final String ROUNDED =
            "Counts of rows are rounded to one, two or five times a power of ten, so that nobody's rows can be told; the"
                    + " exact ones are in the warehouse's table landings.";

    private RowCounts() {}

    /** About how many rows all contracts have together. */
    public static long sum(List<Landing> landings, ToLongFunction<Landing> count) {
        return RoughCount.of(landings.stream().mapToLong(count).sum());
    }

    /** Rows in a sentence: {@code about 20 rows}, {@code no rows}. */
    public static String rows(long rows) {
        return inWords(rows) + (rows == 1 ? " row" : " rows");
    }

    /** How many in a sentence: {@code about 20}; {@code no} where there is nothing. */
    public static String inWords(long rows) {
        return (rows == 0 ? "" : Coarseness.ABOUT) + FigureText.inWords(rows);
    }
}
