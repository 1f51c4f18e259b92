package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.Land;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.Posts;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files that tell of the same things: each counts once, and the later delivery holds. */
@ExtendWith(SparkSuite.class)
class DeliveriesTest {
    private static final YearMonth MONTH = YearMonth.of(2024, 2);
    private static final String COUNTS = "post_id,kind,measured_at,count,measure\n";
    private static final String POSTS = "post_id,account_id,network,posted_at,text\n";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Company company;

    @BeforeEach
    void start(SparkSession session) {
        spark = session;
        company = new Company(folder);
    }

    private Conformed run() {
        return Conform.run(spark, Land.plan(folder), MONTH, Settings.DEFAULT, PseudonymKey.demo(), Erased.NOBODY);
    }

    private static List<Long> counts(Conformed conformed, String kind) {
        return conformed.table(Engagements.TABLE).filter(col(Engagements.KIND).equalTo(kind)).collectAsList().stream()
                .map(r -> r.<Long>getAs(Engagements.COUNT))
                .sorted()
                .toList();
    }

    private static FileBalance file(Conformed conformed, String name) {
        FileBalance file = conformed.files().stream()
                .filter(f -> f.file().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(file.rowsRead())
                .isEqualTo(file.filtered()
                        + file.otherMonth()
                        + file.conformed()
                        + file.rejected()
                        + file.notOptedIn()
                        + file.duplicates());
        return file;
    }

    @Test
    void trap14TheSameFileAgainWithOneChangedCell() {
        company.write("engagements-2.csv", COUNTS + """
                p1,reaction,2024-02-08,8,total
                p3,reaction,2024-02-20,1,total
                p5,impression,2024-03-05,1000,total
                p6,reaction,2024-03-08,3,total
                """);
        try (Conformed conformed = run()) {
            assertThat(counts(conformed, "reaction")).containsExactly(8L);
            assertThat(counts(conformed, "impression")).containsExactly(1_000L);
            assertThat(file(conformed, "engagements.csv").superseded()).isEqualTo(1);
            assertThat(file(conformed, "engagements.csv").duplicates()).isEqualTo(4);
            assertThat(file(conformed, "engagements-2.csv").duplicates()).isZero();
        }
    }

    @Test
    void trap15RollingWindowsThatDropOldDays() {
        company.write("engagements.csv", COUNTS + """
                p1,click,2024-02-01,1,event
                p1,click,2024-02-02,2,event
                p1,click,2024-02-02,2,event
                p1,click,2024-02-03,4,event
                """);
        company.write("engagements-2.csv", COUNTS + """
                p1,click,2024-02-02,2,event
                p1,click,2024-02-02,2,event
                p1,click,2024-02-03,5,event
                p1,click,2024-02-04,8,event
                """);
        try (Conformed conformed = run()) {
            assertThat(counts(conformed, "click")).containsExactly(1L, 2L, 2L, 5L, 8L);
        }
    }

    @Test
    void equalEventsOfOneFileAreSeveral() {
        company.write("engagements.csv", COUNTS + "p1,click,2024-02-01,1,event\np1,click,2024-02-01,1,event\n");
        try (Conformed conformed = run()) {
            assertThat(counts(conformed, "click")).containsExactly(1L, 1L);
        }
    }

    @Test
    void ofTwoFilesOfPostsTheLaterHoldsWhateverItsNumberOfDigits() {
        company.write("posts-2.csv", POSTS + "p1,@ann,linkedin,2024-02-01T00:00:00Z,Second\n");
        company.write("posts-10.csv", POSTS + "p1,@ann,linkedin,2024-02-01T00:00:00Z,Tenth\n");
        try (Conformed conformed = run()) {
            assertThat(conformed.table(Posts.TABLE).collectAsList())
                    .extracting(r -> r.<String>getAs(Posts.TEXT))
                    .contains("Tenth")
                    .doesNotContain("Hello", "Second");
            assertThat(file(conformed, "posts.csv").superseded()).isEqualTo(1);
            assertThat(file(conformed, "posts-2.csv").superseded()).isEqualTo(1);
            assertThat(conformed.files())
                    .allSatisfy(f -> assertThat(f.rejected()).isZero());
        }
    }

    @Test
    void twoSourcesOfCountsAddUp() {
        company.write("more.csv", COUNTS + "p1,click,2024-02-01,1,event\n");
        company.write("other.csv", COUNTS + "p1,click,2024-02-01,2,event\n");
        company.write("sources.yaml", """
                sources:
                  - { contract: people, path: people.csv }
                  - { contract: accounts, path: accounts.csv }
                  - { contract: posts, path: posts.csv }
                  - { contract: engagements, path: more.csv }
                  - { contract: engagements, path: other.csv }
                """);
        try (Conformed conformed = run()) {
            assertThat(counts(conformed, "click")).containsExactly(1L, 2L);
        }
    }

    @Test
    void aSourceMayHaveItsOwnTolerance() {
        company.write("more.csv", COUNTS + "p1,click,2024-02-01,1,event\np1,click,2024-02-01,one,event\n");
        String sources = """
                sources:
                  - { contract: people, path: people.csv }
                  - { contract: accounts, path: accounts.csv }
                  - { contract: posts, path: posts.csv }
                  - { contract: engagements, path: engagements.csv }
                  - { contract: engagements, path: more.csv, tolerance: %s }
                """;
        company.write("sources.yaml", sources.formatted("{ share: 0.5, rows: 1 }"));
        try (Conformed conformed = run()) {
            assertThat(counts(conformed, "click")).containsExactly(1L);
        }
        for (String less : List.of("{ share: 0.49 }", "{ rows: 0 }")) {
            company.write("sources.yaml", sources.formatted(less));
            assertThatThrownBy(this::run)
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("more.csv, row 3: ")
                    .hasMessageContaining("not_an_integer in count");
        }
    }
}
