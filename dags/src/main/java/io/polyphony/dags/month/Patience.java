package io.polyphony.dags.month;

import java.time.Duration;

/**
 * How a run is watched.
 *
 * @param firstLook time from the first look to the second; it grows from one to the next
 * @param longest longest time between two looks
 * @param queued how long nothing may start
 * @param running how long it may take altogether
 * @param outages how many looks in a row may find no Airflow, while it is restarted
 */
public record Patience(Duration firstLook, Duration longest, Duration queued, Duration running, int outages) {
    /** The same, looking more often. */
    Patience withLongest(Duration longest) {
        return new Patience(firstLook, longest, queued, running, outages);
    }

    /** From one second to 15 between looks, and ten of them in a row without Airflow. */
    public static Patience of(Duration queued, Duration running) {
        return new Patience(Duration.ofSeconds(1), Duration.ofSeconds(15), queued, running, 10);
    }
}
