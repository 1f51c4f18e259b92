package io.polyphony.reports.values;

import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The one place where a number becomes words: rounded for sentences, exact for tables. Plain English, no locale. */
public final class FigureText {
    /** From this n on, percentages carry a decimal. */
    private static final long DECIMALS_FROM = 1000;
    /** Digits of what is neither a count nor a share. */
    private static final int FOUR = 4;
    /** The sign, kept on the line of its number. */
    static final String PER_CENT = "\u00A0%";
    /** A dash between two numbers that belong together: a page keeps them on one line. */
    public static final String TO = "\u2060–\u2060";

    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private FigureText() {}

    /**
     * A ratio to two significant digits: {@code 3.1}, {@code 0.70}, {@code 12}. What would become 1 without being it has
     * more, so that an interval that leaves 1 out is seen to.
     */
    public static String ratio(double value) {
        return grouped(digits(value, 2));
    }

    private static BigDecimal digits(double value, int digits) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
        int decimals = value == 0 ? 0 : rounded.scale() + digits - rounded.precision();
        int telling = Decimals.besideOne(exact, decimals);
        return scaled(telling > decimals ? exact : rounded, telling);
    }

    /**
     * A share as per cent, without decimals where fewer than 1,000 stand behind it: {@code 41}. Below 10 % there is one
     * decimal, because without it an interval would lose its ends; below 1 % one digit that is not zero. What was rounded
     * to whole per cent has no decimal of zero.
     */
    private static BigDecimal percent(double share, MetricValue value) {
        BigDecimal percent = percent(share, value.n());
        boolean decimals = percent.scale() > 0 && Coarseness.wholePercent(value);
        return decimals ? percent.stripTrailingZeros() : percent;
    }

    /** A share of which only the number is known, as per cent: as for fewer than 1,000. */
    public static String share(double share) {
        return grouped(percent(share, (Long) null)) + PER_CENT;
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

    /** A count as it is shown, {@code about 2,300} where it was rounded on purpose. */
    public static String about(MetricValue value) {
        return (value.rounded() == null ? "" : "about ") + count(value.value());
    }

    /**
     * A value for sentences, by its unit; a number of people that is not exact is called {@code about} that, a
     * rate of two such numbers is what it can be.
     */
    public static String rounded(MetricValue value) {
        return PeopleRate.of(value)
                .filter(PeopleRate::isWide)
                .map(PeopleRate::text)
                .orElseGet(() -> single(value));
    }

    /** Whether a value is told as what it can be, and not as one number. */
    public static boolean isSpan(MetricValue value) {
        return PeopleRate.of(value).filter(PeopleRate::isWide).isPresent();
    }

    private static String single(MetricValue value) {
        return Coarseness.about(value) + grouped(shown(value)) + sign(value);
    }

    /** The value as sentences have it, shares as per cent. */
    private static BigDecimal shown(MetricValue value) {
        double number = value.value();
        return switch (kind(value.unit())) {
            case COUNT -> scaled(BigDecimal.valueOf(number), 0);
            case SHARE -> percent(number, value);
            case RATIO -> digits(number, Coarseness.digits(value, 2));
        };
    }

    private static String sign(MetricValue value) {
        return switch (value.unit()) {
            case "currency" ->
                value.grain()
                        .get("currency")
                        .map(code -> "\u00A0" + OutsideText.of(code))
                        .orElse("");
            case "days" -> "\u00A0days";
            default -> kind(value.unit()) == Kind.SHARE ? PER_CENT : "";
        };
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

    /**
     * The interval for sentences: {@code 5.8–10.8} beside 7.9, {@code 7–56 %} beside 26 %. Its ends have the decimals of the
     * value; where one would become 1 without being it, as many as tell it from 1.
     */
    public static String interval(MetricValue value) {
        BigDecimal low = number(value.interval().low(), value);
        BigDecimal high = number(value.interval().high(), value);
        boolean ratio = kind(value.unit()) == Kind.RATIO;
        int decimals = ratio ? shown(value).scale() : Math.max(0, shown(value).scale());
        int telling =
                ratio ? Math.max(Decimals.besideOne(low, decimals), Decimals.besideOne(high, decimals)) : decimals;
        return span(grouped(scaled(low, telling)), grouped(scaled(high, telling))) + sign(value);
    }

    private static BigDecimal number(double number, MetricValue value) {
        BigDecimal exact = BigDecimal.valueOf(number);
        return kind(value.unit()) == Kind.SHARE ? exact.movePointRight(2) : exact;
    }

    /** Two numbers that belong together, kept on one line: {@code 2.4–4.0}. */
    static String span(String low, String high) {
        return low + TO + high;
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
    public static String day(LocalDateTime at) {
        return day(at.toLocalDate());
    }

    /** A day of the month: {@code 14 October}. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(day);
    }

    /** A time of the day: {@code 09:05}. */
    public static String time(LocalDateTime at) {
        return String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
    }

    /** A day of UTC, as months are, with its year: {@code 1 October 2026}. */
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
            case "people",
                    "posts",
                    "count",
                    "accounts",
                    "followers",
                    "events",
                    "clicks",
                    "jobs",
                    "months",
                    "days",
                    "currency" -> Kind.COUNT;
            default -> Kind.RATIO;
        };
    }

    private static BigDecimal scaled(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A number with separators and its own decimals. */
    static String grouped(BigDecimal number) {
        int decimals = Math.max(0, number.scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }
}
