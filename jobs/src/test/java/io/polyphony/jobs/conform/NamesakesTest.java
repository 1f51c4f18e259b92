package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.Land;
import io.polyphony.schemas.settings.Privacy;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An export that knows people by name and tells no end of anything has no intervals: it has namesakes. */
@ExtendWith(SparkSuite.class)
class NamesakesTest {
    private static final Settings LENIENT = new Settings("Halden Instruments", 5, Privacy.NORMAL, 7, 1.0);
    private static final String USERS = "Name,Onboarded,Department\nann,1/1/2024,Sales\neve,,Sales\n";

    @TempDir
    private Path folder;

    private Conformed conform(String first, String second, SparkSession spark) {
        new Company(folder)
                .remove("people.csv")
                .write("users-1.csv", first)
                .write("users-2.csv", second)
                .write("sources.yaml", """
                        sources:
                          - { path: users-*.csv, mapping: everyonesocial-users-csv }
                          - { contract: accounts, path: accounts.csv }
                          - { contract: posts, path: posts.csv }
                        """);
        return Conform.run(
                spark, Land.plan(folder), YearMonth.of(2024, 2), LENIENT, PseudonymKey.demo(), Erased.NOBODY);
    }

    private static FileBalance file(Conformed conformed, String name) {
        return conformed.files().stream()
                .filter(f -> f.file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoHasNotOptedInDoesNotCountByANamesakesOptIn(SparkSession spark) {
        try (Conformed conformed = conform(USERS, USERS + "bob,1/1/2024,Sales\nbob,,Service\n", spark)) {
            assertThat(file(conformed, "users-2.csv").rejectReasons())
                    .containsExactly(Map.entry(RejectReason.DUPLICATE_KEY_CONFLICT.code(), 2L));
            assertThat(conformed.table(People.TABLE).count()).isEqualTo(2);
            assertThat(conformed
                            .table(Posts.TABLE)
                            .filter("text = 'Last words'")
                            .count())
                    .isZero();
        }
    }

    @Test
    void aLaterFileMayMoveAnOptIn(SparkSession spark) {
        String earlier = USERS + "bob,1/1/2024,Sales\n";
        try (Conformed conformed = conform(earlier, USERS + "bob,2/15/2024,Sales\n", spark)) {
            assertThat(file(conformed, "users-1.csv").superseded()).isEqualTo(1);
            assertThat(conformed.files())
                    .allSatisfy(f -> assertThat(f.rejected()).isZero());
            assertThat(conformed.table(People.TABLE).count()).isEqualTo(3);
            assertThat(conformed.table(Posts.TABLE).filter("text = 'Too late'").count())
                    .isEqualTo(1);
        }
    }
}
