package io.polyphony.jobs.warehouse;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;

/** Hands out the {@link Lease} of a warehouse, one after the other. */
public final class Leases {
    private static final long PAUSE = Duration.ofMillis(500).toMillis();

    private final SparkSession spark;
    private final Clock clock;
    private final Duration patience;
    private final Consumer<String> waiting;

    /**
     * The leases of a session's warehouse.
     *
     * @param clock for the time that people are told
     * @param patience how long to wait for who holds it
     * @param waiting hears once who is waited for
     */
    public Leases(SparkSession spark, Clock clock, Duration patience, Consumer<String> waiting) {
        this.spark = spark;
        this.clock = clock;
        this.patience = patience;
        this.waiting = waiting;
    }

    /**
     * Takes the lease, waiting for it if need be.
     *
     * @param what what it is for, as people are told, for instance {@code run 2026-10}
     * @throws BusyException if somebody else holds it for longer than is waited
     */
    public Lease take(String what) {
        LeaseTable table = new LeaseTable(spark);
        long began = System.nanoTime();
        Holder seen = null;
        long seenAt = began;
        while (true) {
            Holder holder = table.holder();
            if (seen == null || !seen.equals(holder)) {
                tell(seen, holder);
                seen = holder;
                seenAt = System.nanoTime();
            }
            boolean silent = System.nanoTime() - seenAt > Lease.SILENCE.toNanos();
            if (holder == null || silent || holder.isKnownDead()) {
                Holder self = Holder.self(what, clock.instant());
                if (table.replace(holder, self)) {
                    return new Lease(table, self);
                }
            } else if (System.nanoTime() - began > patience.toNanos()) {
                throw new BusyException("the warehouse is held by " + holder + ". Wait until that has ended, or give"
                        + " more time with warehouse.wait-seconds");
            } else {
                pause();
            }
        }
    }

    /** Whether a command holds the warehouse that is not known to be dead. */
    public boolean held() {
        Holder holder = new LeaseTable(spark).holder();
        return holder != null && !holder.isKnownDead();
    }

    private void tell(Holder before, Holder now) {
        boolean another = now != null && (before == null || !before.token().equals(now.token()));
        if (another && !now.isKnownDead()) {
            waiting.accept("Waiting for " + now);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("interrupted while waiting for the warehouse");
        }
    }
}
