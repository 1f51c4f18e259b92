package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import io.polyphony.schemas.table.Rejects;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** What a month hands on: the conformed rows of every input contract, and the rejects. */
final class MonthTables {
    private final SparkSession spark;
    private final YearMonth month;
    private final MonthClip clip;
    private final Map<String, Dataset<Row>> judged;
    private final CommonWindow window;

    MonthTables(SparkSession spark, YearMonth month, Map<String, Dataset<Row>> judged, CommonWindow window) {
        this.spark = spark;
        this.month = month;
        this.clip = new MonthClip(month);
        this.judged = judged;
        this.window = window;
    }

    /** A table per input contract, empty where nothing was delivered. */
    Map<String, Dataset<Row>> byContract() {
        Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
        Contracts.inputs().forEach(c -> tables.put(c.id(), table(c)));
        return tables;
    }

    private Dataset<Row> table(Contract contract) {
        Dataset<Row> rows = judged.get(contract.id());
        if (rows == null) {
            return spark.createDataFrame(List.of(), SparkSchemas.of(contract));
        }
        Column[] columns = contract.columns().stream().map(functions::col).toArray(Column[]::new);
        Dataset<Row> conformed = rows.filter(clip.is(Fate.CONFORMED));
        return switch (contract.id()) {
            case Posts.TABLE -> conformed.select(columns).withColumn(Conformed.IN_COMMON_WINDOW, window.holds());
            case People.TABLE -> ranked(conformed, columns);
            default -> conformed.select(columns);
        };
    }

    private static Dataset<Row> ranked(Dataset<Row> people, Column... columns) {
        Column rank = dense_rank().over(Window.orderBy(col(ContractRows.PERSON_ORDER)));
        Column[] all = Arrays.copyOf(columns, columns.length + 1);
        all[columns.length] = rank.minus(1).cast(DataTypes.LongType).as(Conformed.SAMPLE_RANK);
        return people.select(all);
    }

    /** The rejected rows of all contracts. */
    Dataset<Row> rejects() {
        return judged.entrySet().stream()
                .map(e -> rejects(e.getKey(), e.getValue()))
                .reduce(Dataset::union)
                .orElseThrow();
    }

    private Dataset<Row> rejects(String contract, Dataset<Row> rows) {
        return rows.filter(clip.is(Fate.REJECTED))
                .select(
                        lit(month.toString()).as(Rejects.MONTH),
                        lit(contract).as(Rejects.CONTRACT),
                        col(Trace.FILE).as(Rejects.FILE),
                        col(Trace.ROW).as(Rejects.ROW),
                        col(Trace.REASON).as(Rejects.REASON),
                        col(Trace.COLUMN).as(Rejects.COLUMN));
    }
}
