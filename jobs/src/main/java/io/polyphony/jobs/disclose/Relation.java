package io.polyphony.jobs.disclose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What everybody knows of some numbers whatever their values: low ≤ Σ coefficient · number ≤ high.
 *
 * @param coefficients by number
 * @param low the least that the sum can be
 * @param high the most that it can be
 */
record Relation(Map<Known, Double> coefficients, double low, double high) {
    Relation {
        coefficients = Map.copyOf(coefficients);
    }

    /** Some numbers add up to another one. */
    static Relation sum(List<? extends Known> parts, Known whole) {
        return new Relation(terms(parts, whole), 0, 0);
    }

    /** Some numbers add up to a known one. */
    static Relation sum(List<? extends Known> parts, double whole) {
        return new Relation(terms(parts, null), whole, whole);
    }

    /** Some numbers are together at least another one. */
    static Relation cover(List<? extends Known> parts, Known whole) {
        return new Relation(terms(parts, whole), 0, Double.POSITIVE_INFINITY);
    }

    /** A number is at most another one. */
    static Relation atMost(Known less, Known more) {
        return new Relation(terms(List.of(less), more), Double.NEGATIVE_INFINITY, 0);
    }

    /** What a number is more than another one lies between two numbers. */
    static Relation difference(Known number, Known less, double low, double high) {
        return new Relation(Map.of(number, 1.0, less, -1.0), low, high);
    }

    /** Whether it holds of the numbers' values in any version: none of them is in it as a constant. */
    boolean isOfAnyVersion() {
        return Stream.of(low, high).allMatch(end -> end == 0 || Double.isInfinite(end));
    }

    private static Map<Known, Double> terms(List<? extends Known> parts, Known whole) {
        Map<Known, Double> terms = new HashMap<>();
        parts.forEach(part -> terms.put(part, 1.0));
        if (whole != null) {
            terms.put(whole, -1.0);
        }
        return terms;
    }
}
