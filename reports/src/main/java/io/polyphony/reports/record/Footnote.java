package io.polyphony.reports.record;

/**
 * What stands behind a figure.
 *
 * @param metricId id, also the target in the glossary
 * @param version version of the definition
 * @param leading whether the chapter's chart or headline rests on it; all others may be folded away
 * @param definition one sentence
 * @param formula numerator and denominator
 * @param n people or posts behind it, in words
 * @param period the time it is about
 * @param interval how the interval was made, or why there is none
 */
public record Footnote(
        String metricId,
        int version,
        boolean leading,
        String definition,
        String formula,
        String n,
        String period,
        String interval) {}
