package io.polyphony.schemas.run;

/**
 * Counts of rows as they are published: the nearest of 1, 2, 5, 10, 20, 50 … . A count may be one person's, as that of a
 * file that somebody exported, or may differ from an earlier one by one person's rows; each step is wide enough for both.
 */
public final class RoughCount {
    private RoughCount() {}

    /** About how many; none is none. */
    public static long of(long count) {
        for (long ten = 1; ; ten *= 10) {
            for (long step : new long[] {1, 2, 5}) {
                long next = step == 1 ? 2 : step == 2 ? 5 : 10;
                if (2 * count < (step + next) * ten) {
                    return count == 0 ? 0 : step * ten;
                }
            }
        }
    }
}
