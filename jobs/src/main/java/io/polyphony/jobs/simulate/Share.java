package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Programme.Item;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One post before it has words: who, where, when, what about, and what it earned in its first 7 days.
 *
 * @param author the employee; empty: a brand
 * @param number number within its author (or channel) and month
 * @param style how its text comes about; brands write {@link Style#OWN_WORDS}
 * @param item the piece it shares; empty: none
 * @param followers as the export says; empty: unknown
 * @param standing whether it counts
 */
record Share(
        Optional<Member> author,
        String account,
        int number,
        String network,
        Instant at,
        Style style,
        String topic,
        Optional<Item> item,
        OptionalLong followers,
        Earned earned,
        Standing standing) {

    /** Whether the author takes part at that moment. */
    enum Standing {
        COUNTS,
        NOT_OPTED_IN
    }

    /**
     * Organic counts at the age of 7 days, bots excluded.
     *
     * @param impressions empty: unknown
     */
    record Earned(OptionalLong impressions, long reactions, long comments, long reposts, long clicks) {
        /** A post whose counts belong to another one. */
        static final Earned NOTHING = new Earned(OptionalLong.empty(), 0, 0, 0, 0);

        long engagements() {
            return reactions + comments + reposts + clicks;
        }
    }
}
