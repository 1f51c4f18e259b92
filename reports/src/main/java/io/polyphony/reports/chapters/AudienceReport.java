package io.polyphony.reports.chapters;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.schemas.metric.Grain;
import java.util.Optional;

/**
 * The report for one audience: its first screen, its rules and its chapters. A class with a constructor without arguments,
 * anywhere in this module, is found by {@link AudienceReports}; nothing else has to be edited.
 */
public interface AudienceReport {
    /** Its readers. */
    Audience audience();

    /** Id of the figure without which there is nothing to tell these readers; empty: there always is something. */
    default Optional<String> requires() {
        return Optional.empty();
    }

    /** Whether a month has anything to tell these readers; where it has not, they get no files and the index names none. */
    default boolean concerns(MonthInput input) {
        MonthValues values = new MonthValues(input.facts().month(), input.values());
        return requires().map(id -> values.find(id, Grain.TOTAL).isPresent()).orElse(true);
    }

    /** The record of a month. Never fails for missing values: chapters without values are named with the reason. */
    ReportRecord of(MonthInput input);
}
