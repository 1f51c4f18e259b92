package io.polyphony.jobs.warehouse;

import java.time.Instant;
import java.time.YearMonth;

/**
 * What became of one run of a month, published or not.
 *
 * @param number from 1, in the order in which runs began; 0: before they were counted
 * @param month the month
 * @param runId hash of month, inputs, settings and code version; null: it did not get so far
 * @param codeVersion version of the code
 * @param keyId fingerprint of the pseudonym key
 * @param startedAt by the clock passed in
 * @param finishedAt by the clock passed in; null: it has not ended, or nobody was left to say so
 * @param state what became of it so far
 * @param reason why it failed, as a code; null: it did not
 */
public record Attempt(
        long number,
        YearMonth month,
        String runId,
        String codeVersion,
        String keyId,
        Instant startedAt,
        Instant finishedAt,
        State state,
        String reason) {
    /** What became of a run. */
    public enum State {
        /** It began, and has not ended; if nobody holds the warehouse for it, its process was killed. */
        RUNNING,
        /** It ended without publishing anything. */
        FAILED,
        /** The month stays as it was published: so few people make the difference that they could be told. */
        HELD,
        /** It was published and is in force. */
        PUBLISHED,
        /** It was published, and another run after it. */
        SUPERSEDED
    }

    /** A run that begins. */
    static Attempt begun(long number, YearMonth month, String codeVersion, String keyId, Instant at) {
        return new Attempt(number, month, null, codeVersion, keyId, at, null, State.RUNNING, null);
    }

    /** The same run when it has ended. */
    Attempt ended(State how, String id, String why, Instant at) {
        return new Attempt(number, month, id, codeVersion, keyId, startedAt, at, how, why);
    }

    /** The same run when another one was published after it. */
    Attempt superseded() {
        return ended(State.SUPERSEDED, runId, reason, finishedAt);
    }
}
