package io.polyphony.jobs.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.schemas.settings.Networks;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ReachFeatures;
import io.polyphony.schemas.table.RecruitingFeatures;
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
    /** Who a row is about, in each table that has rows of several kinds. */
    private static final String SUBJECT = RecruitingFeatures.SUBJECT;

    private Measurement() {}

    /**
     * The states that all metrics need, of each month.
     *
     * @param features the months' rows of each table of features, by name; a table that is not there has no cells, and a month
     *     may have no row
     * @param networks what is known of the people on networks
     */
    public static SortedMap<YearMonth, States> measure(
            MetricCatalog catalog, List<YearMonth> months, Map<String, Dataset<Row>> features, Networks networks) {
        Set<StateRequest> requests = requests(catalog.metrics());
        States none = new States(empty(requests), networks);
        Map<String, States> found = statesBy(PostFeatures.MONTH, requests, features, networks);
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
        statesBy(PostFeatures.MONTH, requests, Map.of(PostFeatures.TABLE, posts), Networks.UNKNOWN)
                .forEach((month, of) -> states.put(YearMonth.parse(month), of));
        return states;
    }

    /** The states that some metrics need. */
    public static States states(List<Metric> metrics, Dataset<Row> posts, Dataset<Row> population) {
        return new States(cells(requests(metrics), tables(posts, population)));
    }

    /**
     * The states that some metrics need, for each value of a further column of both tables, in the same scans.
     *
     * @param column for instance the company, where several are measured at once
     */
    public static SortedMap<String, States> statesBy(
            String column, List<Metric> metrics, Dataset<Row> posts, Dataset<Row> population) {
        return statesBy(column, requests(metrics), tables(posts, population), Networks.UNKNOWN);
    }

    /** The same of metrics that read other tables of features; every row has a value in the column. */
    public static SortedMap<String, States> statesBy(
            String column, List<Metric> metrics, Map<String, Dataset<Row>> features) {
        return statesBy(column, requests(metrics), features, Networks.UNKNOWN);
    }

    private static SortedMap<String, States> statesBy(
            String column, Collection<StateRequest> requests, Map<String, Dataset<Row>> tables, Networks networks) {
        Map<StateRequest, StateRequest> finer = new LinkedHashMap<>();
        requests.forEach(r -> finer.put(r.by(column), r));
        SortedMap<String, Map<StateRequest, List<Cell>>> apart = new TreeMap<>();
        cells(finer.keySet(), tables)
                .forEach((request, cells) ->
                        cells.forEach(cell -> apart.computeIfAbsent(cell.key(column), c -> empty(finer.values()))
                                .get(finer.get(request))
                                .add(cell)));
        SortedMap<String, States> states = new TreeMap<>();
        apart.forEach((value, cells) -> states.put(value, new States(cells, networks)));
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

    private static Map<String, Dataset<Row>> tables(Dataset<Row> posts, Dataset<Row> population) {
        return Map.of(PostFeatures.TABLE, posts, Population.TABLE, population);
    }

    /** The cells of all requests; of a table that is not there none. */
    private static Map<StateRequest, List<Cell>> cells(
            Collection<StateRequest> requests, Map<String, Dataset<Row>> tables) {
        Map<StateRequest, List<Cell>> cells = empty(requests);
        requests.stream().collect(Collectors.groupingBy(StateRequest::table)).forEach((table, of) -> {
            if (tables.containsKey(table)) {
                cells.putAll(scan(new StateScan(of), table, tables.get(table)));
            }
        });
        return cells;
    }

    private static Map<StateRequest, List<Cell>> scan(StateScan scan, String table, Dataset<Row> rows) {
        if (table.equals(PostFeatures.TABLE) || table.equals(ReachFeatures.TABLE)) {
            Column account = col(PostFeatures.ACCOUNT_ID);
            return scan.run(
                    rows, col(PostFeatures.SAMPLE_UNIT), account, coalesce(col(PostFeatures.PERSON_ID), account));
        }
        Column person = table.equals(Population.TABLE) ? col(Population.PERSON_ID) : coalesce(col(SUBJECT), lit(""));
        return scan.run(rows, lit(0), person, person);
    }
}
