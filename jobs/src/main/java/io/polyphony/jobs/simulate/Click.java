package io.polyphony.jobs.simulate;

import java.time.Instant;

/**
 * One click on a tagged link.
 *
 * @param tag the link's utm_source
 * @param sharer the tag of who shared the link; empty: no employee did
 * @param agent what made it
 */
record Click(Requisition job, Instant at, String tag, String medium, String sharer, Agent agent) {

    /**
     * What made a click.
     *
     * @param name the user agent
     * @param flag what the log says of it: true, false, or empty for nothing
     */
    record Agent(String name, String flag) {}
}
