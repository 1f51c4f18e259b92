package io.polyphony.jobs.features;

import io.polyphony.schemas.table.PostFeatures;
import java.time.Duration;
import java.util.List;

/**
 * A kind of star: the column its hub goes to, how long it lasts, how many it takes.
 *
 * @param column column of post_features
 * @param window length in microseconds, end not included
 * @param people fewest distinct authors
 */
record Star(String column, long window, int people) {
    /** Fewest people of a unison event, whatever the privacy floor. */
    static final int EVENT_PEOPLE = 5;

    /** The event that needs times with seconds. */
    static final Star MINUTE = event(PostFeatures.UNISON_60S, Duration.ofSeconds(60));

    /** The events that minutes are fine enough for. */
    static final List<Star> EVENTS = List.of(
            event(PostFeatures.UNISON_1H, Duration.ofHours(1)), event(PostFeatures.UNISON_24H, Duration.ofHours(24)));

    /** The shares of a message, whenever. */
    static final Star MESSAGE = new Star(PostFeatures.MESSAGE_ID, Long.MAX_VALUE, 1);

    private static Star event(String column, Duration window) {
        return new Star(column, window.toNanos() / 1000, EVENT_PEOPLE);
    }
}
