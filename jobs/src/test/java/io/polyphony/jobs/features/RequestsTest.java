package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.spark.ContractRow;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.Ideas;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows a request, who joined, what people asked for. */
@ExtendWith(SparkSuite.class)
class RequestsTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final Company company = new Company();
    private final List<Row> asks = new ArrayList<>();
    private final List<Row> ideas = new ArrayList<>();

    @ParameterizedTest(name = "asked at {0} ({1}), posted at {2}: {3}")
    @CsvSource({
        "2026-05-10T10:00:00Z, ,        2026-05-10T10:00:00Z, day",
        "2026-05-10T10:00:00Z, ,        2026-05-11T09:59:59Z, day",
        "2026-05-10T10:00:00Z, ,        2026-05-11T10:00:00Z, three_days",
        "2026-05-10T10:00:00Z, ,        2026-05-13T09:59:59Z, three_days",
        "2026-05-10T10:00:00Z, ,        2026-05-13T10:00:00Z, unprompted",
        "2026-05-10T10:00:00Z, ,        2026-05-10T09:59:59Z, unprompted",
        "2026-05-10T10:00:00Z, sales,   2026-05-10T11:00:00Z, day",
        "2026-05-10T10:00:00Z, service, 2026-05-10T11:00:00Z, unprompted",
        // A request of the month before reaches into this one.
        "2026-04-29T10:00:00Z, ,        2026-05-01T10:00:00Z, three_days",
    })
    void aPostIsPromptedByTheLastRequestToItsAuthor(
            String asked, String department, String posted, String prompt, SparkSession spark) {
        company.person("jo", 0, Map.of(People.DEPARTMENT, "sales")).post("p", "jo", posted, "x", null);
        ask(asked, department, false);

        Row post = posts(spark)
                .where(functions.col(PostFeatures.PERSON_ID).isNotNull())
                .collectAsList()
                .get(0);
        assertThat(post.<String>getAs(PostFeatures.PROMPT)).isEqualTo(prompt);
    }

    @Test
    void whereNoRequestIsKnownNothingIsSaid(SparkSession spark) {
        company.person("jo", 0, Map.of()).post("p", "jo", "2026-05-10T10:00:00Z", "x", null);

        assertThat(posts(spark)
                        .where(functions.col(PostFeatures.PERSON_ID).isNotNull())
                        .collectAsList()
                        .get(0)
                        .<String>getAs(PostFeatures.PROMPT))
                .isNull();
    }

    @Test
    void whoWasAskedAndPostedWithinADayResponds(SparkSession spark) {
        for (String person : List.of("ann", "bob", "cat", "dan")) {
            company.person(person, 0, Map.of(People.DEPARTMENT, person.equals("dan") ? "service" : "sales"));
        }
        company.post("a1", "ann", "2026-05-20T10:00:00Z", "x", null)
                .post("a2", "ann", "2026-05-21T09:59:59Z", "y", null)
                .post("b1", "bob", "2026-05-21T10:00:00Z", "z", null)
                .post("c1", "cat", "2026-05-13T12:00:00Z", "w", null)
                .post("d1", "dan", "2026-05-20T12:00:00Z", "v", null);
        ask("2026-05-20T10:00:00Z", "sales", true);

        assertThat(of(Kind.RESPONSE, spark))
                .extracting(r -> r.<String>getAs(ProgrammeFeatures.SUBJECT)
                        + " week "
                        + r.<Long>getAs(ProgrammeFeatures.WEEKS_BEFORE)
                        + ": "
                        + r.<Long>getAs(ProgrammeFeatures.POSTS)
                        + ", "
                        + r.<String>getAs(ProgrammeFeatures.DUTY)
                        + " "
                        + r.<String>getAs(ProgrammeFeatures.ASK_DAY))
                .containsExactlyInAnyOrder(
                        "ann week 0: 2, mandatory 2026-05-20", "cat week 1: 1, mandatory 2026-05-20");
    }

    /** A post that two requests of one day concern is one. */
    @Test
    void requestsOfOneDayAndDutyAreOne(SparkSession spark) {
        company.person("ann", 0, Map.of(People.DEPARTMENT, "sales"))
                .post("a1", "ann", "2026-05-20T12:00:00Z", "x", null);
        ask("2026-05-20T10:00:00Z", "sales", false);
        ask("2026-05-20T11:00:00Z", null, false);

        assertThat(of(Kind.RESPONSE, spark)).hasSize(1);
        assertThat(of(Kind.ASK, spark)).hasSize(Requests.WEEKS + 1);
    }

    @ParameterizedTest(name = "asked at {0}: of May {1}")
    @CsvSource({
        "2026-05-30T23:59:59Z, true",
        "2026-05-31T00:00:00Z, true",
        "2026-05-31T00:00:01Z, false",
        "2026-04-30T00:00:00Z, false",
        "2026-04-30T00:00:01Z, true",
    })
    void belongsToTheMonthInWhichItsDayEnds(String asked, boolean belongs, SparkSession spark) {
        company.person("ann", 0, Map.of());
        ask(asked, null, false);

        assertThat(!of(Kind.ASK, spark).isEmpty()).isEqualTo(belongs);
    }

    @Test
    void aWeekBeforeIsClearIfItIsKnownAndNobodyWasAskedInIt(SparkSession spark) {
        company.person("ann", 0, Map.of(People.DEPARTMENT, "sales"));
        ask("2026-05-28T10:00:00Z", "sales", true);
        // In the window of week 1; until one hour into that of week 2; to others in week 3.
        ask("2026-05-21T20:00:00Z", null, false);
        ask("2026-05-13T11:00:00Z", "sales", false);
        ask("2026-05-07T11:00:00Z", "service", false);

        assertThat(of(Kind.ASK, spark).stream()
                        .filter(r -> r.<String>getAs(ProgrammeFeatures.DUTY).equals("mandatory"))
                        .filter(r -> r.<Boolean>getAs(ProgrammeFeatures.CLEAR))
                        .map(r -> r.<Long>getAs(ProgrammeFeatures.WEEKS_BEFORE)))
                // From week 4 on it is April, of which nothing is known here.
                .containsExactlyInAnyOrder(0L, 3L);
    }

    @ParameterizedTest(name = "opted in at {0}, out at {1}: joined {2}")
    @CsvSource({
        "2025-06-01T00:00:00Z, , true",
        "2025-05-31T23:59:59Z, , false",
        "2026-05-31T23:59:59Z, , true",
        "2026-06-01T00:00:00Z, , false",
        "2026-02-01T00:00:00Z, 2026-05-10T00:00:00Z, false",
        "2026-02-01T00:00:00Z, 2026-06-01T00:00:00Z, true",
        ", , false",
    })
    void joinedIsWhoBeganWithinTwelveMonthsAndIsStillThere(
            Instant in, Instant out, boolean joined, SparkSession spark) {
        Map<String, Object> person = new TreeMap<>(Map.of(People.JOIN_ROUTE, "invited"));
        if (in != null) {
            person.put(People.OPTED_IN_AT, in);
        }
        if (out != null) {
            person.put(People.OPTED_OUT_AT, out);
        }
        company.interval("ann", 0, person);

        List<Row> joiners = of(Kind.JOINER, spark);
        assertThat(!joiners.isEmpty()).isEqualTo(joined);
        joiners.forEach(
                r -> assertThat(r.<String>getAs(ProgrammeFeatures.JOIN_ROUTE)).isEqualTo("invited"));
    }

    @ParameterizedTest(name = "submitted {0}, taken up {1}, piece {2}: of the period {3}, published {4}, {5} days")
    @CsvSource({
        "2025-06-01, , , true, false, 365",
        "2025-05-31, , , false, false, 0",
        "2026-05-01, 2026-05-11, c, true, true, 10",
        "2026-05-01, 2026-05-11, , true, false, 10",
        "2026-05-01, , c, true, true, 31",
        // Taken up after the month: not yet.
        "2026-05-01, 2026-06-01, c, true, false, 31",
        "2026-05-11, 2026-05-01, c, true, true, 0",
    })
    void anIdeaIsPublishedWhereAPieceIsKnownOfIt(
            LocalDate submitted,
            LocalDate adopted,
            String piece,
            boolean there,
            boolean published,
            long days,
            SparkSession spark) {
        company.person("ann", 0, Map.of());
        ideas.add(new ContractRow(Contracts.of(Ideas.TABLE))
                .set(Ideas.IDEA_ID, "i")
                .set(Ideas.PERSON_ID, "ann")
                .set(Ideas.SUBMITTED_ON, submitted)
                .set(Ideas.ADOPTED_ON, adopted)
                .set(Ideas.PUBLISHED_CONTENT_ID, piece)
                .set(Ideas.TOPIC, "tools")
                .row());

        List<Row> rows = of(Kind.IDEA, spark);
        assertThat(!rows.isEmpty()).isEqualTo(there);
        rows.forEach(row -> {
            assertThat(row.<Boolean>getAs(ProgrammeFeatures.PUBLISHED)).isEqualTo(published);
            assertThat(row.<Long>getAs(ProgrammeFeatures.DAYS)).isEqualTo(days);
        });
    }

    private void ask(String at, String department, boolean mandatory) {
        asks.add(new ContractRow(Contracts.of(Asks.TABLE))
                .set(Asks.ASK_ID, "k" + asks.size())
                .set(Asks.SENT_AT, Instant.parse(at))
                .set(Asks.DEPARTMENT, department)
                .set(Asks.MANDATORY, mandatory)
                .row());
    }

    private Map<String, Dataset<Row>> tables(SparkSession spark) {
        Map<String, Dataset<Row>> tables = new TreeMap<>(company.brand("brand")
                .post("b", "brand", "2026-05-02T00:00:00Z", "news", null)
                .tables(spark));
        tables.put(Asks.TABLE, table(Asks.TABLE, asks, spark));
        tables.put(Ideas.TABLE, table(Ideas.TABLE, ideas, spark));
        return Features.dated(MAY, tables);
    }

    private Dataset<Row> posts(SparkSession spark) {
        return Features.posts(spark, tables(spark), Settings.DEFAULT);
    }

    private List<Row> of(String kind, SparkSession spark) {
        Map<String, Dataset<Row>> tables = tables(spark);
        Past past = Past.none(spark);
        return Features.programme(spark, tables, posts(spark), Features.population(spark, tables), List.of(MAY), past)
                .where(functions.col(ProgrammeFeatures.KIND).equalTo(kind))
                .collectAsList();
    }

    private static Dataset<Row> table(String name, List<Row> rows, SparkSession spark) {
        return spark.createDataFrame(rows, SparkSchemas.of(Contracts.of(name)));
    }
}
