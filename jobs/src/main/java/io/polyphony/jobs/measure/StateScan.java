package io.polyphony.jobs.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.grouping_id;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.polyphony.jobs.spark.SmallestHashes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * All states of one table in one scan: a grouping set per combination of keys, first per account, then per person, then per group.
 *
 * <p>What comes back has at most (groups × combinations of keys) rows, however large the table is; only requests that
 * ask for a person, an account or a message among their keys grow with those.
 */
final class StateScan {
    static final String UNIT = "_unit";
    private static final String ACCOUNT = "_account";
    private static final String PERSON = "_person";
    private static final String SET = "_set";

    private final List<StateRequest> requests;
    private final List<String> keys;
    private final List<Measure> measures;

    /** A scan for the requests of one table. */
    StateScan(Collection<StateRequest> requests) {
        this.requests = List.copyOf(requests);
        TreeSet<String> columns = new TreeSet<>();
        LinkedHashSet<Measure> all = new LinkedHashSet<>();
        for (StateRequest request : requests) {
            columns.addAll(request.keys());
            all.addAll(request.measures());
        }
        this.keys = List.copyOf(columns);
        this.measures = List.copyOf(all);
    }

    /**
     * Runs the scan.
     *
     * @param facts the table's rows of the month
     * @param unit the column with the group's number
     * @param account the account; the largest rows of a {@link Measure.Kind#MAX} measure are kept per account
     * @param person the person (brand: the account)
     */
    Map<StateRequest, List<Cell>> run(Dataset<Row> facts, Column unit, Column account, Column person) {
        Dataset<Row> narrow = narrow(
                perUnit(perPerson(perAccount(facts, unit, account, person))).filter(saysSomething()));
        Map<Long, List<CellBuilder>> bySet = new LinkedHashMap<>();
        requests.forEach(request -> bySet.computeIfAbsent(setId(request.keys()), s -> new ArrayList<>())
                .add(new CellBuilder(request, inOrder(request), measuresOf(request.keys()))));
        // A partition at a time: only the states stay, as arrays of their own measures.
        for (Iterator<Row> rows = narrow.toLocalIterator(); rows.hasNext(); ) {
            Row row = rows.next();
            bySet.get(row.<Long>getAs(SET)).forEach(builder -> builder.add(row));
        }
        Map<StateRequest, List<Cell>> cells = new LinkedHashMap<>();
        bySet.values().forEach(builders -> builders.forEach(b -> cells.put(b.request(), b.cells())));
        return cells;
    }

    /**
     * Of each grouping set its own keys and measures alone: what travels to the driver. They are picked by their places, as lists of
     * numbers: a case for each set would be thousands of expressions, which take longer to plan than a small month to count.
     */
    private Dataset<Row> narrow(Dataset<Row> wide) {
        Column all = array(keys.stream().map(key -> col(key).cast("string")).toArray(Column[]::new))
                .cast("array<string>");
        return wide.select(
                col(SET),
                col(UNIT),
                transform(ownOf(this::placesOfKeys), place -> get(all, place)).as(CellBuilder.KEYS),
                transform(ownOf(this::placesOfNumbers), place -> get(col(CellBuilder.VALUES), place))
                        .as(CellBuilder.VALUES),
                sets().as(CellBuilder.SETS));
    }

    /** Of a row's grouping set its list of places. */
    private Column ownOf(Function<List<String>, int[]> places) {
        List<List<String>> sets = keySets();
        long[] ids = sets.stream().mapToLong(this::setId).toArray();
        int[][] all = sets.stream().map(places).toArray(int[][]::new);
        return get(lit(all), array_position(lit(ids), col(SET)).minus(1).cast("int"));
    }

    private int[] placesOfKeys(List<String> in) {
        return in.stream().mapToInt(keys::indexOf).toArray();
    }

    /** Where the set's measures begin among the numbers of all. */
    private int[] placesOfMeasures(List<String> in) {
        return measuresOf(in).stream()
                .mapToInt(measure -> CellBuilder.NUMBERS * measures.indexOf(measure))
                .toArray();
    }

    private int[] placesOfNumbers(List<String> in) {
        return Arrays.stream(placesOfMeasures(in))
                .flatMap(first -> IntStream.range(first, first + CellBuilder.NUMBERS))
                .toArray();
    }

    /** Of each grouping set the sets of its own measures; nothing travels where no measure is one. */
    private Column sets() {
        Column own = lit(null);
        for (List<String> in : keySets()) {
            List<Measure> of = measuresOf(in);
            if (of.stream().anyMatch(StateScan::isUnion)) {
                Column[] columns = of.stream()
                        .map(measure -> isUnion(measure) ? col("s" + measures.indexOf(measure)) : lit(null))
                        .map(column -> column.cast("array<bigint>"))
                        .toArray(Column[]::new);
                own = when(col(SET).equalTo(setId(in)), array(columns)).otherwise(own);
            }
        }
        return own.cast("array<array<bigint>>");
    }

    private static boolean isUnion(Measure measure) {
        return measure.kind() == Measure.Kind.UNION;
    }

    private List<List<String>> keySets() {
        return requests.stream().map(this::inOrder).distinct().toList();
    }

    /** A request's keys in the order of all; two requests may name the same ones in another order. */
    private List<String> inOrder(StateRequest request) {
        return keys.stream().filter(request.keys()::contains).toList();
    }

    /** The measures of all requests with the same keys, in a fixed order. */
    private List<Measure> measuresOf(List<String> in) {
        long set = setId(in);
        return requests.stream()
                .filter(request -> setId(request.keys()) == set)
                .flatMap(request -> request.measures().stream())
                .distinct()
                .toList();
    }

    private Dataset<Row> perAccount(Dataset<Row> facts, Column unit, Column account, Column person) {
        List<Column> selected =
                new ArrayList<>(List.of(unit.cast("long").as(UNIT), account.as(ACCOUNT), person.as(PERSON)));
        keys.forEach(k -> selected.add(col(k)));
        for (int i = 0; i < measures.size(); i++) {
            Column expression = expr(measures.get(i).sql());
            selected.add(
                    isUnion(measures.get(i))
                            ? expression.as("s" + i)
                            : expression.cast("long").as("m" + i));
        }
        Dataset<Row> narrow = facts.select(selected.toArray(Column[]::new));
        List<Column> grouping = columns(keys);
        List<scala.collection.immutable.Seq<Column>> sets =
                keySets().stream().map(k -> seq(columns(k))).toList();
        List<Column> aggregates =
                new ArrayList<>(List.of(grouping_id(seq(grouping)).as(SET)));
        for (int i = 0; i < measures.size(); i++) {
            Column m = col("m" + i);
            switch (measures.get(i).kind()) {
                case SUM -> aggregates.add(sum(m).as("m" + i));
                case MAX -> aggregates.add(max(m).as("m" + i));
                case UNION -> union(i, aggregates);
            }
        }
        return narrow.groupingSets(seq(sets), seq(grouping)).agg(aggregates.get(0), rest(aggregates));
    }

    private Dataset<Row> perPerson(Dataset<Row> perAccount) {
        List<Column> aggregates = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            merge(i, aggregates);
        }
        return perAccount
                .groupBy(by(SET, UNIT, PERSON).toArray(Column[]::new))
                .agg(aggregates.get(0), rest(aggregates));
    }

    private void merge(int i, List<Column> aggregates) {
        if (isUnion(measures.get(i))) {
            union(i, aggregates);
        } else {
            aggregates.add(sum(col("m" + i)).as("m" + i));
        }
    }

    /** The union of sets, and how many are in it; null where none is known. */
    private static void union(int i, List<Column> aggregates) {
        aggregates.add(all(i).as("s" + i));
        aggregates.add(SmallestHashes.people(all(i)).as("m" + i));
    }

    private static Column all(int i) {
        return SmallestHashes.union(col("s" + i));
    }

    private static Column[] rest(List<Column> aggregates) {
        return aggregates.subList(1, aggregates.size()).toArray(Column[]::new);
    }

    /** A cell whose own measures are all nothing says nothing: it need not travel. */
    private Column saysSomething() {
        return exists(
                ownOf(this::placesOfMeasures),
                place -> coalesce(get(col(CellBuilder.VALUES), place), lit(0L)).notEqual(0L));
    }

    private List<Column> by(String... fixed) {
        List<Column> by = new ArrayList<>();
        Arrays.stream(fixed).forEach(f -> by.add(col(f)));
        keys.forEach(k -> by.add(col(k)));
        return by;
    }

    private Dataset<Row> perUnit(Dataset<Row> perPerson) {
        List<Column> numbers = new ArrayList<>();
        List<Column> aggregates = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            Column m = col("m" + i);
            boolean disclosed = measures.get(i).disclosed();
            Column top = sort_array(collect_list(m), false);
            numbers.add(isUnion(measures.get(i)) ? SmallestHashes.people(all(i)) : sum(m));
            numbers.add(count(m));
            numbers.add(disclosed ? get(top, lit(0)) : lit(null).cast("long"));
            numbers.add(disclosed ? get(top, lit(1)) : lit(null).cast("long"));
            if (isUnion(measures.get(i))) {
                aggregates.add(all(i).as("s" + i));
            }
        }
        return perPerson
                .groupBy(by(SET, UNIT).toArray(Column[]::new))
                .agg(array(numbers.toArray(Column[]::new)).as(CellBuilder.VALUES), aggregates.toArray(Column[]::new));
    }

    private List<Column> columns(List<String> keyColumns) {
        List<Column> columns = new ArrayList<>();
        keyColumns.forEach(k -> columns.add(col(k)));
        columns.add(col(UNIT));
        columns.add(col(ACCOUNT));
        columns.add(col(PERSON));
        return columns;
    }

    /** Spark's number of a grouping set: a bit per key column, the first one highest, set where it is left out. */
    private long setId(List<String> in) {
        long id = 0;
        for (String key : keys) {
            id = id << 1 | (in.contains(key) ? 0 : 1);
        }
        return id << 3;
    }

    private static <T> scala.collection.immutable.Seq<T> seq(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }
}
