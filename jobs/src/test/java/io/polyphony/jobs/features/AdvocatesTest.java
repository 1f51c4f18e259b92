package io.polyphony.jobs.features;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.spark.ContractRow;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's months as letters: a posted, x posted and was out at the end, i idle, o out, . not listed, - nobody's month is known. */
@ExtendWith(SparkSuite.class)
class AdvocatesTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    private final Map<YearMonth, List<Row>> population = new TreeMap<>();
    private final List<Row> asks = new ArrayList<>();

    @ParameterizedTest(name = "{0}: {1}, {2} months, idle {3}, still here {4}, stayed {5}")
    @CsvSource({
        // The last known month may be the first of two idle ones, so nobody is followed through it.
        "a,      a,      0, false, false, false",
        "aa,     aa,     0, false, false, false",
        "aaa,    aaa,    1, false, true,  true",
        "aaaaaa, aaaaaa, 4, false, true,  true",
        "aai,    aai,    1, false, true,  true",
        "aaii,   aaii,   2, true,  true,  false",
        "aii,    aii,    1, true,  true,  false",
        "aiai,   aiai,   2, false, false, false",
        // Late joiner.
        "iiiaa,  aa,     0, false, false, false",
        "..iaaa, aaa,    1, false, true,  true",
        // Came back after two idle months: the first event counts.
        "aiiaaa, aiiaaa, 1, true,  true,  true",
        // Left: followed until then; idle before leaving is an event, one idle month is none.
        "aaao,   aaao,   1, false, false, false",
        "aaoo,   aaoo,   0, false, false, false",
        "aiio,   aiio,   1, true,  false, false",
        "aiooo,  aiooo,  0, false, false, false",
        "axoo,   axoo,   0, false, false, false",
        "xooo,   xooo,   0, false, false, false",
        "aaa.,   aaao,   1, false, false, false",
        // Left and came back: what came after leaving is not followed, and is here again.
        "aaooaaa, aaooaaa, 0, false, true, true",
        // A month without data: idle beside it is no two idle months.
        "aai-ia, aai-ia, 4, false, false, false",
        "aa-aa,  aa-aa,  3, false, false, false",
        "a-iia,  a-iia,  2, true,  false, false",
        "aa-o,   aa-o,   0, false, false, false",
    })
    void isFollowedFromTheFirstPostToTheFirstOfTwoIdleMonths(
            String months, String history, int on, boolean idle, boolean here, boolean stayed, SparkSession spark) {
        person("jo", months, "sales");

        Row row = only(months.length(), spark);
        assertThat(row.<String>getAs(ProgrammeFeatures.HISTORY)).isEqualTo(history);
        assertThat(row.<Long>getAs(ProgrammeFeatures.MONTHS_ON)).isEqualTo(on);
        assertThat(row.<Boolean>getAs(ProgrammeFeatures.IDLE)).isEqualTo(idle);
        assertThat(row.<Boolean>getAs(ProgrammeFeatures.STILL_HERE)).isEqualTo(here);
        assertThat(row.<Boolean>getAs(ProgrammeFeatures.STAYED)).isEqualTo(stayed);
    }

    @Test
    void whoNeverPostedIsNoAdvocate(SparkSession spark) {
        person("jo", "iio", "sales");

        assertThat(advocates(3, Past.none(spark), spark)).isEmpty();
    }

    @ParameterizedTest(name = "asked in month {0} of {1}: after {2} months")
    @CsvSource({
        "3, sales, 1",
        "3, , 1",
        "3, service, ",
        "2, sales, 0",
        // Before they began it concerned others.
        "1, sales, ",
        "4, sales, 2",
        "5, sales, ",
    })
    void isAskedFromTheFirstRequestWithoutAChoiceOn(int month, String department, Long after, SparkSession spark) {
        person("jo", "iaaa", "sales");
        ask(month, department, true);
        ask(2, "sales", false);

        assertThat(only(4, spark).<Long>getAs(ProgrammeFeatures.ASKED_AFTER)).isEqualTo(after);
    }

    /** What is kept of the last month before is all that later ones need, whatever the cut. */
    @Test
    void monthByMonthIsTheSameAsAllAtOnce(SparkSession spark) {
        Random random = new Random(7);
        String letters = "aaaixo.";
        for (int p = 0; p < 60; p++) {
            StringBuilder months = new StringBuilder();
            for (int m = 0; m < 7; m++) {
                months.append(m == 3 ? '-' : letters.charAt(random.nextInt(letters.length())));
            }
            person("p" + p, months.toString(), p % 2 == 0 ? "sales" : "service");
        }
        ask(2, "sales", true);
        List<String> atOnce = texts(programme(months(0, 7), Past.none(spark), spark));
        Dataset<Row> kept = programme(months(0, 3), Past.none(spark), spark);
        Past past = new Past(
                Optional.of(FIRST.plusMonths(2)),
                kept.where(functions.col(Working.MONTH).equalTo("2026-03")),
                Past.none(spark).posts(),
                Set.of());
        Dataset<Row> then = programme(months(3, 7), past, spark);

        assertThat(texts(kept.union(then))).containsExactlyInAnyOrderElementsOf(atOnce);
        assertThat(atOnce).hasSizeGreaterThan(200);
    }

    /** Of who was erased no row is kept: they are followed no more, and others as before. */
    @Test
    void whoWasErasedIsNotFollowedAndOthersAreAsBefore(SparkSession spark) {
        person("erased", "aaaa", "sales");
        person("late", "..iaa", "sales");
        person("back", "aoaaa", "service");
        Dataset<Row> kept = programme(months(0, 4), Past.none(spark), spark)
                .where(functions.col(Working.MONTH).equalTo("2026-04"));
        Dataset<Row> left = kept.where(functions.col(ProgrammeFeatures.SUBJECT).notEqual("erased"));

        assertThat(histories(kept, spark)).isEqualTo(Map.of("late", "aa", "back", "aoaaa", "erased", "aaaao"));
        assertThat(histories(left, spark)).isEqualTo(Map.of("late", "aa", "back", "aoaaa"));
    }

    /** The histories of the fifth month, of whom these rows are kept of the fourth. */
    private Map<String, String> histories(Dataset<Row> kept, SparkSession spark) {
        Past past = new Past(
                Optional.of(FIRST.plusMonths(3)), kept, Past.none(spark).posts(), Set.of());
        return programme(months(4, 5), past, spark)
                .where(functions.col(ProgrammeFeatures.KIND).equalTo(Kind.ADVOCATE))
                .collectAsList()
                .stream()
                .collect(toMap(
                        row -> row.<String>getAs(ProgrammeFeatures.SUBJECT),
                        row -> row.<String>getAs(ProgrammeFeatures.HISTORY)));
    }

    private static List<String> texts(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).toList();
    }

    private void person(String id, String months, String department) {
        for (int m = 0; m < months.length(); m++) {
            char letter = months.charAt(m);
            if (letter != '.' && letter != '-') {
                YearMonth month = FIRST.plusMonths(m);
                population
                        .computeIfAbsent(month, k -> new ArrayList<>())
                        .add(new ContractRow(Contracts.of(Population.TABLE))
                                .set(Population.MONTH, month.toString())
                                .set(Population.PERSON_ID, id)
                                .set(Population.DEPARTMENT, department)
                                .set(Population.EMPLOYED, true)
                                .set(Population.OPTED_IN, letter == 'a' || letter == 'i')
                                .set(Population.ACTIVE, letter == 'a' || letter == 'x')
                                .row());
            } else if (letter == '.') {
                population.computeIfAbsent(FIRST.plusMonths(m), k -> new ArrayList<>());
            }
        }
    }

    private void ask(int month, String department, boolean mandatory) {
        asks.add(new ContractRow(Contracts.of(Asks.TABLE))
                .set(Asks.ASK_ID, "k" + asks.size())
                .set(Asks.SENT_AT, Instant.parse(FIRST.plusMonths(month - 1) + "-15T10:00:00Z"))
                .set(Asks.DEPARTMENT, department)
                .set(Asks.MANDATORY, mandatory)
                .row());
    }

    /** The months from one number to before another that are known. */
    private List<YearMonth> months(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(FIRST::plusMonths)
                .filter(population::containsKey)
                .toList();
    }

    private Row only(int months, SparkSession spark) {
        List<Row> rows = advocates(months, Past.none(spark), spark);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<Row> advocates(int months, Past past, SparkSession spark) {
        return programme(months(0, months), past, spark)
                .where(functions.col(ProgrammeFeatures.KIND).equalTo(Kind.ADVOCATE))
                .where(functions
                        .col(Working.MONTH)
                        .equalTo(FIRST.plusMonths(months - 1L).toString()))
                .collectAsList();
    }

    private Dataset<Row> programme(List<YearMonth> months, Past past, SparkSession spark) {
        List<Row> people =
                months.stream().flatMap(m -> population.get(m).stream()).toList();
        Dataset<Row> sent = months.stream()
                .map(month -> table(Asks.TABLE, asks, spark)
                        .where(functions
                                .date_format(functions.col(Asks.SENT_AT), "yyyy-MM")
                                .leq(month.toString()))
                        .withColumn(Working.MONTH, functions.lit(month.toString())))
                .reduce(Dataset::union)
                .orElseThrow();
        Dataset<Row> nobody = table(People.TABLE, List.of(), spark).withColumn(Working.MONTH, functions.lit(""));
        return Features.programme(
                spark,
                Map.of(Asks.TABLE, sent, People.TABLE, nobody),
                table(PostFeatures.TABLE, List.of(), spark),
                table(Population.TABLE, people, spark),
                months,
                past);
    }

    private static Dataset<Row> table(String name, List<Row> rows, SparkSession spark) {
        return spark.createDataFrame(rows, SparkSchemas.of(Contracts.of(name)));
    }
}
