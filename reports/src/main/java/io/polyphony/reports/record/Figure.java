package io.polyphony.reports.record;

/**
 * A chart's words and data. What a reader is told who does not see the chart follows from the data.
 *
 * @param id unique in the report, lower-case letters and hyphens
 * @param title what is seen
 * @param subtitle what is measured, unit, period
 * @param data what is drawn
 */
public record Figure(String id, String title, String subtitle, ChartData data) {}
