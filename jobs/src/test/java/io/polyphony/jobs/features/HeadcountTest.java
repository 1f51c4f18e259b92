package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SparkSuite.class)
class HeadcountTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @ParameterizedTest(name = "employed from {0} to {1}, opted in {2} to {3}: employed {4}, opted in {5}")
    @CsvSource({
        ",,,,true,false",
        "2026-05-31T23:59:59Z,,2026-05-31T23:59:59Z,,true,true",
        "2026-06-01T00:00:00Z,,2026-06-01T00:00:00Z,,false,false",
        ",2026-06-01T00:00:00Z,2026-01-01T00:00:00Z,2026-06-01T00:00:00Z,true,true",
        ",2026-05-31T23:59:59Z,2026-01-01T00:00:00Z,2026-05-31T23:59:59Z,false,false",
    })
    void holdsForTheLastDay(
            Instant from, Instant to, Instant in, Instant out, boolean employed, boolean optedIn, SparkSession spark) {
        Map<String, Object> values = new HashMap<>();
        values.put(People.EMPLOYED_FROM, from);
        values.put(People.EMPLOYED_TO, to);
        values.put(People.OPTED_IN_AT, in);
        values.put(People.OPTED_OUT_AT, out);
        Row row = of(new Company().person("jo", 0, values).post("p", "jo", "2026-05-01T00:00:00Z", "x", null), spark);

        assertThat(row.<Boolean>getAs(Population.EMPLOYED)).isEqualTo(employed);
        assertThat(row.<Boolean>getAs(Population.OPTED_IN)).isEqualTo(optedIn);
        assertThat(row.<Boolean>getAs(Population.ACTIVE)).isTrue();
    }

    @Test
    void whoLeftAndCameBackIsOnePersonAsOfTheLatestInterval(SparkSession spark) {
        Company company = new Company()
                .person(
                        "jo",
                        0,
                        Map.of(
                                People.DEPARTMENT, "sales",
                                People.EMPLOYED_TO, Instant.parse("2026-03-01T00:00:00Z"),
                                People.OPTED_IN_AT, Instant.parse("2026-01-01T00:00:00Z"),
                                People.OPTED_OUT_AT, Instant.parse("2026-03-01T00:00:00Z")))
                .interval(
                        "jo",
                        0,
                        Map.of(
                                People.DEPARTMENT, "service",
                                People.EMPLOYED_FROM, Instant.parse("2026-05-01T00:00:00Z"),
                                People.OPTED_IN_AT, Instant.parse("2026-05-02T00:00:00Z")))
                .post("p", "jo", "2026-05-03T00:00:00Z", "x", null);
        var tables = company.tables(spark);
        var posts = Features.posts(spark, Features.dated(MAY, tables), Settings.DEFAULT)
                .collectAsList();
        var people = Features.population(spark, Features.dated(MAY, tables)).collectAsList();

        assertThat(posts).hasSize(1);
        assertThat(posts.get(0).<String>getAs(Population.DEPARTMENT)).isEqualTo("service");
        assertThat(people).hasSize(1);
        assertThat(people.get(0).<String>getAs(Population.DEPARTMENT)).isEqualTo("service");
        assertThat(people.get(0).<Boolean>getAs(Population.EMPLOYED)).isTrue();
        assertThat(people.get(0).<Boolean>getAs(Population.OPTED_IN)).isTrue();
        assertThat(Features.population(spark, Features.dated(YearMonth.of(2026, 4), tables))
                        .first()
                        .<Boolean>getAs(Population.EMPLOYED))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an end before the month and a start after it, 2020-01-01, 2026-03-01, , 2026-09-01, , , first",
        "an opt-in and one after the month,            2020-01-01, , 2026-01-01, 2020-01-01, , 2026-09-01, first",
        "no opt-in so far and one after the month,     2020-01-01, , , 2020-01-01, , 2026-09-01, first",
        "since ever and since long ago,                , , 2026-01-01, 1965-01-01, , 2026-01-01, second",
        "two that hold,                                2020-01-01, , 2026-01-01, 2024-01-01, , 2026-02-01, second",
        "two that hold one opted in,                   2020-01-01, , 2026-01-01, 2024-01-01, , , first",
        "two that have ended,                          2020-01-01, 2021-01-01, , 2022-01-01, 2023-01-01, , second",
        "two that are to come,                         2026-07-01, , , 2026-09-01, , , second",
    })
    void departmentIsThatOfOneInterval(
            String name,
            LocalDate from,
            LocalDate to,
            LocalDate in,
            LocalDate otherFrom,
            LocalDate otherTo,
            LocalDate otherIn,
            String department,
            SparkSession spark) {
        Map<String, Object> first = interval("first", from, to, in);
        Map<String, Object> second = interval("second", otherFrom, otherTo, otherIn);

        assertThat(department(new Company().person("jo", 0, first).interval("jo", 0, second), spark))
                .isEqualTo(department);
        assertThat(department(new Company().person("jo", 0, second).interval("jo", 0, first), spark))
                .isEqualTo(department);
    }

    private static String department(Company company, SparkSession spark) {
        return of(company, spark).getAs(Population.DEPARTMENT);
    }

    private static Map<String, Object> interval(String department, LocalDate from, LocalDate to, LocalDate in) {
        Map<String, Object> values = new HashMap<>();
        values.put(People.DEPARTMENT, department);
        values.put(People.EMPLOYED_FROM, midnight(from));
        values.put(People.EMPLOYED_TO, midnight(to));
        values.put(People.OPTED_IN_AT, midnight(in));
        return values;
    }

    private static Instant midnight(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Test
    void whoPostedNothingIsNotActive(SparkSession spark) {
        Company company =
                new Company().brand("acme").person("jo", 0).post("p", "acme", "2026-05-01T00:00:00Z", "x", null);

        assertThat(of(company, spark).<Boolean>getAs(Population.ACTIVE)).isFalse();
    }

    private static Row of(Company company, SparkSession spark) {
        return Features.population(spark, Features.dated(MAY, company.tables(spark)))
                .head();
    }
}
