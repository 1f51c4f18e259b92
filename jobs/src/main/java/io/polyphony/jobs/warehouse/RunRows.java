package io.polyphony.jobs.warehouse;

import io.polyphony.jobs.spark.ContractRow;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.table.Runs;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** Rows of the table {@code runs}. */
final class RunRows {
    static final Contract CONTRACT = Contracts.of(Runs.TABLE);

    private RunRows() {}

    /** The row of a run that was published. */
    static Row of(PublishedRun run) {
        return new ContractRow(CONTRACT)
                .set(Runs.MONTH, run.month().toString())
                .set(Runs.RUN_ID, run.runId())
                .set(Runs.CODE_VERSION, run.codeVersion())
                .set(Runs.CONFIG_HASH, run.configHash())
                .set(Runs.INPUT_HASH, run.inputHash())
                .set(Runs.ROWS_READ, run.rowsRead())
                .set(Runs.ROWS_REJECTED, run.rowsRejected())
                .set(Runs.KEY_ID, run.keyId())
                .set(Runs.STARTED_AT, run.startedAt())
                .set(Runs.FINISHED_AT, run.finishedAt())
                .set(Runs.STATE, Runs.State.PUBLISHED)
                .set(Runs.SNAPSHOTS, write(run.snapshots()))
                .set(Runs.FACTS, run.facts())
                .set(Runs.SEQUENCE, run.sequence())
                .set(Runs.ATTEMPT, run.attempt())
                .row();
    }

    /** The row that says what became of a run that is not published. */
    static Row of(Attempt attempt, long sequence) {
        return new ContractRow(CONTRACT)
                .set(Runs.MONTH, attempt.month().toString())
                .set(Runs.RUN_ID, attempt.runId())
                .set(Runs.CODE_VERSION, attempt.codeVersion())
                .set(Runs.KEY_ID, attempt.keyId())
                .set(Runs.STARTED_AT, attempt.startedAt())
                .set(Runs.FINISHED_AT, attempt.finishedAt())
                .set(Runs.STATE, attempt.state().name().toLowerCase(Locale.ROOT))
                .set(Runs.MESSAGE, attempt.reason())
                .set(Runs.SEQUENCE, sequence)
                .set(Runs.ATTEMPT, attempt.number())
                .row();
    }

    /** Whether the row is one that publishes. */
    static boolean publishes(Row row) {
        return row.<String>getAs(Runs.STATE).equals(Runs.State.PUBLISHED);
    }

    /** The row's place in the order of commits; 0: before they were counted. */
    static long sequence(Row row) {
        return number(row, Runs.SEQUENCE);
    }

    private static long number(Row row, String column) {
        return Objects.requireNonNullElse(row.<Long>getAs(column), 0L);
    }

    /** The published run that a row tells of. */
    static PublishedRun run(Row row) {
        return new PublishedRun(
                YearMonth.parse(row.<String>getAs(Runs.MONTH)),
                row.getAs(Runs.RUN_ID),
                row.getAs(Runs.CODE_VERSION),
                row.getAs(Runs.CONFIG_HASH),
                row.getAs(Runs.INPUT_HASH),
                row.<Long>getAs(Runs.ROWS_READ),
                row.<Long>getAs(Runs.ROWS_REJECTED),
                row.getAs(Runs.KEY_ID),
                row.<Instant>getAs(Runs.STARTED_AT),
                row.<Instant>getAs(Runs.FINISHED_AT),
                read(row.getAs(Runs.SNAPSHOTS)),
                row.getAs(Runs.FACTS),
                sequence(row),
                number(row, Runs.ATTEMPT));
    }

    /** What a row tells of a run. */
    static Attempt attempt(Row row) {
        return new Attempt(
                number(row, Runs.ATTEMPT),
                YearMonth.parse(row.<String>getAs(Runs.MONTH)),
                row.getAs(Runs.RUN_ID),
                row.getAs(Runs.CODE_VERSION),
                row.getAs(Runs.KEY_ID),
                row.<Instant>getAs(Runs.STARTED_AT),
                row.<Instant>getAs(Runs.FINISHED_AT),
                Attempt.State.valueOf(row.<String>getAs(Runs.STATE).toUpperCase(Locale.ROOT)),
                row.getAs(Runs.MESSAGE));
    }

    private static String write(SortedMap<String, Long> snapshots) {
        return snapshots.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(";"));
    }

    private static SortedMap<String, Long> read(String text) {
        SortedMap<String, Long> snapshots = new TreeMap<>();
        Pattern.compile(";").splitAsStream(text).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            int equals = pair.indexOf('=');
            snapshots.put(pair.substring(0, equals), Long.valueOf(pair.substring(equals + 1)));
        });
        return snapshots;
    }
}
