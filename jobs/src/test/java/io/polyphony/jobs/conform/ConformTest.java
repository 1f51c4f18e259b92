package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.Land;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.settings.Privacy;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import io.polyphony.schemas.table.Rejects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkSuite.class)
class ConformTest {
    private static final YearMonth MONTH = YearMonth.of(2024, 2);
    private static final Settings LENIENT = new Settings("Acme", 5, Privacy.NORMAL, 7, 1.0);

    @TempDir
    private Path folder;

    private Company company;
    private SparkSession spark;

    @BeforeEach
    void start(SparkSession session) {
        spark = session;
        company = new Company(folder);
    }

    private Conformed run(Settings settings) {
        return Conform.run(spark, Land.plan(folder), MONTH, settings, PseudonymKey.demo(), Erased.NOBODY);
    }

    private static ContractBalance landing(Conformed conformed, String contract) {
        return conformed.landings().stream()
                .filter(l -> l.contract().equals(contract))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rejects(Conformed conformed) {
        return conformed.rejects().collectAsList().stream()
                .map(r -> r.<String>getAs(Rejects.CONTRACT) + " " + r.getAs(Rejects.FILE) + ":" + r.getAs(Rejects.ROW)
                        + " " + r.getAs(Rejects.REASON) + " " + r.getAs(Rejects.COLUMN))
                .sorted()
                .toList();
    }

    private static List<String> texts(Conformed conformed) {
        return conformed.table(Posts.TABLE).select(Posts.TEXT).collectAsList().stream()
                .map(r -> r.getString(0))
                .toList();
    }

    private static void assertBalanced(Conformed conformed) {
        assertThat(conformed.files())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.rowsRead())
                        .isEqualTo(f.filtered()
                                + f.otherMonth()
                                + f.conformed()
                                + f.rejected()
                                + f.notOptedIn()
                                + f.duplicates()));
    }

    @Test
    void ownContractFilesConformEndToEnd() {
        try (Conformed conformed = run(Settings.DEFAULT)) {
            assertThat(texts(conformed)).containsExactlyInAnyOrder("Hello", "Last words", "News");
            assertThat(landing(conformed, Posts.TABLE))
                    .isEqualTo(new ContractBalance(Posts.TABLE, 1, 6, 0, 1, 3, 0, 2, 0, Map.of(), List.of()));
            assertThat(landing(conformed, Engagements.TABLE))
                    .isEqualTo(new ContractBalance(Engagements.TABLE, 1, 4, 0, 1, 2, 0, 1, 0, Map.of(), List.of()));
            assertThat(conformed.window()).isEqualTo(CommonWindow.WHOLE);
            assertThat(conformed.absent()).contains("asks", "content").doesNotContain("posts", "engagements");
            assertThat(conformed.table("asks").count()).isZero();
            assertBalanced(conformed);
        }
    }

    /** From the interview back to the start and on again, the last step told twice. */
    @Test
    void anApplicationThatWentBackLosesNoStep() {
        company.write("applications.csv", """
                application_id,applicant_id,requisition_id,stage,at,ats_source
                a1,x,r1,submitted,2024-02-01,Careers site
                a1,x,r1,interview,2024-02-05,Careers site
                a1,x,r1,submitted,2024-02-07,Careers site
                a1,x,r1,interview,2024-02-09,Careers site
                a1,x,r1,interview,2024-02-09,Careers site
                """);
        try (Conformed conformed = run(Settings.DEFAULT)) {
            ContractBalance balance = landing(conformed, Applications.TABLE);
            assertThat(balance.conformed()).isEqualTo(4);
            assertThat(balance.duplicates()).isEqualTo(1);
            assertThat(balance.rejected()).isZero();
            assertBalanced(conformed);
        }
    }

    @Test
    void tablesHaveTheContractsColumnsAndTheNamedExtras() {
        try (Conformed conformed = run(Settings.DEFAULT)) {
            Contracts.inputs()
                    .forEach(c -> assertThat(conformed.table(c.id()).columns())
                            .startsWith(c.columns().toArray(String[]::new))
                            .hasSizeBetween(c.fields().size(), c.fields().size() + 1));
            assertThat(conformed.table(Posts.TABLE).columns()).endsWith(Conformed.IN_COMMON_WINDOW);
            assertThat(conformed.table(People.TABLE).columns()).endsWith(Conformed.SAMPLE_RANK);
        }
    }

    @Test
    void pseudonymsOfOneThingAreEqualInAllTablesAndDependOnTheKey() {
        try (Conformed demo = run(Settings.DEFAULT);
                Conformed other = Conform.run(
                        spark,
                        Land.plan(folder),
                        MONTH,
                        Settings.DEFAULT,
                        PseudonymKey.of("another key, as long\nsampling: polyphony demo, too"),
                        Erased.NOBODY)) {
            assertThat(demo.table(Posts.TABLE)
                            .join(demo.table(Accounts.TABLE), Accounts.ACCOUNT_ID)
                            .count())
                    .isEqualTo(3);
            assertThat(demo.table(Posts.TABLE)
                            .join(demo.table(Engagements.TABLE), Posts.POST_ID)
                            .count())
                    .isEqualTo(2);
            assertThat(demo.table(Accounts.TABLE)
                            .join(demo.table(People.TABLE), People.PERSON_ID)
                            .count())
                    .isEqualTo(3);
            assertThat(demo.table(People.TABLE)
                            .join(other.table(People.TABLE), People.PERSON_ID)
                            .count())
                    .isZero();
            assertThat(ranks(demo)).isEqualTo(ranks(other)).containsExactlyInAnyOrder("0", "1", "2");
            assertThat(demo.table(People.TABLE).select(People.PERSON_ID).first().getString(0))
                    .matches("[0-9a-f]{32}");
        }
    }

    private static List<String> ranks(Conformed conformed) {
        return conformed
                .table(People.TABLE)
                .orderBy(People.OPTED_IN_AT, People.OPTED_OUT_AT)
                .select(Conformed.SAMPLE_RANK)
                .collectAsList()
                .stream()
                .map(r -> Long.toString(r.getLong(0)))
                .toList();
    }

    @Test
    void theKeyIsInNoPlan() {
        PseudonymKey key = PseudonymKey.of("a very secret secret");
        String plan = spark.range(1)
                .select(udf(new Pseudonym(key, "people.person_id"), DataTypes.StringType)
                        .apply(col("id").cast(DataTypes.StringType)))
                .queryExecution()
                .toString();

        assertThat(plan).contains("UDF").doesNotContain("secret").doesNotContain(hex("a very secret secret"));
        assertThat(key).hasToString("PseudonymKey");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyBrokenRowIsRejectedWithItsReasonFileAndRow() {
        company.append("posts.csv", """
                ,@ann,linkedin,2024-02-03,no id
                q2,@ann,linkedin,2024-02-30,no such day
                1.78E+18,@ann,linkedin,2024-02-03,spoilt
                q4,@nobody,linkedin,2024-02-03,unknown account
                q5,@ann,linkedin,2024-02-03
                p1,@ann,linkedin,2024-02-01T00:00:00Z,Hello
                q6,@ann,linkedin,2024-02-03,one thing
                q6,@ann,linkedin,2024-02-03,another
                """);
        company.append("engagements.csv", """
                p1,reaction,2024-02-08,1000000000000000000,total
                p1,reaction,2024-02-08,99999999999999999999999,total
                p1,reaction,2024-02-08,1.5,total
                p1,love,2024-02-08,1,total
                p1,reaction,2024-02-08,-1,total
                p1,reaction,2024-02-08,-1,event
                nope,reaction,2024-02-08,1,total
                """);
        company.append("accounts.csv", "@zoe,employee,zoe,linkedin,2024-02-01,5\n@x,brand,,x,1.2.2024,5\n");
        try (Conformed conformed = run(LENIENT)) {
            assertThat(rejects(conformed))
                    .containsExactlyInAnyOrder(
                            "posts posts.csv:8 missing_value post_id",
                            "posts posts.csv:9 not_a_timestamp posted_at",
                            "posts posts.csv:10 spoilt_id post_id",
                            "posts posts.csv:11 unknown_account account_id",
                            "posts posts.csv:12 wrong_number_of_cells null",
                            "posts posts.csv:14 duplicate_key_conflict post_id",
                            "posts posts.csv:15 duplicate_key_conflict post_id",
                            "engagements engagements.csv:6 above_maximum count",
                            "engagements engagements.csv:7 above_maximum count",
                            "engagements engagements.csv:8 not_an_integer count",
                            "engagements engagements.csv:9 not_allowed_value kind",
                            "engagements engagements.csv:10 below_minimum count",
                            "engagements engagements.csv:12 unknown_post post_id",
                            "accounts accounts.csv:6 unknown_person person_id",
                            "accounts accounts.csv:7 not_a_date measured_on");
            assertThat(landing(conformed, Posts.TABLE).duplicates()).isEqualTo(1);
            assertThat(conformed.rejects().columns())
                    .containsExactly(Contracts.of(Rejects.TABLE).columns().toArray(String[]::new));
            assertBalanced(conformed);
        }
    }

    @Test
    void tooManyRejectsNameTheShareTheReasonAndTheFirstRow() {
        company.append("posts.csv", "q1,@nobody,linkedin,2024-02-03,unknown account\n");

        assertThatThrownBy(() -> run(Settings.DEFAULT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("posts.csv, row 8")
                .hasMessageContaining("14.3 % of the posts")
                .hasMessageContaining("unknown_account");
    }

    @Test
    void textIsDataWhateverItLooksLike() {
        String big = "x".repeat(1 << 20);
        company.append(
                "posts.csv",
                "q1,@ann,linkedin,2024-02-03,<script>alert(1)</script>\n"
                        + "q2,@ann,linkedin,2024-02-03,\"=HYPERLINK(\"\"http://a\"\",\"\"b\"\")\"\n"
                        + "q3,@ann,linkedin,2024-02-03,\"two\nlines\"\n"
                        + "q4,@ann,linkedin,2024-02-03," + big + "\n");
        try (Conformed conformed = run(Settings.DEFAULT)) {
            assertThat(texts(conformed))
                    .contains("<script>alert(1)</script>", "=HYPERLINK(\"https://link\",\"b\")", "two\nlines", big);
        }
    }
}
