package io.polyphony.reports.render;

import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.Sentence;
import java.time.YearMonth;

/**
 * One report in the list of all.
 *
 * @param month its month
 * @param audience its readers
 * @param headline its answer
 * @param finding the first sentence behind it
 * @param operations whether the month has an operations report
 */
public record IndexEntry(YearMonth month, Audience audience, String headline, Sentence finding, boolean operations) {}
