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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose posts count, at every edge of their intervals; and that who was erased stays out. */
@ExtendWith(SparkSuite.class)
class TakingPartTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2024, 2);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({
        "2024-02-04T23:59:59.999Z, dropped",
        "2024-02-05T00:00:00Z,     counts",
        "2024-02-05T01:00:00+02:00,dropped",
        "2024-02-05T02:00:00+02:00,counts",
        "2024-02-09T23:59:59.999Z, counts",
        "2024-02-10T00:00:00Z,     dropped",
        "2024-02-14T12:00:00Z,     dropped",
        "2024-02-19T19:00:00-05:00,counts",
        "2024-02-19T18:59:59-05:00,dropped",
        "2024-02-29T23:59:59Z,     counts",
        "2024-03-01T00:30+02:00,   counts",
    })
    void aPostCountsWhileAnyIntervalHolds(String at, String outcome, SparkSession spark) {
        Company company = new Company(folder)
                .append("people.csv", "zoe,sales,2024-02-05T00:00:00Z,2024-02-10T00:00:00Z\n")
                .append("people.csv", "zoe,service,2024-02-20T00:00:00Z,\n")
                .append("accounts.csv", "@zoe,employee,zoe,linkedin,2024-02-01,10\n")
                .append("posts.csv", "z,@zoe,linkedin," + at + ",Mine\n");
        try (Conformed conformed = conform(company, Erased.NOBODY, spark)) {
            FileBalance people = file(conformed, "people.csv");
            FileBalance posts = file(conformed, "posts.csv");

            assertThat(people.rejected()).isZero();
            assertThat(posts.notOptedIn()).isEqualTo(outcome.equals("counts") ? 2 : 3);
            assertThat(conformed.table(Posts.TABLE).filter("text = 'Mine'").count())
                    .isEqualTo(outcome.equals("counts") ? 1 : 0);
        }
    }

    @Test
    void intervalsThatOverlapCountAPostOnceAndAPersonOnce(SparkSession spark) {
        Company company = new Company(folder)
                .append("people.csv", "ann,service,2024-01-15,2024-02-20\nann,sales,,\n")
                .append("engagements.csv", "p1,click,2024-02-08,3,event\n");
        try (Conformed conformed = conform(company, Erased.NOBODY, spark);
                Conformed other = Conform.run(
                        spark,
                        Land.plan(folder),
                        FEBRUARY,
                        Settings.DEFAULT,
                        PseudonymKey.of("another key, as long\nsampling: polyphony demo, too"),
                        Erased.NOBODY)) {
            assertThat(conformed.table(Posts.TABLE).filter("text = 'Hello'").count())
                    .isEqualTo(1);
            assertThat(file(conformed, "engagements.csv").conformed()).isEqualTo(3);
            assertThat(conformed.table(People.TABLE).count()).isEqualTo(5);
            assertThat(ranks(conformed)).isEqualTo(ranks(other)).hasSize(3);
        }
    }

    /** Rank and number of rows of each person, by rank. */
    private static List<String> ranks(Conformed conformed) {
        return conformed
                .table(People.TABLE)
                .groupBy(People.PERSON_ID, Conformed.SAMPLE_RANK)
                .count()
                .orderBy(Conformed.SAMPLE_RANK)
                .collectAsList()
                .stream()
                .map(r -> r.getLong(1) + ": " + r.getLong(2))
                .toList();
    }

    @Test
    void blankKeysAreEqualAndRowsOfOneKeyThatContradictEachOtherAreRejected(SparkSession spark) {
        new Company(folder).append("people.csv", "zoe,sales,,\nzoe,sales,,\nyan,sales,,\nyan,service,,\n");
        Settings lenient = new Settings("Acme", 5, Privacy.NORMAL, 7, 1.0);
        try (Conformed conformed =
                Conform.run(spark, Land.plan(folder), FEBRUARY, lenient, PseudonymKey.demo(), Erased.NOBODY)) {
            FileBalance people = file(conformed, "people.csv");

            assertThat(people.duplicates()).isEqualTo(1);
            assertThat(people.rejectReasons())
                    .containsExactly(Map.entry(RejectReason.DUPLICATE_KEY_CONFLICT.code(), 2L));
        }
    }

    @Test
    void aLaterDeliveryReplacesAllIntervalsOfAPerson(SparkSession spark) {
        Company company = new Company(folder).write("people-2.csv", """
                        person_id,department,opted_in_at,opted_out_at
                        ann,sales,2024-01-01,
                        bob,service,2024-02-15T00:00:00Z,
                        """);
        try (Conformed conformed = conform(company, Erased.NOBODY, spark)) {
            FileBalance first = file(conformed, "people.csv");

            assertThat(first.superseded()).isEqualTo(1);
            assertThat(first.duplicates() - first.superseded()).isEqualTo(1);
            assertThat(conformed.table(People.TABLE).count()).isEqualTo(3);
            assertThat(conformed.table(Posts.TABLE).filter("text = 'Too late'").count())
                    .isEqualTo(1);
            assertThat(conformed
                            .table(Posts.TABLE)
                            .filter("text = 'Last words'")
                            .count())
                    .isZero();
        }
    }

    @Test
    void whoWasErasedStaysOutAndEveryRowIsAccountedFor(SparkSession spark) {
        String identifier = "people.person_id";
        PseudonymKey key = PseudonymKey.demo();
        Erased ann = new Erased(Map.of(identifier, Set.copyOf(key.tombstones(identifier, "ann"))));
        Company company = new Company(folder).write("people.csv", """
                person_id,department,opted_in_at,opted_out_at,invited_by
                ann,sales,2024-01-01,,
                bob,sales,2024-01-01,,ann
                eve,sales,2024-01-01,,bob
                """);
        try (Conformed before = conform(company, Erased.NOBODY, spark);
                Conformed after = conform(company, ann, spark)) {
            assertThat(before.table(People.TABLE)
                            .filter("invited_by is not null")
                            .count())
                    .isEqualTo(2);
            assertThat(after.table(People.TABLE).count()).isEqualTo(2);
            assertThat(after.table(People.TABLE)
                            .filter("invited_by is not null")
                            .count())
                    .isEqualTo(1);
            assertThat(after.table(Posts.TABLE).filter("text = 'Hello'").count())
                    .isZero();
            assertThat(after.files()).allSatisfy(file -> {
                assertThat(file.rejected()).isEqualTo(file(before, file.file()).rejected());
                assertThat(file.rowsRead())
                        .isEqualTo(file.conformed()
                                + file.rejected()
                                + file.notOptedIn()
                                + file.duplicates()
                                + file.otherMonth()
                                + file.filtered());
            });
            assertThat(after.files()).extracting(FileBalance::notOptedIn).containsExactly(1L, 1L, 1L, 1L);
        }
    }

    private static Conformed conform(Company company, Erased erased, SparkSession spark) {
        return Conform.run(spark, Land.plan(company.folder()), FEBRUARY, Settings.DEFAULT, PseudonymKey.demo(), erased);
    }

    private static FileBalance file(Conformed conformed, String name) {
        return conformed.files().stream()
                .filter(f -> f.file().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
