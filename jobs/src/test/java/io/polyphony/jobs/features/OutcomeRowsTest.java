package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.spark.ContractRow;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.OutcomeFeatures;
import io.polyphony.schemas.table.Outcomes;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SparkSuite.class)
class OutcomeRowsTest {
    @ParameterizedTest(name = "source {0}, medium {1}: {2}")
    @CsvSource({
        "employee_share, social, share",
        "employee_share, cpc, share",
        "brand_social, social, brand_social",
        "linkedin, social, brand_social",
        "linkedin, cpc, paid",
        "brand_social, paid_social, paid",
        "linkedin, employee, share",
        ", employee-advocacy, share",
        "linkedin, paid_employee, paid",
        "linkedin, , other",
        "newsletter, email, other",
        ", email, unknown",
        ", cpc, paid",
        ", , unknown",
    })
    void creditIsGivenOnceByTheTags(String source, String medium, String channel, SparkSession spark) {
        assertThat(only(source, medium, spark).<String>getAs(OutcomeFeatures.SOURCE))
                .isEqualTo(channel);
    }

    @Test
    void onlyEmployeesLinksAreAboutSomebody(SparkSession spark) {
        assertThat(only("employee_share", "social", spark).<String>getAs(OutcomeFeatures.SUBJECT))
                .isEqualTo("t7");
        assertThat(only("linkedin", "cpc", spark).<String>getAs(OutcomeFeatures.SUBJECT))
                .isNull();
    }

    @Test
    void itIsCountedInTheMonthsThatFollow(SparkSession spark) {
        Row row = only("employee_share", "social", spark);
        assertThat(row.<Long>getAs(OutcomeFeatures.MONTHS_AGO)).isEqualTo(2);
        assertThat(row.<Long>getAs(OutcomeFeatures.RESULTS)).isEqualTo(12);
    }

    private static Row only(String source, String medium, SparkSession spark) {
        Row row = new ContractRow(Contracts.of(Outcomes.TABLE))
                .set(Outcomes.OUTCOME_ID, "1")
                .set(Outcomes.KIND, Outcomes.Kind.SESSION)
                .set(Outcomes.AT, Instant.parse("2026-08-31T23:59:59Z"))
                .set(Outcomes.COUNT, 12L)
                .set(Outcomes.UTM_SOURCE, source)
                .set(Outcomes.UTM_MEDIUM, medium)
                .set(Outcomes.UTM_CONTENT, "t7")
                .row();
        Dataset<Row> table = spark.createDataFrame(List.of(row), SparkSchemas.of(Contracts.of(Outcomes.TABLE)));
        List<Row> rows = Features.outcomes(
                        spark, Features.dated(YearMonth.of(2026, 10), Map.of(Outcomes.TABLE, table)), Settings.DEFAULT)
                .collectAsList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
