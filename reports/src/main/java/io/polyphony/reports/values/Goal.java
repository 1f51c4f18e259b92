package io.polyphony.reports.values;

import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import java.math.BigDecimal;

/**
 * A figure held against the company's goal. The verdict is made here once, for sentences, tables and charts: a figure is above
 * or below its goal only if all that it may be is.
 *
 * @param value the figure, with a number
 * @param goal what was wanted, as {@code metrics.csv} has values
 */
public record Goal(MetricValue value, double goal) {
    /** How the figure stands to its goal. */
    public enum Verdict {
        /** All that it may be is more. */
        ABOVE("above the goal of ", ""),
        /** All that it may be is less. */
        BELOW("below the goal of ", ""),
        /** Counted without rounding, and just that. */
        EQUAL("the same as the goal of ", ""),
        /** Its interval holds the goal. */
        WITHIN("can't be told from the goal of ", ", which the interval contains"),
        /** Counted, and shown too coarsely to say. */
        TOO_COARSE("can't be told from the goal of ", ", since it is rounded"),
        /** Nothing says how far it may be off. */
        NO_INTERVAL("can't be told from the goal of ", ", since it has no interval");

        private final String before;
        private final String after;

        Verdict(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    /** The two ends of what a figure may be. */
    private record Span(double low, double high) {}

    /** The verdict. */
    public Verdict verdict() {
        if (value.interval().known()) {
            return verdict(new Span(value.interval().low(), value.interval().high()), Verdict.WITHIN);
        }
        if (value.interval().method() != null) {
            return Verdict.NO_INTERVAL;
        }
        boolean exact = Rounding.of(value.rounded()) == Rounding.EXACT;
        return verdict(counted(), exact ? Verdict.EQUAL : Verdict.TOO_COARSE);
    }

    private Verdict verdict(Span span, Verdict between) {
        if (span.low > goal) {
            return Verdict.ABOVE;
        }
        return span.high < goal ? Verdict.BELOW : between;
    }

    /** What a counted figure may be before it was rounded. */
    private Span counted() {
        return switch (Rounding.of(value.rounded())) {
            case EXACT -> off(0);
            case PERCENTAGE_POINT -> off(0.005);
            case FIVE_POINTS -> off(0.025);
            case THREE_DIGITS -> off(value.value() * 0.005);
            case TWO_DIGITS -> off(value.value() * 0.05);
            case ONE_DIGIT -> off(value.value() * 0.5);
            case POSTS_5 -> off(2);
            case PEOPLE_5 -> people(3);
            case PEOPLE_10 -> people(6);
        };
    }

    private Span off(double most) {
        return new Span(value.value() - most, value.value() + most);
    }

    /** A rate of two numbers of people, each of which may be some people off. */
    private Span people(int off) {
        long of = value.n() == null ? 0 : value.n();
        double part = value.value() * of;
        return of <= off
                ? new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Span((part - off) / (of + off), (part + off) / (of - off));
    }

    /** Whether the figure can be told from the goal. */
    public boolean clear() {
        return why().isEmpty();
    }

    /** The verdict and the goal in words, without the reason: {@code above the goal of 5}. */
    public String said() {
        return verdict().before + text(goal, FigureText.kind(value.unit()) == FigureText.Kind.SHARE);
    }

    /** Why it is no clear one, to follow it; empty where it is. */
    public String why() {
        return verdict().after;
    }

    /** A goal as it was set, shares as per cent: {@code 5}, {@code 62.5 %}. */
    public static String text(double goal, boolean share) {
        BigDecimal exact = BigDecimal.valueOf(goal).movePointRight(share ? 2 : 0);
        return FigureText.grouped(exact.stripTrailingZeros()) + (share ? FigureText.PER_CENT : "");
    }
}
