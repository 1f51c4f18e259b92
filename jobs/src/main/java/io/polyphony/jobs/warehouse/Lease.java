package io.polyphony.jobs.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The right to write to a warehouse, which one command has at a time. While it lasts it tells every few seconds that its
 * holder lives; when it closes the next one may begin. A holder that was killed loses it: at once where its machine can
 * see that, else after it has said nothing for {@link #SILENCE}.
 */
public final class Lease implements AutoCloseable {
    /** A holder that said nothing for so long is dead. */
    static final Duration SILENCE = Duration.ofSeconds(60);
    /** How often a holder says that it lives. */
    static final Duration BEAT = Duration.ofSeconds(10);

    private final LeaseTable table;
    private final Instant since;
    private final ScheduledExecutorService heart;
    private final Future<?> beats;
    private Holder self;
    private long saidSo = System.nanoTime();

    Lease(LeaseTable table, Holder self) {
        this.table = table;
        this.self = self;
        this.since = self.since();
        this.heart = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "polyphony-lease");
            thread.setDaemon(true);
            return thread;
        });
        this.beats = heart.scheduleAtFixedRate(this::beat, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
    }

    /** When it was taken, by this machine's clock: what is younger and not ours is somebody's who lives. */
    Instant since() {
        return since;
    }

    /**
     * Makes sure, just before something is made visible or deleted, that nobody else took over while this process was
     * suspended.
     *
     * @throws BusyException if somebody did
     */
    public synchronized void confirm() {
        if (!say()) {
            throw new BusyException("this command stood still for so long that another one took over: " + table.holder()
                    + ". Nothing was changed by it; run it again");
        }
    }

    private synchronized void beat() {
        boolean lost = System.nanoTime() - saidSo > SILENCE.toNanos();
        if (!lost) {
            try {
                say();
            } catch (RuntimeException e) {
                // The store is away for a moment; what matters is asked again by confirm().
                return;
            }
        }
    }

    private boolean say() {
        Holder next = self.nextBeat();
        if (!table.replace(self, next)) {
            return false;
        }
        self = next;
        saidSo = System.nanoTime();
        return true;
    }

    @Override
    public void close() {
        beats.cancel(false);
        heart.shutdown();
        synchronized (this) {
            table.replace(self, null);
        }
    }
}
