package io.polyphony.jobs.land;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of the first two numbers of 3/4/2026 is the month. */
public enum DateOrder {
    /** March 4. */
    @JsonProperty("month-first")
    MONTH_FIRST,
    /** April 3. */
    @JsonProperty("day-first")
    DAY_FIRST;

    /** As {@code sources.yaml} has it. */
    public String text() {
        return this == DAY_FIRST ? "day-first" : "month-first";
    }
}
