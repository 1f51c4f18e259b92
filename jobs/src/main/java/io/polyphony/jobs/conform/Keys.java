package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Identical rows of one key count once, the first by source, file and row; rows that contradict are all rejected. */
final class Keys {
    private static final String CONTENT = "_content";
    private static final String CONFLICT = "_conflict";
    private static final String PLACE = "_place";

    private Keys() {}

    /** Decides over rows with the same key. Contracts without key are left as they are. */
    static Dataset<Row> unique(Dataset<Row> rows, Contract contract) {
        if (contract.keys().isEmpty()) {
            return rows;
        }
        Column[] key = Stream.concat(
                        Stream.of(Trace.FATE), contract.keys().stream().map(Field::name))
                .map(functions::col)
                .toArray(Column[]::new);
        WindowSpec same = Window.partitionBy(key);
        WindowSpec ordered = same.orderBy(col(Trace.SOURCE), col(Trace.FILE), col(Trace.ROW));
        Dataset<Row> judged = rows.withColumn(CONTENT, content(contract))
                .withColumn(PLACE, row_number().over(ordered))
                .withColumn(
                        CONFLICT, min(CONTENT).over(same).notEqual(max(CONTENT).over(same)));
        String first = contract.keys().get(0).name();
        Dataset<Row> consistent = Trace.reject(judged, col(CONFLICT), RejectReason.DUPLICATE_KEY_CONFLICT, first);
        return Trace.decide(consistent, col(PLACE).gt(1), Fate.DUPLICATE).drop(CONTENT, CONFLICT, PLACE);
    }

    private static Column content(Contract contract) {
        Column[] cells = contract.columns().stream().map(functions::col).toArray(Column[]::new);
        return sha2(to_json(struct(cells)).cast(DataTypes.BinaryType), 256);
    }
}
