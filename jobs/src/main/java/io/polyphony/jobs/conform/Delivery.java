package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.InputPlan;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Posts;
import java.time.YearMonth;
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
     * The month's rows, the rejects, and where every row went. Only the first call reads the files.
     *
     * @param month the month
     * @param settings {@code rejectTolerance} is minded
     * @throws io.polyphony.jobs.land.InputException if a file can't be read to its end, a required contract has no
     *     row, no row of posts is of the month, or more rows of a contract are rejected than is tolerated
     */
    public Conformed month(YearMonth month, Settings settings) {
        return ReadFailure.told(() -> taken(month, settings), () -> {});
    }

    private Conformed taken(YearMonth month, Settings settings) {
        Dataset<Row> posts = rows.get(Posts.TABLE);
        if (counts == null) {
            counts = RowCounts.of(rows);
            window = CommonWindow.of(posts);
        }
        Balance balance = Balance.of(counts, new MonthClip(month));
        new Tolerance(settings.rejectTolerance()).check(plan.sources(), rows.keySet(), balance);
        MonthsHeld.require(month, posts, balance.of(Posts.TABLE));
        MonthTables tables = new MonthTables(spark, month, rows, window);
        List<FileBalance> files = Landings.files(plan, balance, frames);
        return new Conformed(
                month,
                tables.byContract(),
                tables.rejects(),
                files,
                Landings.contracts(files),
                window,
                plan.absent(),
                plan.repeated(),
                plan.inputHash(),
                null);
    }

    /** Lets Spark forget the rows; months can't be taken any more. */
    @Override
    public void close() {
        cached.forEach(Dataset::unpersist);
        // Spark drops what was checkpointed when nothing refers to it any more.
    }
}
