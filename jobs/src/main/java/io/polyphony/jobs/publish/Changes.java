package io.polyphony.jobs.publish;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Whom the differences of employees' sums between two versions of a month are about. */
public final class Changes {
    private final Map<String, Measure> sums;
    private final List<List<String>> grains;

    /**
     * The changes of some sums.
     *
     * @param sums the sums by metric id
     * @param grains the grain keys of their cells, the voice aside
     */
    public Changes(Map<String, Measure> sums, List<List<String>> grains) {
        this.sums = sums;
        this.grains = grains;
    }

    /** By metric and cell: people whose part differs, how much all differ, and the two who differ most. */
    public Map<String, Map<Grain, Disclosure>> between(Dataset<Row> now, Dataset<Row> then) {
        Dataset<Row> both = signed(now, 1).unionByName(signed(then, -1));
        Map<String, Map<Grain, Disclosure>> changes = new HashMap<>();
        sums.keySet().forEach(metric -> changes.put(metric, new HashMap<>()));
        for (List<String> grain : grains) {
            byGrain(both, grain).collectAsList().forEach(row -> read(row, grain, changes));
        }
        return changes;
    }

    private Dataset<Row> signed(Dataset<Row> posts, int sign) {
        List<Column> columns = new ArrayList<>(grains.stream()
                .flatMap(List::stream)
                .distinct()
                .map(functions::col)
                .toList());
        columns.add(col(PostFeatures.PERSON_ID));
        sums.forEach((metric, measure) ->
                columns.add(expr(measure.sql()).multiply(lit(sign)).as(metric)));
        return posts.filter(col(PostFeatures.VOICE).equalTo(PostFeatures.Voice.EMPLOYEE))
                .select(columns.toArray(Column[]::new));
    }

    private Dataset<Row> byGrain(Dataset<Row> both, List<String> grain) {
        List<Column> keys = grain.stream()
                .map(key -> coalesce(col(key), lit(Grain.REST)).as(key))
                .toList();
        Column[] ofPerson = Stream.concat(keys.stream(), Stream.of(col(PostFeatures.PERSON_ID)))
                .toArray(Column[]::new);
        List<Column> parts = sums.keySet().stream()
                .map(m -> coalesce(sum(col(m)), lit(0L)).as(m))
                .toList();
        Dataset<Row> people = both.groupBy(ofPerson).agg(parts.get(0), rest(parts));
        List<Column> changes = new ArrayList<>();
        for (String metric : sums.keySet()) {
            Column off = abs(col(metric));
            changes.add(sum(when(off.gt(0), 1L).otherwise(0L)).as(metric + "_people"));
            changes.add(sum(off).as(metric + "_total"));
            changes.add(slice(sort_array(collect_list(off), false), 1, 2).as(metric + "_most"));
        }
        Column[] cell = grain.stream().map(key -> col(key)).toArray(Column[]::new);
        return people.groupBy(cell).agg(changes.get(0), rest(changes));
    }

    private static Column[] rest(List<Column> columns) {
        return columns.subList(1, columns.size()).toArray(Column[]::new);
    }

    private void read(Row row, List<String> grain, Map<String, Map<Grain, Disclosure>> changes) {
        Grain at = Grain.of(PostFeatures.VOICE, PostFeatures.Voice.EMPLOYEE);
        for (String key : grain) {
            at = at.with(key, row.getAs(key));
        }
        for (String metric : sums.keySet()) {
            if (row.isNullAt(row.fieldIndex(metric + "_people"))) {
                // Nobody posted in either version.
                continue;
            }
            List<Long> most = row.getList(row.fieldIndex(metric + "_most"));
            changes.get(metric)
                    .put(
                            at,
                            new Disclosure(
                                    row.<Long>getAs(metric + "_people"),
                                    row.<Long>getAs(metric + "_total"),
                                    most.get(0),
                                    most.size() > 1 ? most.get(1) : 0));
        }
    }
}
