package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import io.polyphony.schemas.table.Rejects;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What months hand on: the conformed rows of every input contract, and the rejects, each with its month; a row of a list that
 * several months see is there once for each.
 */
public final class MonthTables {
    /** The month that a row of {@code costs} is of; twelve months see it. */
    public static final String COST_MONTH = "cost_month";

    /** Months over which recruiting and outcomes are counted: that many see a click, a cost or an outcome, twice as many a step of an application. */
    public static final int RECRUITING_MONTHS = 12;

    private static final String NUMBER = "_number";

    private final SparkSession spark;
    private final List<YearMonth> months;
    private final Map<String, Dataset<Row>> judged;
    private final RowCounts counts;
    private final CommonWindow window;

    MonthTables(
            SparkSession spark,
            List<YearMonth> months,
            Map<String, Dataset<Row>> judged,
            RowCounts counts,
            CommonWindow window) {
        this.spark = spark;
        this.months = List.copyOf(months);
        this.judged = judged;
        this.counts = counts;
        this.window = window;
    }

    /**
     * A table per input contract, empty where nothing was delivered: its columns, {@link Conformed#IN_COMMON_WINDOW} of posts,
     * {@link Conformed#SAMPLE_RANK} of people and {@link #COST_MONTH} of costs, and the month if it is no column of the contract.
     */
    public Map<String, Dataset<Row>> byContract() {
        Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
        Contracts.inputs().forEach(c -> tables.put(c.id(), table(c)));
        return tables;
    }

    private Dataset<Row> table(Contract contract) {
        Dataset<Row> rows = judged.get(contract.id());
        boolean dated = contract.columns().contains(Conformed.MONTH);
        if (rows == null) {
            StructType schema = SparkSchemas.of(contract);
            Dataset<Row> none = spark.createDataFrame(
                    List.of(), dated ? schema : schema.add(Conformed.MONTH, DataTypes.StringType, false));
            return contract.id().equals(Costs.TABLE) ? none.withColumn(COST_MONTH, col(Costs.MONTH)) : none;
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        contract.columns().forEach(name -> columns.put(name, col(name)));
        if (contract.id().equals(Posts.TABLE)) {
            columns.put(Conformed.IN_COMMON_WINDOW, window.holds());
        }
        if (contract.id().equals(People.TABLE)) {
            columns.put(Conformed.SAMPLE_RANK, rank());
        }
        if (contract.id().equals(Costs.TABLE)) {
            columns.put(COST_MONTH, col(Costs.MONTH));
        }
        columns.put(Conformed.MONTH, MonthClip.text(months, col(NUMBER)));
        Column[] named = columns.entrySet().stream()
                .map(e -> e.getValue().as(e.getKey()))
                .toArray(Column[]::new);
        return conformed(contract.id(), rows).select(named);
    }

    /** The conformed rows, once for each of the months that see them. */
    private Dataset<Row> conformed(String contract, Dataset<Row> rows) {
        return counts.haveOneMonth(contract)
                ? rows.filter(Fate.CONFORMED.holds().and(MonthClip.month(months)))
                        .withColumn(NUMBER, col(MonthSpan.FIRST))
                : rows.withColumn(NUMBER, explode(MonthClip.months(months, Fate.CONFORMED)));
    }

    private static Column rank() {
        return dense_rank()
                .over(Window.partitionBy(col(NUMBER)).orderBy(col(ContractRows.PERSON_ORDER)))
                .minus(1)
                .cast(DataTypes.LongType);
    }

    /** The tables of the only month, which is no column of theirs but where the contract has one. */
    Map<String, Dataset<Row>> ofOneMonth() {
        Map<String, Dataset<Row>> tables = byContract();
        tables.replaceAll((contract, rows) ->
                Contracts.of(contract).columns().contains(Conformed.MONTH) ? rows : rows.drop(Conformed.MONTH));
        return tables;
    }

    /** The rejected rows of all contracts, columns as in the contract {@code rejects}. */
    public Dataset<Row> rejects() {
        return judged.entrySet().stream()
                .map(e -> rejects(e.getKey(), e.getValue()))
                .reduce(Dataset::union)
                .orElseThrow();
    }

    private Dataset<Row> rejects(String contract, Dataset<Row> rows) {
        return rows.filter(Fate.REJECTED.holds().or(col(MonthSpan.ALSO).isNotNull()))
                .withColumn(NUMBER, explode(MonthClip.months(months, Fate.REJECTED)))
                .select(
                        MonthClip.text(months, col(NUMBER)).as(Rejects.MONTH),
                        lit(contract).as(Rejects.CONTRACT),
                        col(Trace.FILE).as(Rejects.FILE),
                        col(Trace.ROW).as(Rejects.ROW),
                        col(Trace.REASON).as(Rejects.REASON),
                        col(Trace.COLUMN).as(Rejects.COLUMN));
    }
}
