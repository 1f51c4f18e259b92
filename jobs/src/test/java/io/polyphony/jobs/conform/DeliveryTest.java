package io.polyphony.jobs.conform;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.Land;
import io.polyphony.schemas.settings.Privacy;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Engagements;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Of one delivery all months are taken, in any order, and each row has its fate in each. */
@ExtendWith(SparkSuite.class)
class DeliveryTest {
    private static final Settings LENIENT = new Settings("Acme", 5, Privacy.NORMAL, 7, 1.0);
    private static final List<String> MONTHS = List.of("2024-03", "2024-01", "2024-02");

    /** By name: posts as network, time and account, apart by semicolons; then the engagement's fate from January on. */
    private static final List<String> CASES = List.of(
            "brand       | x 2024-01-31 @acme                            | conformed other other",
            "networks    | x 2024-01-31 @acme; linkedin 2024-02-01 @acme | conformed conformed other",
            "stranger    | x 2024-01-05 @who                             | rejected other other",
            "strangers   | x 2024-01-05 @who; linkedin 2024-02-05 @who   | other other other",
            "alike       | x 2024-01-05 @who; linkedin 2024-01-06 @who   | rejected other other",
            "silent      | x 2024-03-05 @eve                             | other other silent",
            "best        | x 2024-01-05 @eve; linkedin 2024-01-06 @acme  | conformed other other",
            "halfstrange | x 2024-01-05 @who; linkedin 2024-02-05 @acme  | other conformed other",
            "halfsilent  | x 2024-01-05 @acme; linkedin 2024-02-05 @eve  | conformed silent other",
            "nopost      |                                               | rejected rejected rejected",
            "notime      | x yesterday @acme                             | rejected rejected rejected");

    @TempDir
    private Path folder;

    private Delivery delivery(SparkSession spark) {
        return Conform.delivery(spark, Land.plan(folder), PseudonymKey.demo(), Erased.NOBODY);
    }

    @Test
    void anEngagementHasItsPostsFateInEachMonth(SparkSession spark) {
        Company company = new Company(folder)
                .write("people.csv", "person_id,opted_in_at\nann,2024-01-01\neve,\n")
                .write("accounts.csv", """
                        account_id,voice,person_id,network,measured_on,follower_count
                        @acme,brand,,x,2024-01-01,9
                        @acme,brand,,linkedin,2024-01-01,9
                        @eve,employee,eve,x,2024-01-01,9
                        @eve,employee,eve,linkedin,2024-01-01,9
                        """)
                .remove("engagements.csv");
        StringBuilder posts = new StringBuilder("post_id,network,posted_at,account_id,text\n");
        Map<String, List<String>> expected = new TreeMap<>();
        for (String line : CASES) {
            List<String> cells = List.of(line.split(" *\\| *", -1));
            for (String post : cells.get(1).split("; *", -1)) {
                if (!post.isEmpty()) {
                    posts.append(cells.get(0))
                            .append(',')
                            .append(post.replaceAll(" ", ","))
                            .append(",Hello\n");
                }
            }
            company.write(
                    "engagements-" + cells.get(0) + ".csv",
                    "post_id,kind,measured_at,count,measure\n" + cells.get(0) + ",click,2024-03-09,1,event\n");
            expected.put(cells.get(0), List.of(cells.get(2).split(" ", -1)));
        }
        company.write("posts.csv", posts.toString());

        try (Delivery delivery = delivery(spark)) {
            for (String month : MONTHS) {
                int place = YearMonth.parse(month).getMonthValue() - 1;
                Map<String, String> fates = expected.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, e -> e.getValue().get(place)));
                Conformed conformed = delivery.month(YearMonth.parse(month), LENIENT);

                assertThat(fates(conformed)).as(month).isEqualTo(fates);
                assertThat(conformed.table(Engagements.TABLE).count())
                        .isEqualTo(fates.values().stream()
                                .filter("conformed"::equals)
                                .count());
                assertThat(conformed
                                .rejects()
                                .filter("contract = 'engagements'")
                                .count())
                        .isEqualTo(fates.values().stream()
                                .filter("rejected"::equals)
                                .count());
            }
        }
    }

    private static Map<String, String> fates(Conformed conformed) {
        return conformed.files().stream()
                .filter(file -> file.contract().equals(Engagements.TABLE))
                .collect(
                        toMap(file -> file.file().replace("engagements-", "").replace(".csv", ""), DeliveryTest::fate));
    }

    private static String fate(FileBalance file) {
        assertThat(file.conformed() + file.otherMonth() + file.rejected() + file.notOptedIn())
                .isOne();
        assertThat(file.rejectReasons()).isEqualTo(file.rejected() == 1 ? Map.of("unknown_post", 1L) : Map.of());
        return file.conformed() == 1
                ? "conformed"
                : file.otherMonth() == 1 ? "other" : file.rejected() == 1 ? "rejected" : "silent";
    }

    @Test
    void anOfferedPieceStaysForSixtyDaysOrAsLongAsItIsShared(SparkSession spark) {
        new Company(folder).write("content.csv", """
                        content_id,published_at,kind,suggested_text
                        c1,2024-01-31T23:59:59Z,product,One
                        c2,2024-02-01T00:00:00Z,product,Two
                        c3,2024-01-01T00:00:00Z,product,Three
                        """).write("posts.csv", """
                        post_id,account_id,network,posted_at,text,content_id
                        p1,@acme,linkedin,2024-02-01T00:00:00Z,Hello,
                        p2,@acme,linkedin,2024-04-01T00:00:00Z,Hello,
                        p3,@acme,linkedin,2024-06-10T00:00:00Z,June,c3
                        p4,@acme,linkedin,2024-07-10T00:00:00Z,July,
                        """).remove("engagements.csv");

        try (Delivery delivery = delivery(spark)) {
            assertThat(offered(delivery, "2024-06")).containsExactly("c3");
            assertThat(offered(delivery, "2024-02")).containsExactly("c1", "c2", "c3");
            assertThat(offered(delivery, "2024-04")).containsExactly("c2");
            assertThat(offered(delivery, "2024-07")).isEmpty();
        }
    }

    private static List<String> offered(Delivery delivery, String month) {
        return delivery.month(YearMonth.parse(month), LENIENT).table(Content.TABLE).collectAsList().stream()
                .map(row -> row.<String>getAs(Content.CONTENT_ID))
                .sorted()
                .toList();
    }

    @Test
    void aMonthWithoutPostsIsRefusedAndTheOthersAreStillThere(SparkSession spark) {
        new Company(folder);

        try (Delivery delivery = delivery(spark)) {
            assertThatThrownBy(() -> delivery.month(YearMonth.of(2024, 5), LENIENT))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("the files hold posts of 2024-02, 2024-03");
            assertThat(delivery.month(YearMonth.of(2024, 2), LENIENT)
                            .table(Engagements.TABLE)
                            .count())
                    .isEqualTo(2);
        }
    }
}
