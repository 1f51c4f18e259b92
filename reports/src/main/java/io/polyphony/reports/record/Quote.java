package io.polyphony.reports.record;

/**
 * A text that the programme offered. People's own texts are never quoted.
 *
 * @param caption when and how many
 * @param text the text, as data
 */
public record Quote(String caption, String text) {}
