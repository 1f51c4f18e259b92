package io.polyphony.jobs.conform;

import static io.polyphony.jobs.conform.Samples.path;
import static io.polyphony.jobs.conform.Samples.rows;
import static io.polyphony.jobs.conform.Samples.values;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.Posts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What real exports do to readers, one test each. Trap 14 and 15, about deliveries that overlap: DeliveriesTest; docs/traps.md
 * has them all, and how each test was shown to fail.
 */
@ExtendWith(SparkSuite.class)
class ExportTrapsTest {
    private static final Map<String, String> PAGE = Map.of("account_id", "@halden", "measured_on", "2026-03-31");
    private static final Map<String, String> ACCOUNT = Map.of("account_id", "@halden");

    @TempDir
    private Path folder;

    private SparkSession spark;

    @BeforeEach
    void start(SparkSession session) {
        spark = session;
    }

    private Dataset<Row> days(String file, String mapping) {
        return rows(spark, path(file), mapping, ACCOUNT, AccountDays.TABLE);
    }

    private static Dataset<Row> kind(Dataset<Row> rows, String kind) {
        return rows.filter(col("kind").equalTo(kind));
    }

    private FileCheck check(Path file, String mapping, Map<String, String> constants) {
        return FileCheck.of(spark, new OneFile(file).through(mapping, constants).get(0), 1);
    }

    private FileCheck.Table check(Source source) {
        return FileCheck.of(spark, source, 1).tables().get(0);
    }

    @Test
    void trap01DescriptionRowsAboveTheHeader() {
        Dataset<Row> days = days("linkedin-page-days.xls", "linkedin-page-days");

        assertThat(Samples.<LocalDate>values(kind(days, "impression"), AccountDays.DAY))
                .containsOnly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
        assertThat(check(path("linkedin-page-days.xls"), "linkedin-page-days", ACCOUNT)
                        .tables()
                        .get(0)
                        .rows())
                .isEqualTo(2 * 11);
    }

    @Test
    void trap02BothKindsOfWorkbookWhateverTheyAreCalled() throws IOException {
        Path misnamed = Files.copy(path("linkedin-page-posts.xlsx"), folder.resolve("export.xls"));
        List<String> old = texts(path("linkedin-page-posts.xls"));

        assertThat(old).hasSize(2).startsWith("The HX-9 measures itself.\nCome and see, it is new");
        assertThat(texts(path("linkedin-page-posts.xlsx"))).isEqualTo(old);
        assertThat(texts(misnamed)).isEqualTo(old);
    }

    private List<String> texts(Path file) {
        return values(rows(spark, file, "linkedin-page-posts", PAGE, Posts.TABLE), Posts.TEXT);
    }

    @Test
    void trap03LocalisedHeadersAndSheetNames() {
        assertThat(days("linkedin-personal-days-day-first.xlsx", "linkedin-personal-days-day-first")
                        .count())
                .isEqualTo(5);
    }

    @Test
    void trap04NumbersAsTextWithSeparators() {
        Dataset<Row> days = days("linkedin-personal-days-day-first.xlsx", "linkedin-personal-days-day-first");
        Dataset<Row> post =
                rows(spark, path("linkedin-single-post.xlsx"), "linkedin-single-post", PAGE, Engagements.TABLE);

        assertThat(Samples.<Long>values(kind(days, "impression"), AccountDays.COUNT))
                .containsExactly(1_234L, 12_345L);
        assertThat(Samples.<Long>values(kind(post, "impression"), Engagements.COUNT))
                .containsExactly(12_345L);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ".", " ", "'", "\u2019", "\u00A0", "\u202F"})
    void trap04EverySeparatorOfThousands(String separator) throws IOException {
        Path file = Files.writeString(
                folder.resolve("c.csv"), "Member,Connections\na,\"1" + separator + "204" + separator + "000\"\n");
        Dataset<Row> accounts =
                rows(spark, file, "linkedin-connections-csv", Map.of("measured_on", "2026-03-31"), Accounts.TABLE);

        assertThat(Samples.<Long>values(accounts, Accounts.FOLLOWER_COUNT)).containsExactly(1_204_000L);
    }

    @Test
    void trap05LessThanOnePercentIsUnknown() throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), "channel,part\na,2%\nb,< 1%\nc,\"2,5 %\"\nd,0.02\n");
        Path mapping = Files.writeString(folder.resolve("m.yaml"), """
                id: parts
                version: 1.0.0
                columns:
                  - { name: channel, required: true }
                  - { name: part, required: true, as: percent }
                outputs:
                  - contract: costs
                    columns: { month: "'2026-03'", channel: channel, amount: part, currency: "'EUR'" }
                """);

        Dataset<Row> conformed = rows(spark, file, mapping.toString(), Map.of(), Costs.TABLE);

        assertThat(Samples.<Double>values(conformed, Costs.AMOUNT)).containsExactly(0.02, 0.025, 0.02);
        assertThat(check(file, mapping.toString(), Map.of()).tables().get(0).faults())
                .extracting(FileCheck.Fault::reason)
                .containsExactly(RejectReason.MISSING_VALUE);
    }

    @Test
    void trap06NegativeCountsAreCorrectionsOfEventsOnly() {
        Dataset<Row> days = days("linkedin-personal-days.xlsx", "linkedin-personal-days");
        Dataset<Row> shares = rows(
                spark,
                path("linkedin-share-statistics-jsonl.jsonl"),
                "linkedin-share-statistics-jsonl",
                PAGE,
                Engagements.TABLE);

        assertThat(Samples.<Long>values(kind(days, "engagement"), AccountDays.COUNT))
                .contains(-28L);
        assertThat(Samples.<Long>values(
                        kind(shares, "reaction").filter(col("measure").equalTo("event")), Engagements.COUNT))
                .containsExactly(-1L);
        assertThat(check(
                                path("connector-linkedin-share-statistics-csv.csv"),
                                "connector-linkedin-share-statistics-csv",
                                Map.of())
                        .tables()
                        .get(0)
                        .faults())
                .extracting(FileCheck.Fault::reason)
                .containsExactly(RejectReason.BELOW_MINIMUM);
    }

    @Test
    void trap07And08ByteOrderMarkAndCommasInAHeader() {
        FileCheck check =
                check(path("meta-page-posts-csv.csv"), "meta-page-posts-csv", Map.of("measured_on", "2026-03-31"));

        assertThat(check.unknownColumns()).contains("Page name").noneMatch(c -> c.contains("Shares"));
        assertThat(check.absentColumns()).isEmpty();
    }

    @Test
    void trap09QuotedDatesWithCommas() {
        Dataset<Row> posts = rows(spark, path("x-content-csv.csv"), "x-content-csv", PAGE, Posts.TABLE);

        assertThat(Samples.<Instant>values(posts, Posts.POSTED_AT))
                .containsExactly(Instant.parse("2026-03-03T00:00:00Z"));
    }

    @Test
    void trap10IdsThatADoubleHasRoundedAreRejected() throws IOException {
        Path file = folder.resolve("posts.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("posts");
            var header = sheet.createRow(0);
            List<String> names = List.of("post_id", "account_id", "network", "posted_at");
            for (int i = 0; i < names.size(); i++) {
                header.createCell(i).setCellValue(names.get(i));
            }
            for (double id : new double[] {1.9e18, 1_900_001}) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(id);
                row.createCell(1).setCellValue("a");
                row.createCell(2).setCellValue("x");
                row.createCell(3).setCellValue("2026-03-03");
            }
            workbook.write(out);
        }
        FileCheck.Table posts = check(new OneFile(file).as(Posts.TABLE).get(0));

        assertThat(posts.rows()).isEqualTo(2);
        assertThat(posts.faults()).extracting(FileCheck.Fault::reason).containsExactly(RejectReason.SPOILT_ID);
    }

    @Test
    void trap10IdsThatAreNumbersOfJsonKeepTheirDigits() throws IOException {
        String row =
                "{\"post_id\":%s,\"account_id\":\"a\",\"network\":\"x\",\"posted_at\":\"2026-03-03\",\"text\":\"%s\"}\n";
        Path file = Files.writeString(
                folder.resolve("posts.jsonl"),
                row.formatted("1900000000000000001", "whole")
                        + row.formatted("1.9e18", "rounded")
                        + row.formatted("1900000000000000001.0", "rounded"));
        Source source = new OneFile(file).as(Posts.TABLE).get(0);

        assertThat(Samples.<String>values(SourceFrame.of(spark, source, 0).rows(), Posts.POST_ID))
                .startsWith("1900000000000000001");
        assertThat(check(source).faults())
                .containsExactly(new FileCheck.Fault(RejectReason.SPOILT_ID, Posts.POST_ID, 2, 2));
    }

    @Test
    void trap10IdsThatAreDoublesOfParquetAreRejected() throws IOException {
        Path out = folder.resolve("out");
        spark.sql("select 1.9e18d post_id, 'a' account_id, 'x' network, '2026-03-03' posted_at")
                .coalesce(1)
                .write()
                .parquet(out.toString());
        try (Stream<Path> files = Files.list(out)) {
            Path file = files.filter(f -> f.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();

            assertThat(check(new OneFile(file).as(Posts.TABLE).get(0)).faults())
                    .extracting(FileCheck.Fault::reason)
                    .containsExactly(RejectReason.SPOILT_ID);
        }
    }

    @Test
    void trap11TwoTablesSideBySide() {
        Dataset<Row> posts =
                rows(spark, path("linkedin-personal-posts.xlsx"), "linkedin-personal-posts", PAGE, Posts.TABLE);
        Dataset<Row> counts =
                rows(spark, path("linkedin-personal-posts.xlsx"), "linkedin-personal-posts", PAGE, Engagements.TABLE);
        Map<String, Long> byDay = posts
                .join(counts, Posts.POST_ID)
                .select(posts.col(Posts.POSTED_AT), counts.col(Engagements.COUNT))
                .collectAsList()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        r -> r.<Instant>getAs(0).toString().substring(0, 10), r -> r.getLong(1)));

        assertThat(byDay).isEqualTo(Map.of("2026-03-04", 880L, "2026-03-09", 1_240L, "2026-03-11", 70L));
    }

    @Test
    void trap12DailyTotalFollowersAreAFlowAndAreNotRead() {
        Dataset<Row> days = days("linkedin-page-followers.xlsx", "linkedin-page-followers");

        assertThat(Samples.<Long>values(days, AccountDays.COUNT)).containsExactlyInAnyOrder(0L, 12L, 3L, 1L, 9L, 0L);
    }

    @Test
    void trap13BlankIsNotZero() {
        Dataset<Row> counts = rows(
                spark,
                path("meta-page-posts-csv.csv"),
                "meta-page-posts-csv",
                Map.of("measured_on", "2026-03-31"),
                Engagements.TABLE);

        assertThat(Samples.<Long>values(counts, Engagements.COUNT))
                .containsExactlyInAnyOrder(900L, 700L, 12L, 3L, 1L, 20L, 40L);
    }

    @Test
    void trap16RatesAboveOneAreLegal() {
        Dataset<Row> counts = rows(
                spark,
                path("linkedin-share-statistics-jsonl.jsonl"),
                "linkedin-share-statistics-jsonl",
                PAGE,
                Engagements.TABLE);

        assertThat(Samples.<Long>values(kind(counts, "impression"), Engagements.COUNT))
                .containsExactly(240L, 4L);
    }

    @Test
    void trap17TextInTheWrongEncodingIsToldAndKept() throws IOException {
        Path file = Files.writeString(
                folder.resolve("posts.csv"),
                "post_id,account_id,network,posted_at,text\np1,a,x,2026-03-01,SÃ£o Paulo\np2,a,x,2026-03-01,São Paulo\n");

        FileCheck check = FileCheck.of(spark, new OneFile(file).as(Posts.TABLE).get(0), 1);

        assertThat(check.garbledRows()).isEqualTo(1);
        assertThat(check.tables().get(0).rejected()).isZero();
    }

    /** What is wrong is said by its signs, and never with the title. */
    @Test
    void titlesInPlaceOfIdsAreToldWithTheirSignsAndWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("applications.csv"), """
                application_id,applicant_id,requisition_id,stage,at
                1,a,"Embedded software engineer (m/f/d), Flensburg",submitted,2026-03-01
                2,b,"Embedded software engineer (m/f/d), Flensburg",submitted,2026-03-02
                """);
        Source source = new OneFile(file).as(Applications.TABLE).get(0);

        assertThat(FileCheck.of(spark, source, 0).tables().get(0).refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.getMessage())
                        .contains("not_an_identifier in requisition_id: ( ) , are in it, and beside letters")
                        .contains("requisition_id: sha2(`requisition_id`, 256), wherever it stands. Correct the export")
                        .doesNotContain("Flensburg", "Embedded"));
    }

    @Test
    void trap18TimesInThePagesZone() throws IOException {
        String mapping = Files.readString(
                Path.of("../schemas/src/main/resources/io/polyphony/schemas/mappings/meta-page-posts-csv.yaml"));
        Path local = Files.writeString(
                folder.resolve("ours.yaml"),
                mapping.replace(
                        "columns:\n  - { name: post_id", "zone: America/New_York\ncolumns:\n  - { name: post_id"));

        Dataset<Row> posts = rows(
                spark,
                path("meta-page-posts-csv.csv"),
                local.toString(),
                Map.of("measured_on", "2026-03-31"),
                Posts.TABLE);

        assertThat(Samples.<Instant>values(posts, Posts.POSTED_AT)).startsWith(Instant.parse("2026-03-04T14:30:00Z"));
    }

    @Test
    void aBareDayIsThatDayInEveryZone() throws IOException {
        Path calendar =
                Files.writeString(folder.resolve("calendar.csv"), "text,on,at\nWind,1.10.2026,1.10.2026 00:30\n");
        Path mapping = Files.writeString(folder.resolve("ours.yaml"), """
                id: ours
                version: 1.0.0
                title: Calendar
                description: Days with and without a clock time, in Berlin.
                format: { type: csv }
                zone: Europe/Berlin
                columns:
                  - { name: text, required: true }
                  - { name: on, required: true, dates: [d.M.yyyy] }
                  - { name: at, required: true, dates: ["d.M.yyyy H:mm"] }
                outputs:
                  - contract: asks
                    columns: { ask_id: text, sent_at: on }
                  - contract: asks
                    columns: { ask_id: "concat(text, '2')", sent_at: at }
                """);

        Dataset<Row> asks = rows(spark, calendar, mapping.toString(), Map.of(), Asks.TABLE);

        assertThat(Samples.<Instant>values(asks, Asks.SENT_AT))
                .containsExactlyInAnyOrder(
                        Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-09-30T22:30:00Z"));
    }

    /** Not to be seen in a file: what is read must say so. FixedAgeCountsTest has the counts of reposts. */
    @Test
    void trap19MembersImpressionsIncludeThoseOfReposts() {
        List<String> silent = Mappings.ids().stream()
                .filter(id -> id.startsWith("linkedin-personal") || id.equals("linkedin-single-post"))
                .map(Mappings::of)
                .filter(m -> m.offers().stream().anyMatch(o -> o.endsWith(":impression")))
                .filter(m -> !m.description().contains("reposts by others"))
                .map(SourceMapping::id)
                .toList();

        assertThat(silent).isEmpty();
        assertThat(MetricCatalog.discover().definitions().get("impressions").caveats())
                .anyMatch(c -> c.contains("reposts by others"));
    }

    @Test
    void trap20ConnectionsCutOffAtFiveHundred() {
        Dataset<Row> accounts = rows(
                spark,
                path("linkedin-connections-csv.csv"),
                "linkedin-connections-csv",
                Map.of("measured_on", "2026-03-31"),
                Accounts.TABLE);

        assertThat(Samples.<Long>values(accounts, Accounts.FOLLOWER_COUNT)).containsExactly(1_204L, 500L, 500L);
        assertThat(Samples.<Boolean>values(accounts, Accounts.FOLLOWER_COUNT_CENSORED))
                .containsExactly(false, true, true);
    }
}
