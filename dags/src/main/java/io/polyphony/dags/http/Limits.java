package io.polyphony.dags.http;

import java.time.Duration;

/**
 * How long a call may take and how often it is repeated.
 *
 * @param timeout longest time of a call from login to the last repetition; more than 0
 * @param attempts how often a call that does no harm is sent at most; at least 1
 * @param firstDelay time before the second attempt; it doubles from one to the next
 */
public record Limits(Duration timeout, int attempts, Duration firstDelay) {
    /** Four attempts within a time. */
    public static Limits within(Duration timeout) {
        return new Limits(timeout, 4, Duration.ofMillis(500));
    }
}
