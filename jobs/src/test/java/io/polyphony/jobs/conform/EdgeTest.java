package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.Land;
import io.polyphony.schemas.settings.Privacy;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import io.polyphony.schemas.table.Rejects;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a delivery says of people must not get past conform. */
@ExtendWith(SparkSuite.class)
class EdgeTest {
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
        Settings tolerant = new Settings("Your company", 5, Privacy.NORMAL, 7, 1);
        return Conform.run(
                spark, Land.plan(folder), YearMonth.of(2024, 2), tolerant, PseudonymKey.demo(), Erased.NOBODY);
    }

    private static List<String> values(Dataset<Row> rows, String column) {
        return rows.select(col(column)).collectAsList().stream()
                .map(r -> r.getString(0))
                .toList();
    }

    @Test
    void aBrandThatIsAPersonIsAContradiction() {
        company.append("accounts.csv", "@ceo,brand,eve,linkedin,2024-02-01,9000\n");
        company.append("posts.csv", "p9,@ceo,linkedin,2024-02-10T12:00:00Z,I never opted in\n");
        try (Conformed conformed = run()) {
            assertThat(conformed
                            .rejects()
                            .filter(col(Rejects.CONTRACT).equalTo(Accounts.TABLE))
                            .select(Rejects.REASON, Rejects.COLUMN)
                            .collectAsList())
                    .extracting(Row::toString)
                    .containsExactly("[brand_of_a_person,person_id]");
            assertThat(values(conformed.table(Posts.TABLE), Posts.TEXT)).doesNotContain("I never opted in");
        }
    }

    @Test
    void identifiersOfThingsLookLikeIdentifiers() {
        company.write("posts.csv", """
                post_id,account_id,network,posted_at,text,content_id
                p1,@ann,linkedin,2024-02-01T00:00:00Z,one,c-1:2024/a
                p2,@ann,linkedin,2024-02-01T00:00:00Z,two,zq14@corp.example
                p3,@ann,linkedin,2024-02-01T00:00:00Z,three,linkedin.com/in/zq14
                p4,@ann,linkedin,2024-02-01T00:00:00Z,four,%s
                p5,@ann,linkedin,2024-02-01T00:00:00Z,five,=1+1
                "p\n6",@ann,linkedin,2024-02-01T00:00:00Z,six,
                p7,@acme,linkedin,2024-02-29T23:59:59Z,News,
                """.formatted("x".repeat(201)));
        company.write("engagements.csv", "post_id,kind,measured_at,count,measure\n");
        try (Conformed conformed = run()) {
            assertThat(values(
                            conformed.rejects().filter(col(Rejects.REASON).equalTo("not_an_identifier")),
                            Rejects.COLUMN))
                    .containsExactlyInAnyOrder("content_id", "content_id", "content_id", "content_id", "post_id");
        }
    }

    @Test
    void namesOfUnknownColumnsHoldNobody() {
        company.write(
                "people.csv", "person_id,department,opted_in_at,zq14@corp.example,shirt\nann,sales,2024-01-01,,\n");
        company.write("accounts.csv", """
                account_id,voice,person_id,network,measured_on,follower_count
                @ann,employee,ann,linkedin,2024-02-01,500
                """);
        try (Conformed conformed = run()) {
            assertThat(conformed.landings().stream().flatMap(l -> l.unknownColumns().stream()))
                    .containsExactly("@someone", "shirt");
        }
    }

    @Test
    void labelsAndOwnWordsOfApplicantsHoldNobody() {
        company.write("people.csv", """
                person_id,department,location,opted_in_at
                ann,@zq14,Berlin/Munich,2024-01-01
                bob,Sales & Marketing,zq14@corp.example,2024-01-01
                """);
        company.write("accounts.csv", """
                account_id,voice,person_id,network,measured_on,follower_count
                @ann,employee,ann,linkedin,2024-02-01,500
                @acme,brand,,linkedin,2024-02-01,9000
                """);
        company.write("posts.csv", """
                post_id,account_id,network,posted_at,text,topic,link
                p1,@ann,linkedin,2024-02-01T00:00:00Z,see .@zq14,linkedin.com/in/zq14,https://corp.example/j?utm_content=zq14
                """);
        company.write("engagements.csv", "post_id,kind,measured_at,count,measure\n");
        company.write("applications.csv", """
                application_id,applicant_id,requisition_id,stage,at,utm_content,self_reported_source
                a1,zq14,r1,submitted,2024-02-01,zq14,my friend zq14@corp.example
                """);
        company.write("link_clicks.csv", """
                click_id,at,utm_source,utm_content,user_agent
                zq14-1,2024-02-01,linkedin,zq14,Mozilla/5.0 (X11; Linux x86_64) Safari/604.1
                """);
        try (Conformed conformed = run()) {
            assertThat(values(conformed.table(People.TABLE), People.DEPARTMENT))
                    .containsExactlyInAnyOrder("@someone", "Sales & Marketing");
            for (String table : conformed.tables().keySet()) {
                assertThat(conformed.table(table).toJSON().collectAsList())
                        .as(table)
                        .noneMatch(row -> row.contains("zq14"));
            }
            String token = values(conformed.table(LinkClicks.TABLE), LinkClicks.UTM_CONTENT)
                    .get(0);
            assertThat(values(conformed.table(Applications.TABLE), Applications.UTM_CONTENT))
                    .containsExactly(token);
            assertThat(values(conformed.table(Posts.TABLE), Posts.LINK))
                    .containsExactly("https://corp.example/j?utm_content=" + token);
            assertThat(values(conformed.table(LinkClicks.TABLE), LinkClicks.USER_AGENT))
                    .containsExactly("Mozilla/5.0 (X11; Linux x86_64) Safari/604.1");
        }
    }
}
