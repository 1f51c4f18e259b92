package io.polyphony.dags.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * What a run is started with.
 *
 * @param dagRunId its id
 * @param logicalDate always sent, since Airflow wants it; null: none
 * @param dataIntervalStart null: Airflow guesses, for a manual run the interval <em>before</em> the logical date
 * @param dataIntervalEnd null: Airflow guesses
 * @param conf what its tasks read
 */
public record TriggerRequest(
        String dagRunId,
        @JsonInclude(JsonInclude.Include.ALWAYS) Instant logicalDate,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant dataIntervalStart,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant dataIntervalEnd,
        Map<String, Object> conf) {}
