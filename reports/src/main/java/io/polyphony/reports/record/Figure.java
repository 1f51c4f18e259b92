package io.polyphony.reports.record;

/**
 * A chart's words and data.
 *
 * @param id unique in the report, lower-case letters and hyphens
 * @param title what is seen
 * @param subtitle what is measured, unit, period
 * @param description what a reader who does not see the chart is told
 * @param data what is drawn
 */
public record Figure(String id, String title, String subtitle, String description, ChartData data) {}
