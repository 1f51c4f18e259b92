package io.polyphony.jobs.disclose;

import io.polyphony.schemas.metric.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounds numbers that are no counts of people, and tells what a rounded number was. */
final class Coarse {
    private Coarse() {}

    /** The number as it is shown; a rounding that is for people leaves it. */
    static double round(double value, Rounding rounding, RoundingMode mode) {
        double unit = unit(value, rounding);
        if (unit == 0 || !Double.isFinite(value)) {
            return value;
        }
        BigDecimal step = BigDecimal.valueOf(unit);
        return BigDecimal.valueOf(value)
                .divide(step, MathContext.DECIMAL64)
                .setScale(0, mode)
                .multiply(step)
                .doubleValue();
    }

    /** The distance of two numbers that can be shown near a number; 0: it is shown as it is. */
    static double unit(double value, Rounding rounding) {
        return switch (rounding) {
            case EXACT, PEOPLE_5, PEOPLE_10 -> 0;
            case POSTS_5 -> 5;
            case PERCENTAGE_POINT -> 0.01;
            case FIVE_POINTS -> 0.05;
            case THREE_DIGITS -> digits(value, 3);
            case TWO_DIGITS -> digits(value, 2);
            case ONE_DIGIT -> digits(value, 1);
        };
    }

    private static double digits(double value, int digits) {
        return value == 0 ? 0 : Math.pow(10, Math.floor(Math.log10(Math.abs(value)) + 1e-12) - digits + 1);
    }

    /** The least that a number was that is shown so. */
    static double low(double shown, Rounding rounding) {
        boolean power = shown > 0 && Math.abs(Math.log10(shown) - Math.rint(Math.log10(shown))) < 1e-12;
        boolean byDigits = rounding.compareTo(Rounding.FIVE_POINTS) > 0 || rounding == Rounding.THREE_DIGITS;
        double unit = unit(shown, rounding);
        return shown - (power && byDigits ? unit / 20 : unit / 2);
    }

    /** The most that it was. */
    static double high(double shown, Rounding rounding) {
        return shown + unit(shown, rounding) / 2;
    }
}
