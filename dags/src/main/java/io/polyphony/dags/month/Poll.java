package io.polyphony.dags.month;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.polyphony.dags.error.AirflowException;
import io.polyphony.dags.error.WaitExpiredException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again, less and less often, until something is over. */
final class Poll {
    private final Patience patience;
    private int failures;

    /** With some patience; for one use. */
    Poll(Patience patience) {
        this.patience = patience;
    }

    /**
     * The first look that sees the end.
     *
     * @param what what is watched, for the message
     * @throws WaitExpiredException if there is none in time
     * @throws AirflowException what a look throws, unless it is transient and not too many in a row
     */
    <T> T until(String what, Supplier<T> look, Predicate<T> over) {
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handleIf((seen, failure) -> failure == null && (seen == null || !over.test(seen)))
                .withMaxAttempts(-1)
                .withMaxDuration(patience.running())
                .withBackoff(patience.firstLook(), patience.longest(), 1.5)
                .build();
        T last = looked(policy, look);
        if (last == null || !over.test(last)) {
            throw new WaitExpiredException(what + " is not over after "
                    + patience.running().toSeconds() + " s (airflow.run-timeout); it goes on in Airflow");
        }
        return last;
    }

    private <T> T looked(RetryPolicy<T> policy, Supplier<T> look) {
        try {
            return Failsafe.with(policy).get(() -> withstanding(look));
        } catch (FailsafeException e) {
            Thread.currentThread().interrupt();
            throw new WaitExpiredException("watching was interrupted; it goes on in Airflow");
        }
    }

    private <T> T withstanding(Supplier<T> look) {
        try {
            T seen = look.get();
            failures = 0;
            return seen;
        } catch (AirflowException e) {
            failures++;
            if (!e.isTransient() || failures > patience.outages()) {
                throw e;
            }
            return null;
        }
    }
}
