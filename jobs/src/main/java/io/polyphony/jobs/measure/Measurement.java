package io.polyphony.jobs.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Measures months: one scan per table for all metrics and months together, what metrics then read. */
public final class Measurement {
    private Measurement() {}

    /**
     * The states that all metrics need, of each month.
     *
     * @param posts rows of {@code post_features} of the months; a month may have none
     * @param population rows of {@code population} of the months
     */
    public static SortedMap<YearMonth, States> measure(
            MetricCatalog catalog, List<YearMonth> months, Dataset<Row> posts, Dataset<Row> population) {
        States none = new States(empty(requests(catalog.metrics())));
        Map<String, States> found = statesBy(PostFeatures.MONTH, catalog.metrics(), posts, population);
        SortedMap<YearMonth, States> states = new TreeMap<>();
        months.forEach(month -> states.put(month, found.getOrDefault(month.toString(), none)));
        return states;
    }

    /** The states that comparisons of months read, of each month that has any row. */
    public static SortedMap<YearMonth, States> compared(MetricCatalog catalog, Dataset<Row> posts) {
        List<StateRequest> requests = catalog.compared().stream()
                .flatMap(metric -> metric.comparedBy().stream())
                .distinct()
                .toList();
        SortedMap<YearMonth, States> states = new TreeMap<>();
        statesBy(PostFeatures.MONTH, requests, posts, posts)
                .forEach((month, of) -> states.put(YearMonth.parse(month), of));
        return states;
    }

    /** The states that some metrics need. */
    public static States states(List<Metric> metrics, Dataset<Row> posts, Dataset<Row> population) {
        return new States(cells(requests(metrics), posts, population));
    }

    /**
     * The states that some metrics need, for each value of a further column of both tables, in the same scans.
     *
     * @param column for instance the company, where several are measured at once
     */
    public static SortedMap<String, States> statesBy(
            String column, List<Metric> metrics, Dataset<Row> posts, Dataset<Row> population) {
        return statesBy(column, requests(metrics), posts, population);
    }

    private static SortedMap<String, States> statesBy(
            String column, Collection<StateRequest> requests, Dataset<Row> posts, Dataset<Row> population) {
        Map<StateRequest, StateRequest> finer = new LinkedHashMap<>();
        requests.forEach(r -> finer.put(r.by(column), r));
        SortedMap<String, Map<StateRequest, List<Cell>>> apart = new TreeMap<>();
        cells(finer.keySet(), posts, population)
                .forEach((request, cells) ->
                        cells.forEach(cell -> apart.computeIfAbsent(cell.key(column), c -> empty(finer.values()))
                                .get(finer.get(request))
                                .add(cell)));
        SortedMap<String, States> states = new TreeMap<>();
        apart.forEach((value, cells) -> states.put(value, new States(cells)));
        return states;
    }

    private static Map<StateRequest, List<Cell>> empty(Collection<StateRequest> requests) {
        Map<StateRequest, List<Cell>> cells = new HashMap<>();
        requests.forEach(r -> cells.put(r, new ArrayList<>()));
        return cells;
    }

    private static Set<StateRequest> requests(List<Metric> metrics) {
        Set<StateRequest> requests = new LinkedHashSet<>();
        for (Metric metric : metrics) {
            requests.addAll(metric.needs());
            if (metric instanceof ComparedMetric compared) {
                requests.addAll(compared.comparedBy());
            }
        }
        return requests;
    }

    private static Map<StateRequest, List<Cell>> cells(
            Collection<StateRequest> requests, Dataset<Row> posts, Dataset<Row> population) {
        Map<Boolean, List<StateRequest>> byTable = requests.stream()
                .collect(Collectors.partitioningBy(r -> r.table().equals(PostFeatures.TABLE)));
        Map<StateRequest, List<Cell>> cells = new HashMap<>();
        if (!byTable.get(true).isEmpty()) {
            Column account = col(PostFeatures.ACCOUNT_ID);
            Column person = coalesce(col(PostFeatures.PERSON_ID), account);
            cells.putAll(new StateScan(byTable.get(true)).run(posts, col(PostFeatures.SAMPLE_UNIT), account, person));
        }
        if (!byTable.get(false).isEmpty()) {
            Column person = col(Population.PERSON_ID);
            cells.putAll(new StateScan(byTable.get(false)).run(population, lit(0), person, person));
        }
        return cells;
    }
}
