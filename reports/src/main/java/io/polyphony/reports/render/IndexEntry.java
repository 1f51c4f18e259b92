package io.polyphony.reports.render;

import io.polyphony.reports.record.Audience;
import java.time.YearMonth;

/**
 * One report in the list of all.
 *
 * @param month its month
 * @param audience its readers
 * @param headline its answer
 */
public record IndexEntry(YearMonth month, Audience audience, String headline) {}
