package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.spark.ContractRow;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.ProgrammeFeatures;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of May 2026, which has 744 hours, lies outside the 72 hours after requests. */
@ExtendWith(SparkSuite.class)
class MonthTimeTest {
    private static final double MICROS_AN_HOUR = 3.6e9;

    private final List<Row> asks = new ArrayList<>();

    /** A request is a day and an hour of April or May, with the department that it went to. */
    @ParameterizedTest(name = "{0}: {1} to {2} hours")
    @CsvSource({
        "05-10T10, 672, 672",
        "05-10T10 sales, 672, 744",
        // Two that overlap, one moment twice, two that meet.
        "05-10T10 + 05-12T10, 624, 624",
        "05-10T10 + 05-10T10, 672, 672",
        "05-10T10 + 05-13T10, 600, 600",
        "05-10T10 + 05-11T10 sales, 648, 672",
        "05-10T10 sales + 05-11T10, 648, 672",
        "05-10T10 sales + 05-11T10 service, 648, 744",
        // From the month before, until after the month's end, and both.
        "04-29T10, 710, 710",
        "05-31T10, 730, 730",
        "04-29T10 + 05-31T10, 696, 696",
        // Long ago; one of April that one of May follows; one that is later.
        "01-10T10, 744, 744",
        "04-30T12 + 05-01T12, 660, 660",
        "05-10T10 + 06-01T00, 672, 672",
    })
    void theMonthHasHoursWithoutARequest(String requests, double least, double most, SparkSession spark) {
        Stream.of(requests.split(" \\+ ")).map(request -> request.split(" ")).forEach(this::ask);

        assertThat(time(spark))
                .extracting(
                        row -> hours(row, ProgrammeFeatures.MICROS),
                        row -> hours(row, ProgrammeFeatures.UNPROMPTED_LEAST),
                        row -> hours(row, ProgrammeFeatures.UNPROMPTED_MOST))
                .containsExactly(tuple(744.0, least, most));
    }

    @Test
    void beforeTheFirstKnownRequestNothingIsSaid(SparkSession spark) {
        assertThat(time(spark)).isEmpty();

        ask("06-01T00");
        assertThat(time(spark)).isEmpty();
    }

    private void ask(String... request) {
        asks.add(new ContractRow(Contracts.of(Asks.TABLE))
                .set(Asks.ASK_ID, "k" + asks.size())
                .set(Asks.SENT_AT, Instant.parse("2026-" + request[0] + ":00:00Z"))
                .set(Asks.DEPARTMENT, request.length > 1 ? request[1] : null)
                .set(Asks.MANDATORY, false)
                .row());
    }

    private List<Row> time(SparkSession spark) {
        Map<String, Dataset<Row>> tables =
                Map.of(Asks.TABLE, spark.createDataFrame(asks, SparkSchemas.of(Contracts.of(Asks.TABLE))));
        return MonthTime.of(new Conformed(spark, Features.dated(YearMonth.of(2026, 5), tables)))
                .collectAsList();
    }

    private static double hours(Row row, String column) {
        return row.<Long>getAs(column) / MICROS_AN_HOUR;
    }
}
