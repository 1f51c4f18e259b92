package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Leaves sign-offs out of what is compared: a last paragraph that one author repeats under at least 3 different
 * bodies in the month. A paragraph the programme offered is none.
 */
final class SignOffs {
    private static final int REPEATED = 3;
    private static final String SIGNED = "signed_off";

    private SignOffs() {}

    /** The posts with {@link Working#TEXT} in place of {@link Working#READ}; what was told of the whole text is kept. */
    static Dataset<Row> stripped(Dataset<Row> read, Dataset<Row> offered) {
        Column signed = coalesce(col(SIGNED), lit(false));
        return read.withColumn(Working.TAIL, read(Working.TAIL))
                .join(
                        broadcast(signOffs(read, offered)),
                        new String[] {Working.MONTH, Working.AUTHOR, Working.TAIL},
                        "left")
                .withColumn(Working.TEXT, when(signed, read(Working.BODY)).otherwise(read(Working.WHOLE)))
                .withColumn(Working.RULE_TOPIC, read(Working.RULE_TOPIC))
                .withColumn(Working.TITLE, read(Working.TITLE))
                .withColumn(Working.COMMON, read(Working.COMMON))
                .withColumn(Working.DISCLOSED, read(Working.DISCLOSED))
                .drop(Working.READ, Working.TAIL, SIGNED);
    }

    private static Dataset<Row> signOffs(Dataset<Row> read, Dataset<Row> offered) {
        return read.where(read(Working.TAIL).isNotNull())
                .select(
                        col(Working.MONTH),
                        col(Working.AUTHOR),
                        read(Working.TAIL).as(Working.TAIL),
                        read(Working.BODY).getField(Working.KEY).as(Working.KEY))
                .join(
                        broadcast(OfferedTexts.paragraphs(offered)),
                        new String[] {Working.MONTH, Working.TAIL},
                        "left_anti")
                .groupBy(Working.MONTH, Working.AUTHOR, Working.TAIL)
                .agg(count_distinct(col(Working.KEY)).as(Working.KEY))
                .where(col(Working.KEY).geq(REPEATED))
                .select(
                        col(Working.MONTH),
                        col(Working.AUTHOR),
                        col(Working.TAIL),
                        lit(true).as(SIGNED));
    }

    private static Column read(String field) {
        return col(Working.READ).getField(field);
    }
}
