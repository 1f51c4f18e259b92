package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The one place where a number becomes words: rounded for sentences, exact for tables. Plain English, no locale. */
public final class FigureText {
    /** From this n on, percentages carry a decimal. */
    private static final long DECIMALS_FROM = 1000;
    /** Digits of what is neither a count nor a share. */
    private static final int FOUR = 4;
    /** As many digits as a number can have. */
    private static final int DIGITS = 17;
    /** The sign, kept on the line of its number. */
    private static final String PER_CENT = "\u00A0%";
    /** A dash between two numbers that belong together: a page keeps them on one line. */
    private static final String TO = "\u2060–\u2060";

    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private FigureText() {}

    /**
     * A ratio to two significant digits: {@code 3.1}, {@code 0.64}, {@code 12}. What would become 1 without being it has
     * three, so that an interval that leaves 1 out is seen to.
     */
    public static String ratio(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.round(new MathContext(2, RoundingMode.HALF_UP));
        boolean hidden = rounded.compareTo(BigDecimal.ONE) == 0 && value != 1;
        return grouped(hidden ? scaled(exact, 2) : rounded);
    }

    /**
     * A share as per cent, without decimals where fewer than 1,000 stand behind it: {@code 41 %}. Below 10 % there is
     * one decimal, because without it an interval would lose its ends; below 1 % one digit that is not zero. What was
     * rounded to whole per cent has no decimal of zero.
     */
    private static String percent(double share, MetricValue value) {
        BigDecimal percent = percent(share, value.n());
        boolean decimals = percent.scale() > 0 && Coarseness.wholePercent(value);
        return grouped(decimals ? percent.stripTrailingZeros() : percent) + PER_CENT;
    }

    private static BigDecimal percent(double share, Long n) {
        boolean many = n != null && n >= DECIMALS_FROM;
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        boolean tiny = share > 0 && share < 0.01;
        boolean small = share >= 0.01 && share < 0.0995;
        return tiny ? percent.round(new MathContext(1, RoundingMode.HALF_UP)) : scaled(percent, many || small ? 1 : 0);
    }

    /** A count with separators: {@code 1,840}. */
    public static String count(double value) {
        return grouped(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP));
    }

    /** A whole number with separators. */
    public static String count(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    /** A whole number in a sentence: words below ten, digits from there. */
    public static String inWords(long value) {
        return value >= 0 && value < SMALL.size() ? SMALL.get((int) value) : count(value);
    }

    /** A whole number with its noun. */
    public static String counted(long value, String one, String many) {
        return inWords(value) + " " + (value == 1 ? one : many);
    }

    /** A count in a sentence: words below ten, digits from there. */
    public static String inWords(double value) {
        return value >= 0 && value < SMALL.size() ? SMALL.get((int) Math.round(value)) : count(value);
    }

    /** A count with its noun: {@code one post}, {@code 1,840 posts}. */
    public static String counted(double value, String one, String many) {
        return inWords(value) + " " + (value == 1 ? one : many);
    }

    /** A value for sentences, by its unit; a number of people that is not exact is called {@code about} that. */
    public static String rounded(MetricValue value) {
        return Coarseness.about(value) + rounded(value.value(), value);
    }

    /** People in a sentence: {@code nine people}, {@code about 85 people}, {@code fewer than five people}. */
    public static String people(MetricValue value) {
        return Coarseness.ofPeople(value)
                ? aboutPeople(Math.round(value.value()), Rounding.of(value.rounded()) == Rounding.PEOPLE_5 ? 5 : 10)
                : counted(value.value(), "person", "people");
    }

    /** People that were rounded to a step: where none is left there can be some, but fewer than a step. */
    static String aboutPeople(long people, int step) {
        return people == 0
                ? "fewer than " + inWords((long) step) + " people"
                : Coarseness.ABOUT + counted(people, "person", "people");
    }

    /** The interval for sentences: {@code 2.4–4.0}. */
    public static String interval(MetricValue value) {
        Interval interval = value.interval();
        return span(rounded(interval.low(), value), rounded(interval.high(), value));
    }

    /** The interval for tables, as exact as {@link #exact}. */
    public static String exactInterval(MetricValue value) {
        Interval interval = value.interval();
        return span(exact(interval.low(), value), exact(interval.high(), value));
    }

    private static String span(String low, String high) {
        return low.endsWith(PER_CENT) && high.endsWith(PER_CENT)
                ? low.substring(0, low.length() - PER_CENT.length()) + TO + high
                : low + TO + high;
    }

    /**
     * A value for tables: counts as they are, shares with two decimals of a per cent, all else with four digits. Never
     * with more digits than were published.
     */
    public static String exact(MetricValue value) {
        return exact(value.value(), value);
    }

    /** A number of a value, such as an end of its interval, for tables. */
    public static String exact(double number, MetricValue value) {
        if (kind(value.unit()) == Kind.COUNT) {
            return unrounded(number, value.unit());
        }
        boolean share = kind(value.unit()) == Kind.SHARE;
        BigDecimal shown = share
                ? scaled(digits(BigDecimal.valueOf(number).movePointRight(2), value, DIGITS), 2)
                : digits(BigDecimal.valueOf(number), value, FOUR);
        boolean coarse = value.rounded() != null && shown.scale() > 0;
        return grouped(coarse ? shown.stripTrailingZeros() : shown) + (share ? PER_CENT : "");
    }

    /** A published number of which only the unit is known, for tables: no zeros are added to it. */
    public static String unrounded(double number, String unit) {
        BigDecimal exact = BigDecimal.valueOf(number);
        return switch (kind(unit)) {
            case COUNT -> grouped(scaled(exact, number == Math.rint(number) ? 0 : 1));
            case SHARE -> grouped(scaled(exact.movePointRight(2), 2).stripTrailingZeros()) + PER_CENT;
            case RATIO ->
                grouped(exact.round(new MathContext(FOUR, RoundingMode.HALF_UP)).stripTrailingZeros());
        };
    }

    private static BigDecimal digits(BigDecimal number, MetricValue value, int most) {
        return number.round(new MathContext(Coarseness.digits(value, most), RoundingMode.HALF_UP));
    }

    /** A month by its name: {@code October 2026}. */
    public static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(month);
    }

    /** A month beside another one: the year is said only if it is not the same. */
    public static String month(YearMonth month, YearMonth beside) {
        boolean same = month.getYear() == beside.getYear();
        return same ? DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH).format(month) : month(month);
    }

    /** A day of the month: {@code 14 October}. */
    public static String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(at.atZone(ZoneOffset.UTC));
    }

    /** A time of the day, UTC: {@code 09:05}. */
    public static String time(Instant at) {
        ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
        return String.format(Locale.ROOT, "%02d:%02d", utc.getHour(), utc.getMinute());
    }

    /** A day with its year: {@code 1 October 2026}. */
    public static String date(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(at.atZone(ZoneOffset.UTC));
    }

    /** A time span: {@code one minute}, {@code 11 minutes}; from two hours on {@code 3 h 20 min}. */
    public static String duration(long minutes) {
        if (minutes < 120) {
            return counted(Math.max(1, minutes), "minute", "minutes");
        }
        LocalTime rest = LocalTime.ofSecondOfDay(minutes % 60 * 60);
        return minutes / 60 + "\u00A0h" + (rest.getMinute() == 0 ? "" : "\u00A0" + rest.getMinute() + "\u00A0min");
    }

    /** The kinds of figures there are. */
    public enum Kind {
        /** People, posts and the like. */
        COUNT,
        /** A part of a whole or a rate, printed as per cent. */
        SHARE,
        /** Something divided by something else of its kind. */
        RATIO
    }

    /** The kind of a unit. */
    public static Kind kind(String unit) {
        return switch (unit) {
            case "share", "rate" -> Kind.SHARE;
            case "people", "posts", "count", "accounts", "followers", "events" -> Kind.COUNT;
            default -> Kind.RATIO;
        };
    }

    private static String rounded(double number, MetricValue value) {
        return switch (kind(value.unit())) {
            case COUNT -> count(number);
            case SHARE -> percent(number, value);
            case RATIO -> ratio(number);
        };
    }

    private static BigDecimal scaled(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String grouped(BigDecimal number) {
        int decimals = Math.max(0, number.scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
}
