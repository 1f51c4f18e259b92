package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Changes in words: quotients in per cent or as times, differences in points of a per cent. */
public final class ChangeText {
    private static final String PER_CENT = "\u00A0%";
    /** From here on {@code 2.3 times} reads better than {@code 130 %}. */
    private static final double TIMES_FROM = 2;
    /** Below so many points or per cent a decimal is told. */
    private static final double DECIMAL_BELOW = 10;

    private static final MathContext PART = new MathContext(3, RoundingMode.HALF_UP);

    private ChangeText() {}

    /**
     * A clear change as a predicate, to be followed by the earlier month: {@code fell by 34 % (25–42 %) since},
     * {@code rose by 4.2 points (1.1–7.3) since}, {@code is 2.3 times (1.5–3.6) what it was in}.
     */
    public static String moved(Change change) {
        String howMuch = amount(change) + " (" + span(change) + ") ";
        if (isTimes(change)) {
            return "is " + howMuch + "what it was in ";
        }
        return (change.size() > 0 ? "rose by " : "fell by ") + howMuch + "since ";
    }

    /** How much, without a sign: {@code 34 %}, {@code 2.3 times}, {@code 4.2 points}. */
    public static String amount(Change change) {
        if (change.isDifference()) {
            return number(100 * change.size(), decimals(100 * change.size())) + "\u00A0points";
        }
        return isTimes(change)
                ? FigureText.ratio(StrictMath.exp(change.size())) + "\u00A0times"
                : number(percent(change.size()), decimals(percent(change.size()))) + PER_CENT;
    }

    /** The ends of the interval as {@link #amount} has them, the smaller amount first; the change is clear. */
    public static String span(Change change) {
        double low = change.interval().low();
        double high = change.interval().high();
        double near = change.size() > 0 ? low : high;
        double far = change.size() > 0 ? high : low;
        if (change.isDifference()) {
            int decimals = decimals(100 * change.size());
            return number(100 * near, decimals) + FigureText.TO + number(100 * far, decimals);
        }
        if (isTimes(change)) {
            return FigureText.ratio(StrictMath.exp(near)) + FigureText.TO + FigureText.ratio(StrictMath.exp(far));
        }
        int decimals = decimals(percent(change.size()));
        return number(percent(near), decimals) + FigureText.TO + number(percent(far), decimals) + PER_CENT;
    }

    /** A difference in whole points with its sign and interval, clear or not: {@code +16 (−3 to +31)}. */
    public static String points(Change difference) {
        return points(difference.size()) + " (" + points(difference.interval().low()) + "\u00A0to\u00A0"
                + points(difference.interval().high()) + ")";
    }

    private static String points(double share) {
        double points = Math.rint(100 * share);
        return (points > 0 ? "+" : points < 0 ? "−" : "") + number(points, 0);
    }

    /** The smallest change that can be seen: {@code 21 %}, {@code 4.2 points}; of a quotient upwards. */
    public static String smallest(Change change) {
        double size = change.smallestSeen();
        return change.isDifference()
                ? number(100 * size, decimals(100 * size)) + "\u00A0points"
                : number(percent(size), decimals(percent(size))) + PER_CENT;
    }

    /** What may go unseen: {@code a change of less than about 21 %}; where it may double: {@code a rise to less than about 2.5 times as much}. */
    public static String unseen(Change change) {
        double percent = percent(change.smallestSeen());
        return change.isDifference() || percent < 100
                ? "a change of less than about " + smallest(change)
                : "a rise to less than about " + number(1 + percent / 100, 1) + "\u00A0times as much";
    }

    /** {@code 21 % more}, {@code 32 % less}, {@code 2.3 times as much}, {@code as much}. */
    public static String moreOrLess(Change change) {
        if (isTimes(change)) {
            return amount(change) + " as much";
        }
        if (Math.abs(percent(change.size())) < .05) {
            return "as much";
        }
        return amount(change) + (change.size() > 0 ? " more" : " less");
    }

    /** One side of a step: counts are whole, and what each has is told closely enough to show a small change. */
    public static String part(double value) {
        return value == Math.rint(value)
                ? FigureText.count(value)
                : FigureText.unrounded(BigDecimal.valueOf(value).round(PART).doubleValue(), "ratio");
    }

    /** Both sides of a step: {@code 40 to 60}; {@code 40 both times}, where they are told alike. */
    public static String parts(double before, double now) {
        String last = part(now);
        return part(before).equals(last) ? last + " both times" : part(before) + " to " + last;
    }

    /** What multiplies a figure, as a step: {@code +16 %}, {@code −32 %}, {@code no change}. */
    public static String step(double log) {
        double percent = percent(log);
        String amount = number(percent, decimals(percent)) + PER_CENT;
        if (Math.abs(percent) < .05) {
            return "no change";
        }
        return (percent > 0 ? "+" : "−") + amount;
    }

    /** The interval of a step in parentheses with a blank before: {@code  (+3 to +31 %)}; empty: it has none. */
    public static String stepSpan(Interval interval) {
        return interval.known()
                ? " (" + stepEnd(interval.low()) + " to " + stepEnd(interval.high()) + PER_CENT + ")"
                : "";
    }

    private static String stepEnd(double log) {
        double percent = Math.rint(percent(log));
        return (percent > 0 ? "+" : percent < 0 ? "−" : "") + number(percent, 0);
    }

    /** Whether the amount says how many times as much it is, not how much more or less. */
    public static boolean isTimes(Change change) {
        return !change.isDifference() && change.size() >= Math.log(TIMES_FROM);
    }

    private static double percent(double log) {
        return 100 * StrictMath.expm1(log);
    }

    private static int decimals(double number) {
        return Math.abs(number) < DECIMAL_BELOW ? 1 : 0;
    }

    private static String number(double number, int decimals) {
        BigDecimal shown = BigDecimal.valueOf(Math.abs(number)).setScale(decimals, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + decimals + "f", shown);
    }
}
