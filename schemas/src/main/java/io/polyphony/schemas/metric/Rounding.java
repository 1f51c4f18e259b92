package io.polyphony.schemas.metric;

import java.util.Locale;

/**
 * How coarsely a value is published, finest first. The code in files is the name in lower case; exact has none.
 *
 * <p>What a reader can know of the exact value is said with each; see {@code docs/disclosure.md}.
 */
public enum Rounding {
    /** As it is. */
    EXACT,
    /** A share to the nearest hundredth. */
    PERCENTAGE_POINT,
    /** To three significant digits. */
    THREE_DIGITS,
    /** A multiple of five people, at most three off; a rate of such numbers. */
    PEOPLE_5,
    /** A multiple of ten people, at most six off; a rate of such numbers. */
    PEOPLE_10,
    /** The nearest multiple of five posts. */
    POSTS_5,
    /** A share to the nearest twentieth. */
    FIVE_POINTS,
    /** To two significant digits. */
    TWO_DIGITS,
    /** To one significant digit. */
    ONE_DIGIT;

    /** The code in files; null: exact. */
    public String code() {
        return this == EXACT ? null : name().toLowerCase(Locale.ROOT);
    }

    /** The rounding of a code; null is exact. @throws IllegalArgumentException if there is none */
    public static Rounding of(String code) {
        return code == null ? EXACT : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
