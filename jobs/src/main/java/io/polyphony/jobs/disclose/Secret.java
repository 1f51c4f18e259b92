package io.polyphony.jobs.disclose;

import io.polyphony.jobs.disclose.RangeProblem.End;
import io.polyphony.jobs.disclose.Reader.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Something that nobody may know too well: a withheld value, or the difference of two.
 *
 * @param form coefficient by number; the secret is their sum
 * @param width the range in which a reader can find it must be at least as wide
 * @param whole it is a whole number, which a reader knows
 */
record Secret(Map<Known, Double> form, double width, boolean whole) {
    Secret {
        form = Map.copyOf(form);
    }

    /** A number itself. */
    static Secret of(Known number, double width) {
        return new Secret(Map.of(number, 1.0), width, number.isWhole());
    }

    /** What one number is more than another. */
    static Secret difference(Known more, Known less, double width) {
        return new Secret(Map.of(more, 1.0, less, -1.0), width, more.isWhole());
    }

    /** Several together. */
    static Secret together(List<? extends Known> numbers, double width) {
        Map<Known, Double> form = new HashMap<>();
        numbers.forEach(number -> form.put(number, 1.0));
        return new Secret(form, width, numbers.get(0).isWhole());
    }

    /** It, where no range can be wider than this. */
    Secret noWiderThan(double widest) {
        return new Secret(form, Math.min(width, widest), whole);
    }

    /** Several with a sign drawn for each, each as large as it must be wide. */
    static Secret mixed(List<Secret> secrets, Random draw) {
        Map<Known, Double> form = new HashMap<>();
        for (Secret secret : secrets) {
            double sign = (draw.nextBoolean() ? 1 : -1) / secret.width();
            secret.form().forEach((number, c) -> form.merge(number, sign * c, Double::sum));
        }
        return new Secret(form, 0, false);
    }

    /** The range of what it is in some of the cases that are possible; nothing: none of them tells of all its numbers. */
    Range among(List<End> possible) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double slack = 0;
        for (End end : possible) {
            if (end.at().keySet().containsAll(form.keySet())) {
                double value = form.entrySet().stream()
                        .mapToDouble(term -> term.getValue() * end.at().get(term.getKey()))
                        .sum();
                low = Math.min(low, value);
                high = Math.max(high, value);
                slack = Math.max(slack, end.slack());
            }
        }
        return whole ? new Range(Math.ceil(low - slack), Math.floor(high + slack)) : new Range(low, high);
    }
}
