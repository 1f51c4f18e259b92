package io.polyphony.jobs.land;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a delivery covers. */
public enum Coverage {
    /** The month, whole. */
    @JsonProperty("month")
    MONTH,
    /** Each account from its first to its last post, since exports are cut ("last 250 posts"). */
    @JsonProperty("per-account")
    PER_ACCOUNT
}
