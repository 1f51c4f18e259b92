package io.polyphony.dags.month;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.polyphony.dags.http.Json;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.RunState;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DagMonthTest {
    @Test
    void aMonthIsSentAsItsIdItsWholeIntervalAndItsName() {
        assertThat(Json.write(new DagMonth(YearMonth.of(2026, 12)).request(Map.of("month", "1999-01", "force", true))))
                .isEqualTo("{\"dag_run_id\":\"polyphony__2026-12\",\"logical_date\":\"2026-12-01T00:00:00Z\","
                        + "\"data_interval_start\":\"2026-12-01T00:00:00Z\","
                        + "\"data_interval_end\":\"2027-01-01T00:00:00Z\","
                        + "\"conf\":{\"force\":true,\"month\":\"2026-12\"}}");
    }

    @ParameterizedTest(name = "conf {0}, interval {1}, logical date {2}: {3}")
    @CsvSource({
        "2026-05, 2026-04-01T00:00:00Z, 2026-05-01T00:00:00Z, 2026-05",
        ",        2026-04-01T00:00:00Z, 2026-05-01T00:00:00Z, 2026-04",
        "May,     2026-04-01T00:00:00Z, 2026-05-01T00:00:00Z, 2026-04",
        ",                            , 2026-05-01T00:00:00Z, 2026-05",
        "2026-05,                     ,                     , 2026-05",
        ",                            ,                     ,        "
    })
    void aRunIsAboutWhatItsConfigurationElseItsIntervalElseItsDateSays(
            String conf, Instant interval, Instant date, YearMonth month) {
        JsonNode given = JsonNodeFactory.instance.objectNode().put("month", conf);
        DagRun run = new DagRun("r", "d", date, interval, interval, null, null, null, "manual", RunState.QUEUED, given);

        assertThat(DagMonth.of(run).orElse(null)).isEqualTo(month);
    }
}
