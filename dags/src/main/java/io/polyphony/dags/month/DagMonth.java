package io.polyphony.dags.month;

import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.TriggerRequest;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A month as Airflow knows it: logical date and start of the data interval are its first moment in UTC, the end is that of
 * the next month, and {@code conf.month} says it in words.
 */
public record DagMonth(YearMonth month) {
    /** Name of the configuration value that holds the month, {@code YYYY-MM}. */
    public static final String CONF = "month";

    /** Id of the run that this client starts. There is one for each month, so that a second start finds the first. */
    public String runId() {
        return "polyphony__" + month;
    }

    /** Its first moment, also the logical date. */
    public Instant start() {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return new DagMonth(month.plusMonths(1)).start();
    }

    /**
     * What its run is started with. The interval is sent, since Airflow takes a manual run for the interval before its
     * logical date.
     *
     * @param conf more configuration; can't change the month
     */
    public TriggerRequest request(Map<String, ?> conf) {
        Map<String, Object> all = new TreeMap<>(conf);
        all.put(CONF, month.toString());
        return new TriggerRequest(runId(), start(), start(), end(), all);
    }

    /** The month whose first moment a time is; empty: of none. */
    static Optional<YearMonth> startingAt(Instant time) {
        YearMonth month = YearMonth.from(time.atOffset(ZoneOffset.UTC));
        return Optional.of(month).filter(m -> new DagMonth(m).start().equals(time));
    }

    /**
     * The month a run is about, as the DAG reads it: what the configuration says, else the interval, else the logical
     * date. Empty: none of them is there.
     */
    public static Optional<YearMonth> of(DagRun run) {
        try {
            return Optional.of(YearMonth.parse(run.conf(CONF)));
        } catch (DateTimeParseException e) {
            Instant start = run.dataIntervalStart() == null ? run.logicalDate() : run.dataIntervalStart();
            return Optional.ofNullable(start).map(s -> YearMonth.from(s.atOffset(ZoneOffset.UTC)));
        }
    }
}
