package io.polyphony.reports.record;

/**
 * What stands behind a measure of a chapter, in one line. What it means is in the glossary.
 *
 * @param metricId id, also the target in the glossary
 * @param title the measure's name
 * @param defined whether the glossary has it
 * @param leading whether the chapter's chart or headline rests on it; all others may be folded away
 * @param n people or posts behind it, in words
 * @param interval how the interval was made, or why there is none
 */
public record Footnote(String metricId, String title, boolean defined, boolean leading, String n, String interval) {}
