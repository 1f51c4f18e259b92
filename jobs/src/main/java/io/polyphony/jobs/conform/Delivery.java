package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.InputPlan;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Posts;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What was delivered, conformed once for all months: typed, with pseudonyms, each row with its fate and the months it belongs
 * to. A month is a choice among these rows and costs no second reading.
 */
public final class Delivery implements AutoCloseable {
    private final SparkSession spark;
    private final InputPlan plan;
    private final Map<String, Dataset<Row>> rows;
    private final List<SourceFrame> frames;
    private final List<Dataset<Row>> cached;
    private final Map<YearMonth, Balance> balances = new HashMap<>();
    private RowCounts counts;
    private CommonWindow window;

    Delivery(
            SparkSession spark,
            InputPlan plan,
            Map<String, Dataset<Row>> rows,
            List<SourceFrame> frames,
            List<Dataset<Row>> cached) {
        this.spark = spark;
        this.plan = plan;
        this.rows = rows;
        this.frames = frames;
        this.cached = cached;
    }

    /** What was read. */
    public InputPlan plan() {
        return plan;
    }

    /**
     * Counts the rows of months, so that each {@link #intake} of them is at hand. Only the first call reads the files.
     *
     * @throws io.polyphony.jobs.land.InputException if a file can't be read to its end
     */
    public void count(List<YearMonth> months) {
        List<YearMonth> unknown =
                months.stream().filter(m -> !balances.containsKey(m)).toList();
        if (!unknown.isEmpty()) {
            ReadFailure.told(() -> counted(unknown), () -> {});
        }
    }

    private Map<YearMonth, Balance> counted(List<YearMonth> months) {
        if (counts == null) {
            counts = RowCounts.of(rows);
            window = CommonWindow.of(rows.get(Posts.TABLE));
        }
        balances.putAll(Balance.of(counts, months));
        return balances;
    }

    /**
     * Where every row went in a month.
     *
     * @param settings {@code rejectTolerance} is applied
     * @throws io.polyphony.jobs.land.InputException if a file can't be read to its end, a required contract has no
     *     row, no row of posts is of the month, or more rows of a contract are rejected than is tolerated
     */
    public Intake intake(YearMonth month, Settings settings) {
        count(List.of(month));
        Balance balance = balances.get(month);
        new Tolerance(settings.rejectTolerance()).check(plan.sources(), rows.keySet(), balance);
        MonthsHeld.require(month, rows.get(Posts.TABLE), balance.of(Posts.TABLE));
        List<FileBalance> files = Landings.files(plan, balance, frames);
        return new Intake(
                month, files, Landings.contracts(files), window, plan.absent(), plan.repeated(), plan.inputHash());
    }

    /** The rows of months that have an {@link #intake}. */
    public MonthTables tables(List<YearMonth> months) {
        count(months);
        return new MonthTables(spark, months, rows, counts, window);
    }

    /** One month's rows and where every row went. @throws io.polyphony.jobs.land.InputException as {@link #intake} does */
    public Conformed month(YearMonth month, Settings settings) {
        Intake intake = intake(month, settings);
        MonthTables tables = tables(List.of(month));
        return new Conformed(intake, tables.ofOneMonth(), tables.rejects(), null);
    }

    /** Lets Spark forget the rows; months can't be taken any more. */
    @Override
    public void close() {
        cached.forEach(Dataset::unpersist);
        // Spark drops what was checkpointed when nothing refers to it any more.
    }
}
