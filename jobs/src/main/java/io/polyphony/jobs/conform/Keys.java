package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.People;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Each thing counts once. Identical rows of one key count once, the first by source, file and row. Rows of one file that
 * contradict each other are all rejected; of files that do, the later delivery holds.
 */
final class Keys {
    private static final String CONTENT = "_content";
    private static final String HIGHEST = "_highest";
    private static final String LOWEST = "_lowest";
    private static final String PLACE = "_place";

    /** What counts of one source are about; the rows of one key in one file stand together. */
    private static final List<String> COUNTED = List.of(
            Trace.FATE,
            Trace.SOURCE,
            Engagements.POST_ID,
            Engagements.KIND,
            Engagements.MEASURED_AT,
            Engagements.MEASURE,
            Engagements.DELIVERY,
            Engagements.MEMBER_ID,
            Engagements.IS_BOT);

    private Keys() {}

    /** Decides over rows with the same key. Contracts without key are left as they are. */
    static Dataset<Row> unique(Dataset<Row> rows, Contract contract) {
        List<String> key = contract.keys().stream().map(Field::name).toList();
        return key.isEmpty() ? rows : unique(rows, contract, key);
    }

    /** The same of people who have one row each, of whom another start is a contradiction and no other interval. */
    static Dataset<Row> onePerPerson(Dataset<Row> people) {
        return unique(people, Contracts.of(People.TABLE), List.of(People.PERSON_ID));
    }

    private static Dataset<Row> unique(Dataset<Row> rows, Contract contract, List<String> names) {
        List<String> key = Stream.concat(Stream.of(Trace.FATE), names.stream()).toList();
        WindowSpec same = Window.partitionBy(columns(key));
        WindowSpec alike = Window.partitionBy(
                        columns(Stream.concat(key.stream(), Stream.of(CONTENT)).toList()))
                .orderBy(col(Trace.SOURCE), col(Trace.FILE), col(Trace.ROW));
        Dataset<Row> judged = rows.withColumn(CONTENT, content(contract))
                .withColumn(HIGHEST, latest(max(struct(col(Trace.DELIVERY), col(CONTENT))), same))
                .withColumn(LOWEST, latest(min(struct(col(Trace.DELIVERY).multiply(-1), col(CONTENT))), same))
                .withColumn(PLACE, row_number().over(alike));
        Column conflict = col(LOWEST).notEqual(col(HIGHEST));
        Dataset<Row> consistent = Trace.reject(judged, conflict, RejectReason.DUPLICATE_KEY_CONFLICT, names.get(0));
        Dataset<Row> latest = Trace.decide(consistent, col(CONTENT).notEqual(col(HIGHEST)), Fate.SUPERSEDED);
        return Trace.decide(latest, col(PLACE).gt(1), Fate.DUPLICATE).drop(CONTENT, HIGHEST, LOWEST, PLACE);
    }

    /**
     * A person's rows are intervals and belong together: a later delivery that lists the person replaces all that earlier
     * ones say of them. Rows that it repeats count as repeated.
     */
    static Dataset<Row> latestIntervals(Dataset<Row> people) {
        WindowSpec person = Window.partitionBy(columns(List.of(Trace.FATE, People.PERSON_ID)));
        WindowSpec alike = Window.partitionBy(columns(List.of(Trace.FATE, People.PERSON_ID, CONTENT)));
        Dataset<Row> judged = people.withColumn(CONTENT, content(Contracts.of(People.TABLE)))
                .withColumn(HIGHEST, max(Trace.DELIVERY).over(person))
                .withColumn(PLACE, max(Trace.DELIVERY).over(alike));
        Column gone = col(PLACE).lt(col(HIGHEST));
        Dataset<Row> latest = Trace.decide(judged, gone, Fate.SUPERSEDED);
        return Trace.decide(latest, col(Trace.DELIVERY).lt(col(HIGHEST)), Fate.DUPLICATE)
                .drop(CONTENT, HIGHEST, PLACE);
    }

    /**
     * Engagements have no key: equal rows of one file are several events. Files of one source that overlap tell of the
     * same events, and what the latest of them says of a moment holds.
     */
    static Dataset<Row> latestCounts(Dataset<Row> engagements) {
        WindowSpec same = Window.partitionBy(columns(COUNTED));
        Dataset<Row> judged = engagements
                .withColumn(PLACE, max(Trace.DELIVERY).over(same))
                .withColumn(
                        HIGHEST,
                        max(struct(col(Trace.DELIVERY), col(Engagements.COUNT))).over(same));
        Column earlier = col(Trace.DELIVERY).lt(col(PLACE));
        Column other = coalesce(col(Engagements.COUNT).notEqual(col(HIGHEST).getField(Engagements.COUNT)), lit(false));
        Dataset<Row> latest = Trace.decide(judged, earlier.and(other), Fate.SUPERSEDED);
        return Trace.decide(latest, earlier, Fate.DUPLICATE).drop(PLACE, HIGHEST);
    }

    private static Column latest(Column ofStruct, WindowSpec same) {
        return ofStruct.over(same).getField(CONTENT);
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(functions::col).toArray(Column[]::new);
    }

    private static Column content(Contract contract) {
        Column[] cells = columns(contract.columns());
        return sha2(to_json(struct(cells)).cast(DataTypes.BinaryType), 256);
    }
}
