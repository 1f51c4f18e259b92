package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.conform.Conform;
import io.polyphony.jobs.conform.Delivery;
import io.polyphony.jobs.conform.Erased;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.land.InputPlan;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.warehouse.Lease;
import io.polyphony.jobs.warehouse.Leases;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.schemas.settings.Settings;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;

/**
 * Months from delivered files to published values, in passes ({@link MonthPass}) of at most {@value #MOST} months.
 *
 * <p>Nothing of a month is visible to readers before its last step; a run that ends anywhere before leaves the month as it
 * was, and the next run starts over. The run log says of every month that began what became of it.
 */
public final class MonthPipeline implements AutoCloseable {
    /** Months of a pass: what is held in memory for one of them is held for all. */
    static final int MOST = 12;

    private final SparkSession spark;
    private final MetricCatalog catalog;
    private final Clock clock;
    private final Leases leases;
    private Known known;

    /** What was conformed, and for whom. */
    private record Known(Delivery delivery, String inputHash, String keyId, Erased erased) {}

    /** A pipeline on a session; the clock is only for the times in {@code runs}. */
    public MonthPipeline(SparkSession spark, MetricCatalog catalog, Clock clock, Leases leases) {
        this.leases = leases;
        this.spark = spark;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Runs a month. Where what came in since it was published is about so few people that they could be told by the
     * difference, the month stays as it is, and the run in force is returned.
     *
     * @param input what was delivered
     * @param progress hears of each step
     * @throws io.polyphony.jobs.land.InputException if the input broke its contract beyond tolerance
     * @throws io.polyphony.jobs.audit.AuditException if the audit failed
     * @throws io.polyphony.jobs.warehouse.BusyException if another command holds the warehouse for too long
     */
    public PublishedRun run(
            YearMonth month, InputFolder input, Settings settings, PseudonymKey key, Progress progress) {
        List<MonthResult> results = new ArrayList<>();
        run(List.of(month), input, settings, key, progress, results::add);
        MonthResult result = results.get(0);
        if (result.failure() != null) {
            throw result.failure();
        }
        return result.run();
    }

    /**
     * Runs months in order, in as few passes over the delivery as may be. A month that fails holds back no other; what
     * concerns all of a pass ends them all.
     *
     * @param ended hears of each month as it ends, while the warehouse is still held for the others
     * @throws io.polyphony.jobs.land.InputException if a file can't be read
     * @throws io.polyphony.jobs.warehouse.BusyException if another command holds the warehouse for too long
     */
    public void run(
            List<YearMonth> months,
            InputFolder input,
            Settings settings,
            PseudonymKey key,
            Progress progress,
            Consumer<MonthResult> ended) {
        for (int i = 0; i < months.size(); i += MOST) {
            List<YearMonth> some = months.subList(i, Math.min(months.size(), i + MOST));
            try (Lease lease = leases.take("run " + Progress.text(some))) {
                MonthPass.Given given = new MonthPass.Given(spark, catalog, clock, settings, key, lease, progress);
                pass(MonthPass.begin(given, some, ended), input);
            }
        }
    }

    private void pass(MonthPass pass, InputFolder input) {
        try {
            pass.run(input, this::delivery);
        } catch (RuntimeException | Error e) {
            close();
            pass.abandon(e);
            throw e;
        } finally {
            spark.catalog().clearCache();
        }
    }

    /** The delivery, which the passes of one process share as long as nothing about it changes. */
    private Delivery delivery(InputPlan plan, PseudonymKey key, Erased erased) {
        boolean same = known != null
                && known.inputHash().equals(plan.inputHash())
                && known.keyId().equals(key.fingerprint())
                && known.erased().equals(erased);
        if (!same) {
            close();
            known = new Known(Conform.delivery(spark, plan, key, erased), plan.inputHash(), key.fingerprint(), erased);
        }
        return known.delivery();
    }

    /** Forgets the delivery; another run reads it again. */
    @Override
    public void close() {
        if (known != null) {
            known.delivery().close();
            known = null;
        }
    }
}
