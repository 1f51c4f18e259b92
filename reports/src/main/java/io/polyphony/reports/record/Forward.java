package io.polyphony.reports.record;

/**
 * What may be passed on.
 *
 * @param line one or two sentences that stand alone, with their intervals
 * @param limits what the report does not say, so that nobody says it in its name
 */
public record Forward(String line, String limits) {}
