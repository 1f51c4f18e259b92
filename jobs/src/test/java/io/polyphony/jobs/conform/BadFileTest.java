package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.Land;
import io.polyphony.schemas.settings.Privacy;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Posts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSuite.class)
class BadFileTest {
    private static final YearMonth MONTH = YearMonth.of(2024, 2);
    private static final String HEADER = "post_id,account_id,network,posted_at,text\n";

    @TempDir
    private Path folder;

    private Company company;
    private SparkSession spark;

    @BeforeEach
    void start(SparkSession session) {
        spark = session;
        company = new Company(folder);
    }

    private Conformed run() {
        return Conform.run(spark, Land.plan(folder), MONTH, Settings.DEFAULT, PseudonymKey.demo(), Erased.NOBODY);
    }

    private void refuses(String where, String what) {
        assertThatThrownBy(this::run)
                .isInstanceOf(InputException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(what);
    }

    @Test
    void onlyAHeaderInARequiredContractIsRefused() {
        company.write("posts.csv", HEADER);

        refuses("posts", "no row");
    }

    @Test
    void aPackedFileThatUnpacksToMuchMoreIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            String row = "p1,@ann,linkedin,2024-02-01," + "x".repeat(20_000) + "\n";
            for (int i = 0; i < 5_000; i++) {
                out.write(row.getBytes(StandardCharsets.UTF_8));
            }
        }
        company.remove("posts.csv");
        company.write("posts.csv.gz", packed.toByteArray());

        refuses("posts.csv.gz", "more than 200 times its size");
    }

    @Test
    void aParquetFileWithMoreRowsThanBytesIsRefused() throws IOException {
        spark.range(0, 1_500_000L, 1, 1)
                .selectExpr(
                        "'p1' as post_id",
                        "'@ann' as account_id",
                        "'linkedin' as network",
                        "'2024-02-01' as posted_at",
                        "'x' as text")
                .write()
                .parquet(folder.resolve("posts").toString());
        company.remove("posts.csv");

        refuses("posts/part-", "more rows than a file of its size");
    }

    @Test
    void aMonthWithoutPostsIsRefusedAndTheMonthsThatAreThereAreNamed() {
        company.write("posts.csv", HEADER + "p1,@ann,linkedin,2024-01-31T23:59:59Z,a\np2,@ann,linkedin,2023-11-01,b\n");
        company.write("engagements.csv", "post_id,kind,measured_at,count,measure\n");

        refuses("posts: no post is of 2024-02", "2023-11, 2024-01");
    }

    @Test
    void aMonthWithPostsOfPeopleWhoDoNotTakePartIsAMonth() {
        company.write("posts.csv", HEADER + "p4,@eve,linkedin,2024-02-10T12:00:00Z,Never asked\n");
        company.write("engagements.csv", "post_id,kind,measured_at,count,measure\n");
        try (Conformed conformed = run()) {
            assertThat(conformed.table(Posts.TABLE).count()).isZero();
        }
    }

    @Test
    void onlyAHeaderInAnOptionalContractIsNoFault() {
        company.write("engagements.csv", "post_id,kind,measured_at,count,measure\n");
        try (Conformed conformed = run()) {
            assertThat(conformed.table("engagements").count()).isZero();
        }
    }

    @Test
    void bytesThatAreNotTheEncodingNameTheirRow() {
        company.write(
                "posts.csv",
                (HEADER + "p1,@ann,linkedin,2024-02-01,fine\np2,@ann,linkedin,2024-02-01,caf\u00e9\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        refuses("posts.csv, row 3", "not UTF-8");
    }

    @Test
    void theEncodingMayBeNamedInSources() {
        company.write(
                "posts.csv",
                (HEADER + "p1,@ann,linkedin,2024-02-01,caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        company.write("sources.yaml", """
                sources:
                  - { contract: people, path: people.csv }
                  - { contract: accounts, path: accounts.csv }
                  - { contract: posts, path: posts.csv, encoding: ISO-8859-1 }
                """);
        try (Conformed conformed = run()) {
            assertThat(conformed.table(Posts.TABLE).first().<String>getAs(Posts.TEXT))
                    .isEqualTo("caf\u00e9");
        }
    }

    @Test
    void aTruncatedGzipFileNamesItsLastGoodRow() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER);
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            csv.append(i)
                    .append(",@ann,linkedin,2024-02-01,")
                    .append(random.nextLong())
                    .append('\n');
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(csv.toString().getBytes(StandardCharsets.UTF_8));
        }
        company.remove("posts.csv").write("posts.csv.gz", Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

        refuses("posts.csv.gz, after row ", "truncated");
    }

    @Test
    void jsonLinesAndParquetAreReadLikeCsv() throws IOException {
        String posted = "2024-02-03T01:30:00+02:00";
        company.write("posts.jsonl", """
                {"post_id":"j1","account_id":"@ann","network":"linkedin","posted_at":"%s","text":"json"}
                no json
                """.formatted(posted));
        spark.sql(
                        "select 'q1' post_id, '@ann' account_id, 'linkedin' network, timestamp'2024-02-02 23:30:00Z' posted_at,"
                                + " 'parquet' text")
                .coalesce(1)
                .write()
                .parquet(folder.resolve("out").toString());
        try (var files = Files.list(folder.resolve("out"))) {
            Files.move(
                    files.filter(f -> f.toString().endsWith(".parquet"))
                            .findFirst()
                            .orElseThrow(),
                    folder.resolve("posts.parquet"));
        }
        Settings lenient = new Settings("Acme", 5, Privacy.NORMAL, 7, 1);
        try (Conformed conformed =
                Conform.run(spark, Land.plan(folder), MONTH, lenient, PseudonymKey.demo(), Erased.NOBODY)) {
            assertThat(conformed
                            .table(Posts.TABLE)
                            .filter(col(Posts.POSTED_AT).equalTo(Instant.parse("2024-02-02T23:30:00Z")))
                            .select(Posts.TEXT)
                            .collectAsList())
                    .extracting(r -> r.getString(0))
                    .containsExactlyInAnyOrder("json", "parquet");
            assertThat(conformed.rejects().collectAsList())
                    .singleElement()
                    .satisfies(r -> assertThat(r.toString())
                            .isEqualTo("[2024-02,posts,posts.jsonl,2,wrong_number_of_cells,null]"));
        }
    }

    @Test
    void whatIsNoParquetIsRefused() {
        company.write("posts.parquet", "no Parquet");

        refuses("posts.parquet", "Parquet");
    }

    @Test
    void cutExportsThatDoNotOverlapLeaveNothingToCompare() {
        company.write("accounts.csv", """
                account_id,voice,person_id,network,measured_on,export_cut
                @ann,employee,ann,linkedin,2024-02-01,true
                @bob,employee,bob,linkedin,2024-02-01,false
                @eve,employee,eve,linkedin,2024-02-01,true
                @acme,brand,,linkedin,2024-02-01,true
                """);
        try (Conformed conformed = run()) {
            assertThat(conformed.window().state()).isEqualTo(CommonWindow.State.EMPTY);
            assertThat(conformed
                            .table(Posts.TABLE)
                            .filter(col(Conformed.IN_COMMON_WINDOW))
                            .count())
                    .isZero();
        }
    }
}
