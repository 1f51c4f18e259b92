package io.polyphony.jobs.warehouse;

import java.time.Instant;
import java.time.YearMonth;
import java.util.SortedMap;

/**
 * A run as the table {@code runs} keeps it.
 *
 * @param month the month
 * @param runId hash of month, inputs, settings and code version
 * @param codeVersion version of the code
 * @param configHash hash of the settings
 * @param inputHash hash of all inputs
 * @param rowsRead rows of all inputs
 * @param rowsRejected rejected ones
 * @param keyId fingerprint of the pseudonym key
 * @param startedAt by the clock passed in
 * @param finishedAt by the clock passed in
 * @param snapshots the snapshot of every table it published and that is still kept
 * @param facts {@link io.polyphony.schemas.run.RunFacts} as JSON
 * @param sequence its place in the order of commits, from 1; 0: not published yet, or before they were counted
 * @param attempt number of the {@link Attempt} that published it; 0: none did yet, or before they were counted
 */
public record PublishedRun(
        YearMonth month,
        String runId,
        String codeVersion,
        String configHash,
        String inputHash,
        long rowsRead,
        long rowsRejected,
        String keyId,
        Instant startedAt,
        Instant finishedAt,
        SortedMap<String, Long> snapshots,
        String facts,
        long sequence,
        long attempt) {

    /** The same run, its rows elsewhere. */
    public PublishedRun at(SortedMap<String, Long> otherSnapshots) {
        return new PublishedRun(
                month,
                runId,
                codeVersion,
                configHash,
                inputHash,
                rowsRead,
                rowsRejected,
                keyId,
                startedAt,
                finishedAt,
                otherSnapshots,
                facts,
                sequence,
                attempt);
    }

    /** The same run as a publication. */
    PublishedRun published(long asSequence, long byAttempt) {
        return new PublishedRun(
                month,
                runId,
                codeVersion,
                configHash,
                inputHash,
                rowsRead,
                rowsRejected,
                keyId,
                startedAt,
                finishedAt,
                snapshots,
                facts,
                asSequence,
                byAttempt);
    }
}
