package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The columns that follow a row on its way: where it comes from and what became of it. */
final class Trace {
    /** Place of the source in the plan. */
    static final String SOURCE = "_source";
    /** Name of the file. */
    static final String FILE = "_file";
    /** Line where the row starts. */
    static final String ROW = "_row";
    /** Which delivery the file is: a later one has a larger number. */
    static final String DELIVERY = "_delivery";

    /** The row has as many cells as the header. */
    static final String WHOLE = "_whole";
    /** What became of it. */
    static final String FATE = "_fate";
    /** Reason code of a rejected row. */
    static final String REASON = "_reason";
    /** The column at fault. */
    static final String COLUMN = "_column";

    private Trace() {}

    /** Whether a column of this name could be mistaken for one that follows the row. */
    static boolean isReserved(String column) {
        return column.startsWith("_");
    }

    /** Gives rows that were still good another fate where a condition holds; unknown is not. */
    static Dataset<Row> decide(Dataset<Row> rows, Column condition, Fate fate) {
        return rows.withColumn(
                FATE,
                when(Fate.CONFORMED.holds().and(condition), fate.literal()).otherwise(col(FATE)));
    }

    /** Rejects rows that were still good where a condition holds. */
    static Dataset<Row> reject(Dataset<Row> rows, Column condition, RejectReason reason, String column) {
        Column now = Fate.CONFORMED.holds().and(condition);
        return rows.withColumns(Map.of(
                REASON, when(now, lit(reason.code())).otherwise(col(REASON)),
                COLUMN, when(now, lit(column)).otherwise(col(COLUMN)),
                FATE, when(now, Fate.REJECTED.literal()).otherwise(col(FATE))));
    }
}
