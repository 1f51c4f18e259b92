package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.Coverage;
import io.polyphony.jobs.land.DeliveredFile;
import io.polyphony.jobs.land.InputPlan;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Conforms the delivered files of a plan to the contracts, for all their months at once. */
public final class Conform {
    private static final long FEW_POSTS_BYTES = 256L << 20;

    private final SparkSession spark;
    private final InputPlan plan;
    private final PseudonymKey key;
    private final Erased erased;
    private final List<SourceFrame> frames = new ArrayList<>();
    private final List<Dataset<Row>> cached = new ArrayList<>();

    private Conform(SparkSession spark, InputPlan plan, PseudonymKey key, Erased erased) {
        this.spark = spark;
        this.plan = plan;
        this.key = key;
        this.erased = erased;
    }

    /**
     * A delivery, of which each month is then taken.
     *
     * <p>Reads every file once per contract it feeds at most, when the first month is taken; the rows are kept by Spark until
     * the delivery is closed.
     *
     * @param spark a session whose time zone is UTC
     * @param plan what is read
     * @param key the key of pseudonyms
     * @param erased whose rows are dropped
     * @throws io.polyphony.jobs.land.InputException if a header or an expression is wrong
     */
    public static Delivery delivery(SparkSession spark, InputPlan plan, PseudonymKey key, Erased erased) {
        Conform conform = new Conform(spark, plan, key, erased);
        return ReadFailure.told(conform::delivery, () -> conform.cached.forEach(Dataset::unpersist));
    }

    /** One month of a delivery that is read for it alone; closing it closes the delivery. See {@link Delivery#month}. */
    public static Conformed run(
            SparkSession spark, InputPlan plan, YearMonth month, Settings settings, PseudonymKey key, Erased erased) {
        Delivery delivery = delivery(spark, plan, key, erased);
        return ReadFailure.told(() -> delivery.month(month, settings).with(delivery), delivery::close);
    }

    private Delivery delivery() {
        Judged judged = new Judged(typed(), plan.coverage() == Coverage.PER_ACCOUNT, postsAreFew());
        return new Delivery(spark, plan, judged.rows(), frames, cached);
    }

    /** So few that every task can know of every post. */
    private boolean postsAreFew() {
        return files(Posts.TABLE).mapToLong(DeliveredFile::bytes).sum() < FEW_POSTS_BYTES;
    }

    private Stream<DeliveredFile> files(String contract) {
        return plan.sources().stream()
                .filter(source -> source.outputs().stream()
                        .anyMatch(output -> output.contract().equals(contract)))
                .flatMap(source -> source.files().stream());
    }

    private Map<String, Dataset<Row>> typed() {
        Map<String, Dataset<Row>> typed = new TreeMap<>();
        for (int i = 0; i < plan.sources().size(); i++) {
            Source source = plan.sources().get(i);
            Dataset<Row> rows = rows(source, i);
            for (MappingOutput output : source.outputs()) {
                String contract = output.contract();
                Dataset<Row> some = new ContractRows(Contracts.of(contract), source, output, key, erased).from(rows);
                boolean mayOverlap =
                        contract.equals(Engagements.TABLE) && source.files().size() > 1;
                typed.merge(contract, mayOverlap ? Keys.latestCounts(some) : some, Dataset::union);
            }
        }
        if (files(People.TABLE).count() > 1) {
            typed.compute(People.TABLE, (contract, people) -> Keys.latestIntervals(people));
        }
        return typed;
    }

    /** A file that feeds several contracts is read once. */
    private Dataset<Row> rows(Source source, int number) {
        SourceFrame frame = SourceFrame.of(spark, source, number);
        frames.add(frame);
        if (source.outputs().size() == 1) {
            return frame.rows();
        }
        Dataset<Row> kept = frame.rows().persist(StorageLevel.MEMORY_AND_DISK());
        cached.add(kept);
        return kept;
    }
}
