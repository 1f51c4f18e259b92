package io.polyphony.jobs.land;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which of the first two numbers of 3/4/2026 is the month. */
public enum DateOrder {
    /** March 4. */
    MONTH_FIRST,
    /** April 3. */
    DAY_FIRST;

    /** As {@code sources.yaml} has it. */
    @JsonValue
    public String text() {
        return this == DAY_FIRST ? "day-first" : "month-first";
    }
}
