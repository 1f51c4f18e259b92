package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.Land;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Posts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SparkSuite.class)
class ExpressionsTest {
    private static final YearMonth MONTH = YearMonth.of(2024, 2);

    @TempDir
    private Path folder;

    private static Conformed run(SparkSession spark, Company company) {
        return Conform.run(
                spark, Land.plan(company.folder()), MONTH, Settings.DEFAULT, PseudonymKey.demo(), Erased.NOBODY);
    }

    @ParameterizedTest
    @CsvSource({"network, CAST_INVALID_INPUT", "cast(post_id as int) > 0, CAST_INVALID_INPUT"})
    void anExpressionThatFailsIsAnInputErrorThatTellsNoValue(String where, String what, SparkSession spark) {
        Company company = new Company(folder).write("sources.yaml", """
                sources:
                  - { contract: people, path: people.csv }
                  - { contract: accounts, path: accounts.csv }
                  - { contract: posts, path: posts.csv, where: "%s" }
                """.formatted(where));

        assertThatThrownBy(() -> run(spark, company))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("mapping or sources.yaml", what)
                .hasMessageNotContainingAny("'linkedin'", "'p1'");
    }

    @Test
    void timesMayEndWithTheMinute(SparkSession spark) {
        Company company = new Company(folder).write("engagements.csv", "post_id,kind,measured_at,count,measure\n");
        company.write("posts.csv", """
                post_id,account_id,network,posted_at,text
                p1,@ann,linkedin,2024-02-01T10:15,a
                p2,@ann,linkedin,2024-02-01 10:16,b
                p3,@ann,linkedin,2024-02-01T10:17+02:00,c
                p4,@ann,linkedin,2024-02-01T10:18Z,d
                """);
        try (Conformed conformed = run(spark, company)) {
            assertThat(conformed.table(Posts.TABLE).select(Posts.POSTED_AT).collectAsList())
                    .extracting(r -> r.<Instant>getAs(0))
                    .containsExactlyInAnyOrder(
                            Instant.parse("2024-02-01T10:15:00Z"),
                            Instant.parse("2024-02-01T10:16:00Z"),
                            Instant.parse("2024-02-01T08:17:00Z"),
                            Instant.parse("2024-02-01T10:18:00Z"));
        }
    }
}
