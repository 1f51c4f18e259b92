package io.polyphony.jobs.measure;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSuite.class)
class StateScanTest {
    private static final StructType SCHEMA = StructType.fromDDL(
            "unit int, person string, account string, voice string, topic string, likes bigint, followers bigint");

    private static final List<Row> ROWS = List.of(
            RowFactory.create(1, "ann", "a1", "employee", "culture", 10L, 500L),
            RowFactory.create(1, "ann", "a1", "employee", "culture", 5L, 480L),
            RowFactory.create(1, "ann", "a2", "employee", null, 2L, 30L),
            RowFactory.create(1, "bob", "b1", "employee", "culture", 4L, 200L),
            RowFactory.create(2, "cat", "c1", "employee", "product", null, 70L),
            RowFactory.create(2, "cat", "c1", "employee", "culture", 0L, 60L),
            RowFactory.create(0, "brand", "brand", "brand", "culture", 90L, 9000L));

    private static final Measure LIKES = Measure.sum("likes", "likes").published();
    private static final Measure FOLLOWERS =
            Measure.max("followers", "followers").published();
    private static final Measure POSTS = Measure.sum("posts", "1");
    private static final StateRequest BY_VOICE =
            new StateRequest("facts", List.of("voice"), List.of(LIKES, FOLLOWERS, POSTS));
    private static final StateRequest BY_TOPIC =
            new StateRequest("facts", List.of("voice", "topic"), List.of(POSTS, LIKES));
    private static final StateRequest OF_ALL = new StateRequest("facts", List.of(), List.of(POSTS));

    private static Map<StateRequest, List<Cell>> scan(Dataset<Row> facts) {
        return new StateScan(List.of(BY_VOICE, BY_TOPIC, OF_ALL))
                .run(facts, col("unit"), col("account"), col("person"));
    }

    private static Map<StateRequest, List<Cell>> scan(SparkSession spark, Predicate<Row> rows) {
        return scan(spark.createDataFrame(ROWS.stream().filter(rows).toList(), SCHEMA));
    }

    private static Map<StateRequest, List<Cell>> all(SparkSession spark) {
        return scan(spark, row -> true);
    }

    private static Cell employees(Map<StateRequest, List<Cell>> states) {
        return states.get(BY_VOICE).stream()
                .filter(Samples::employees)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachRequestGetsItsOwnGroupingOfTheOneScan(SparkSession spark) {
        Map<StateRequest, List<Cell>> states = all(spark);

        assertThat(states.get(OF_ALL))
                .singleElement()
                .satisfies(c -> assertThat(c.sum("posts")).isEqualTo(7));
        assertThat(states.get(BY_VOICE)).extracting(c -> c.sum("posts")).containsExactly(1L, 6L);
        assertThat(states.get(BY_TOPIC))
                .extracting(c -> c.key("voice") + " " + c.key("topic") + " " + c.sum("posts"))
                .containsExactly("brand culture 1", "employee null 1", "employee culture 4", "employee product 1");
    }

    @Test
    void groupsAreKeptApartAndCanBeLeftOut(SparkSession spark) {
        Cell employees = employees(all(spark));

        assertThat(employees.units()).containsExactly(1, 2);
        assertThat(employees.sum("likes")).isEqualTo(21);
        assertThat(employees.sum("posts", 1)).isEqualTo(2);
        assertThat(employees.people("posts", 2)).isEqualTo(2);
    }

    @Test
    void peopleAreCountedByWhatIsKnownOfThem(SparkSession spark) {
        Cell employees = employees(all(spark));
        Cell product = all(spark).get(BY_TOPIC).get(3);

        assertThat(employees.people("posts")).isEqualTo(3);
        assertThat(employees.people("likes")).isEqualTo(3);
        assertThat(product.people("likes")).isZero();
        assertThat(product.people("posts")).isEqualTo(1);
    }

    @Test
    void theLargestIsKeptPerAccountAndAddedUpPerPerson(SparkSession spark) {
        Cell employees = employees(all(spark));

        assertThat(employees.sum("followers")).isEqualTo(500 + 30 + 200 + 70);
        assertThat(employees.disclosure("followers")).isEqualTo(new Disclosure(3, 800, 530, 200));
        assertThat(employees.disclosure("likes")).isEqualTo(new Disclosure(3, 21, 17, 4));
    }

    @Test
    void partsOfTheTableMergeToTheWhole(SparkSession spark) {
        Cell whole = employees(all(spark));
        Cell one = employees(scan(spark, r -> r.getString(1).equals("ann")));
        Cell other = employees(scan(spark, r -> !r.getString(1).equals("ann")));

        for (String measure : List.of("likes", "followers", "posts")) {
            assertThat(one.sum(measure) + other.sum(measure)).isEqualTo(whole.sum(measure));
            assertThat(one.people(measure) + other.people(measure)).isEqualTo(whole.people(measure));
        }
    }

    @Test
    void partitionsAndOrderChangeNothing(SparkSession spark) {
        Dataset<Row> facts = spark.createDataFrame(ROWS, SCHEMA);
        List<Row> reversed = new ArrayList<>(ROWS);
        Collections.reverse(reversed);

        String expected = text(scan(facts.coalesce(1)));
        assertThat(text(scan(facts.repartition(7)))).isEqualTo(expected);
        assertThat(text(scan(spark.createDataFrame(reversed, SCHEMA)))).isEqualTo(expected);
    }

    @Test
    void anEmptyTableHasNoCells(SparkSession spark) {
        assertThat(scan(spark, r -> false))
                .allSatisfy((request, cells) -> assertThat(cells).isEmpty());
    }

    /** All cells with all their numbers. */
    private static String text(Map<StateRequest, List<Cell>> states) {
        StringBuilder text = new StringBuilder();
        for (StateRequest request : List.of(BY_VOICE, BY_TOPIC, OF_ALL)) {
            for (Cell cell : states.get(request)) {
                request.keys().forEach(k -> text.append(cell.key(k)).append(' '));
                request.measures().forEach(m -> text.append(cell.disclosure(m.name())));
                text.append(cell.units()).append('\n');
            }
        }
        return text.toString();
    }
}
