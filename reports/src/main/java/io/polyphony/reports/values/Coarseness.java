package io.polyphony.reports.values;

import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;

/** How coarsely a value is shown, in words, and how many digits it then has. */
public final class Coarseness {
    /** What stands before a number that is not exact. */
    static final String ABOUT = "about ";

    private Coarseness() {}

    /**
     * What tables note of a value; empty: it is exact.
     *
     * @param counted what was counted and rounded like people: {@code people}, {@code jobs}; empty: it has no noun
     */
    public static String note(MetricValue value, String counted) {
        String noun = counted.isEmpty() ? "" : "\u00A0" + counted;
        return switch (Rounding.of(value.rounded())) {
            case EXACT -> "";
            case PERCENTAGE_POINT -> "rounded to 1\u00A0%";
            case FIVE_POINTS -> "rounded to 5\u00A0%";
            case PEOPLE_5 -> "rounded to about 5" + noun;
            case PEOPLE_10 -> "rounded to about 10" + noun;
            case POSTS_5 -> "rounded to 5\u00A0posts";
            case THREE_DIGITS -> "rounded to three digits";
            case TWO_DIGITS -> "rounded to two digits";
            case ONE_DIGIT -> "rounded to one digit";
        };
    }

    /** What a rate of people can be whose two sides are shown in steps; empty: it is no such rate, or is told as what it can be. */
    public static String possible(MetricValue value) {
        return PeopleRate.of(value)
                .filter(rate -> !rate.isWide())
                .map(rate -> "can be " + rate.text())
                .orElse("");
    }

    /** By what part of itself a number of people can be off, since it is shown in steps; 0: it is exact. */
    public static double error(MetricValue people) {
        return ofPeople(people) ? PeopleRate.offBy(people) / people.value() : 0;
    }

    /** What a sentence says before a number: {@code about } where people or posts are not counted one by one, else nothing. */
    static String about(MetricValue value) {
        return ofPeople(value) || Rounding.of(value.rounded()) == Rounding.POSTS_5 ? ABOUT : "";
    }

    /** Whether a count of people, or a rate of such counts, is not exact. */
    static boolean ofPeople(MetricValue value) {
        Rounding rounding = Rounding.of(value.rounded());
        return rounding == Rounding.PEOPLE_5 || rounding == Rounding.PEOPLE_10;
    }

    /** Whether a share has whole per cent: decimals would be invented. */
    static boolean wholePercent(MetricValue value) {
        Rounding rounding = Rounding.of(value.rounded());
        return ofPeople(value) || rounding == Rounding.PERCENTAGE_POINT || rounding == Rounding.FIVE_POINTS;
    }

    /** How many digits a value has, at most as many as asked for. */
    static int digits(MetricValue value, int most) {
        return switch (Rounding.of(value.rounded())) {
            case THREE_DIGITS -> Math.min(3, most);
            case TWO_DIGITS -> Math.min(2, most);
            case ONE_DIGIT -> 1;
            default -> most;
        };
    }
}
