package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Posts;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SparkSuite.class)
class TypingTest {
    private static final Field TIME = Contracts.of(Posts.TABLE).field(Posts.POSTED_AT);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-10-25T01:30:00Z,2026-10-25T01:30:00Z",
        "' 2026-10-25T01:30:00Z ',2026-10-25T01:30:00Z",
        "2026-10-25 01:30:00Z,2026-10-25T01:30:00Z",
        "2026-10-25T01:30:59.5Z,2026-10-25T01:30:59.500Z",
        "2026-10-25T01:30:00+02,2026-10-24T23:30:00Z",
        "2026-10-25,2026-10-25T00:00:00Z",
        "2026-02-30T01:30:00Z,",
        "2026-10-25T25:30:00Z,",
        "2026-10-25T01:30+01Z,",
        "2026-10-25T01:30:1ZZ,",
        "2026-10-25T01:30:+1Z,",
        "2026-10-25T01:30: 1Z,",
        "2026-10-25Tab:cd:efZ,",
        "+026-10-25T01:30:00Z,",
    })
    void aTimeIsReadOrNotAsItIsWritten(String text, Instant expected, SparkSession spark) {
        Column[] typed = new Typing(TIME, "UTC").columns().toArray(Column[]::new);
        Row row = spark.range(1)
                .select(lit(text).as(TIME.name()))
                .select(typed)
                .select(col(TIME.name()))
                .first();

        assertThat(row.<Instant>getAs(TIME.name())).isEqualTo(expected);
    }
}
