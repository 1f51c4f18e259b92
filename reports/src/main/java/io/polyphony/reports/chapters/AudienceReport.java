package io.polyphony.reports.chapters;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.ReportRecord;

/**
 * The report for one audience: its first screen, its rules and its chapters. A class with a constructor without arguments,
 * anywhere in this module, is found by {@link AudienceReports}; nothing else has to be edited.
 */
public interface AudienceReport {
    /** Its readers. */
    Audience audience();

    /** Whether a month has anything to tell these readers; where it has not, they get no files and the index names none. */
    default boolean concerns(MonthInput input) {
        return true;
    }

    /** The record of a month. Never fails for missing values: chapters without values are named with the reason. */
    ReportRecord of(MonthInput input);
}
