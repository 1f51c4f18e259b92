package io.polyphony.dags.model;

import java.util.Locale;

/** Which runs that exist already a backfill runs again. */
public enum Reprocess {
    /** None: only dates without a run are run. */
    NONE,
    /** Those that failed. */
    FAILED,
    /** All that are over. */
    COMPLETED;

    /** As Airflow writes it. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
