package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.RequiresShared;
import io.polyphony.jobs.SharedData;
import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.land.Land;
import io.polyphony.schemas.settings.Privacy;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.Posts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RequiresShared
@ExtendWith(SparkSuite.class)
class RealDataTest {
    private static final Settings PUBLIC = new Settings("Public figures", 1, Privacy.PUBLIC_FIGURES, 7, 0.05);

    @TempDir
    private Path folder;

    private Conformed run(SparkSession spark, YearMonth month, String sources) throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), sources);
        return Conform.run(
                spark,
                Land.plan(new InputFolder(folder, List.of(SharedData.folder()))),
                month,
                PUBLIC,
                PseudonymKey.demo(),
                Erased.NOBODY);
    }

    private static Map<String, ContractBalance> landings(Conformed conformed) {
        Map<String, ContractBalance> landings = new TreeMap<>();
        conformed.landings().forEach(l -> landings.put(l.contract(), l));
        return landings;
    }

    private static void assertBalanced(Conformed conformed) {
        assertThat(conformed.files())
                .allSatisfy(f -> assertThat(f.rowsRead())
                        .isEqualTo(f.filtered()
                                + f.otherMonth()
                                + f.conformed()
                                + f.rejected()
                                + f.notOptedIn()
                                + f.duplicates()));
    }

    @ParameterizedTest
    @CsvSource({
        "infowars, '80256732576,6499393458', 2017-07-04T15:30:14Z, 2017-07-14T12:36:32Z, 370942, 215586",
        "cnn, '5550296508,60894670532,102938906478343', 2017-07-09T20:31:22Z, 2017-07-14T01:07:36Z, 49262, 1701758",
        "fox_news, '15704546335,69813760388,101988643193353,131010790489', 2017-07-10T17:41:04Z,"
                + " 2017-07-13T03:35:51Z, 277985, 1902503",
    })
    void facebookVoicesAreComparedInTheirCommonWindow(
            String brand, String pages, Instant from, Instant to, long presenters, long page, SparkSession spark)
            throws IOException {
        Path data = SharedData.data("03_facebook_news_pages");
        try (Conformed conformed = run(spark, YearMonth.of(2017, 7), """
                coverage: per-account
                sources:
                  - path: %1$s/pages.csv
                    mapping: facebook-pages-csv
                    where: brand = '%2$s' and (kind = 'person' or page_name = brand)
                    constants: { opted_in_at: 2004-02-04, measured_on: 2017-07-14 }
                  - path: %1$s/fb_news_posts.csv.gz
                    mapping: facebook-page-posts-csv
                    where: page_id in (%3$s)
                """.formatted(data, brand, pages))) {
            assertThat(conformed.window()).isEqualTo(new CommonWindow(CommonWindow.State.COMMON, from, to));
            assertThat(engagement(conformed))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("employee", presenters, "brand", page));
            assertBalanced(conformed);
        }
    }

    private static Map<String, Long> engagement(Conformed conformed) {
        Map<String, Long> sums = new TreeMap<>();
        List<Row> rows = conformed
                .table(Posts.TABLE)
                .filter(col(Conformed.IN_COMMON_WINDOW))
                .join(conformed.table(Accounts.TABLE).select(Accounts.ACCOUNT_ID, Accounts.VOICE), Accounts.ACCOUNT_ID)
                .join(conformed.table(Engagements.TABLE), Posts.POST_ID)
                .groupBy(Accounts.VOICE)
                .agg(sum(Engagements.COUNT))
                .collectAsList();
        rows.forEach(r -> sums.put(r.getString(0), r.getLong(1)));
        return sums;
    }

    @Test
    void everyRowOfThePoliticiansFilesIsAccountedFor(SparkSession spark) throws IOException {
        Path data = SharedData.data("04_nepal_politicians_x");
        StringBuilder sources = new StringBuilder("""
                sources:
                  - path: %s/**/TWEET_*.csv.gz
                    mapping: x-profile-tweets-csv
                    constants: { opted_in_at: 2006-03-21, measured_on: 2024-04-20 }
                """.formatted(data));
        List.of(
                        "CPN_MC/amanlalmodi",
                        "CPN_UML/GokulPBaskota",
                        "CPN_UML/bpaudel1959",
                        "CPN_UML/kpsharmaoli",
                        "NC/bishwaprakash77")
                .forEach(f -> sources.append("""
                          - path: %s/%s.csv.gz
                            mapping: x-timeline-csv
                            constants: { username: %s, opted_in_at: 2006-03-21, measured_on: 2024-04-20 }
                        """.formatted(data, f, f.substring(f.indexOf('/') + 1))));
        try (Conformed conformed = run(spark, YearMonth.of(2024, 3), sources.toString())) {
            ContractBalance posts = landings(conformed).get(Posts.TABLE);
            assertThat(posts.rowsRead()).isEqualTo(2113 + 497);
            assertThat(posts.rejected()).isZero();
            assertThat(posts.duplicates()).isEqualTo(9);
            assertThat(posts.conformed())
                    .isEqualTo(conformed.table(Posts.TABLE).count())
                    .isPositive();
            ContractBalance engagements = landings(conformed).get(Engagements.TABLE);
            assertThat(engagements.rowsRead()).isEqualTo(4 * 2113 + 3 * 497);
            assertThat(engagements.rejectReasons()).isEqualTo(Map.of("not_an_integer", 40L));
            assertThat(landings(conformed).get(Accounts.TABLE).rejected()).isZero();
            assertBalanced(conformed);
        }
    }

    @Test
    void theTrollArchiveConformsAsPosts(SparkSession spark) throws IOException {
        try (Conformed conformed =
                run(spark, YearMonth.of(2017, 8), """
                sources:
                  - path: %s/tweets_2017-08.csv.gz
                    mapping: x-archive-authors-csv
                    constants: { opted_in_at: 2006-03-21, measured_on: 2017-08-31 }
                """.formatted(SharedData.data("01_ira_troll_tweets")))) {
            ContractBalance posts = landings(conformed).get(Posts.TABLE);
            assertThat(posts.rowsRead()).isEqualTo(188_592);
            // Two posts are there as an original and as a repost of the same author, minute and text.
            assertThat(posts.rejectReasons()).isEqualTo(Map.of("duplicate_key_conflict", 4L));
            assertThat(posts.duplicates()).isEqualTo(188_592 - 185_730 - 2);
            assertThat(posts.conformed()).isEqualTo(185_730 - 2);
            assertThat(landings(conformed).get(Accounts.TABLE).conformed()).isEqualTo(453);
            assertThat(conformed.table(Posts.TABLE).filter(col(Posts.IS_REPOST)).count())
                    .isBetween(20_000L, 20_536L);
        }
    }

    @Test
    void theSenatesYearConformsAsPosts(SparkSession spark) throws IOException {
        try (Conformed conformed =
                run(spark, YearMonth.of(2021, 6), """
                sources:
                  - path: %s/senate_tweets_2021.csv.gz
                    mapping: x-archive-accounts-csv
                    constants: { opted_in_at: 2006-03-21, measured_on: 2021-12-31 }
                """.formatted(SharedData.data("02_us_senate_tweets")))) {
            ContractBalance posts = landings(conformed).get(Posts.TABLE);
            assertThat(posts.rowsRead()).isEqualTo(100_396);
            assertThat(posts.rejected()).isZero();
            assertThat(landings(conformed).get(Accounts.TABLE).conformed()).isEqualTo(99);
            assertBalanced(conformed);
        }
    }
}
