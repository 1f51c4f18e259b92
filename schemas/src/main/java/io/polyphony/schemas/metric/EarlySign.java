package io.polyphony.schemas.metric;

/**
 * A sign that a ratio is above 1 before it is clear: a warning that waits for a 95 % interval comes late.
 *
 * <p>A sign is there where the lower end of the interval of which one of ten lies above by chance (80 %, worked out of the 95 % interval on the log
 * scale) is above 1. So it appears in at most one of ten cases where there is nothing, each time one looks, and has to be told with that.
 */
public final class EarlySign {
    /** Of how many cases in which there is nothing one shows a sign, at most. */
    public static final int ONE_OF = 10;

    /** The normal distribution's quantile at 90 % by the one at 97.5 %. */
    private static final double PART = 1.2815515655446004 / 1.959963984540054;

    private EarlySign() {}

    /**
     * Whether there is a sign; so there is wherever the ratio is clearly above 1.
     *
     * @param ratio above 0; null or not above 1: no sign
     * @param interval 95 %, by the log; none, or one that reaches 0: no sign
     */
    public static boolean above(Double ratio, Interval interval) {
        if (ratio == null || ratio <= 1 || !interval.known() || interval.low() <= 0) {
            return false;
        }
        return Math.log(ratio) > PART * Math.log(ratio / interval.low());
    }
}
