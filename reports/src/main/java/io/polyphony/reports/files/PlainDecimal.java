package io.polyphony.reports.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as files carry them: 12 significant digits, whole numbers as integers, never an exponent. */
final class PlainDecimal {
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
    /** Up to here every whole number is exact. */
    private static final double EXACT = 9_007_199_254_740_992d;

    private PlainDecimal() {}

    /** The number; empty for null. @throws IllegalArgumentException if it is not finite */
    static String of(Double value) {
        return value == null ? "" : decimal(value).toPlainString();
    }

    /** The number as a decimal. */
    static BigDecimal decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number to publish: " + value);
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) <= EXACT;
        BigDecimal number = whole
                ? new BigDecimal((long) value)
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
