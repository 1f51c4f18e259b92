package io.polyphony.jobs.pipeline;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import io.polyphony.jobs.conform.Conform;
import io.polyphony.jobs.conform.Conformed;
import io.polyphony.jobs.conform.Erased;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.erase.Tombstones;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.land.InputPlan;
import io.polyphony.jobs.land.Land;
import io.polyphony.jobs.land.NotDeliveredException;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.RunLog;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFactsJson;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.Engagements.Measure;
import io.polyphony.schemas.table.Posts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Whether a month may be run: its sources are there, and its posts are old enough for their engagement to count.
 *
 * <p>A network's counts are too young where most of its last week's posts that are measured by totals were last measured
 * more than a day before they had the age at which posts are counted.
 */
public final class Readiness {
    private static final double MOST = 0.5;
    private static final int LAST_DAYS = 7;
    private static final String NEWEST = "newest";
    private static final String YOUNG = "young";

    private final SparkSession spark;
    private final Warehouse warehouse;
    private final Settings settings;
    private final PseudonymKey key;

    /** Looks with the settings and the key that a run would have. */
    public Readiness(SparkSession spark, Settings settings, PseudonymKey key) {
        this.spark = spark;
        this.warehouse = new Warehouse(spark);
        this.settings = settings;
        this.key = key;
    }

    /**
     * What a month still waits for, in sentences; empty: it may be run. Reads the files whole, writes nothing.
     *
     * @param now what day it is
     * @throws io.polyphony.jobs.land.InputException if what was delivered is wrong: waiting does not mend it
     */
    public List<String> waitsFor(YearMonth month, InputFolder input, Instant now) {
        LocalDate from = month.plusMonths(1).atDay(1).plusDays(settings.postAgeDays());
        if (now.atZone(ZoneOffset.UTC).toLocalDate().isBefore(from)) {
            return List.of("Its last posts are not " + settings.postAgeDays() + " days old before " + from + ".");
        }
        try {
            InputPlan plan = Land.plan(input);
            List<String> reasons = new ArrayList<>(missing(month, plan));
            Erased erased = new Tombstones(spark, warehouse).all();
            try (Conformed conformed = Conform.run(spark, plan, month, settings, key, erased)) {
                reasons.addAll(young(month, conformed));
            }
            return reasons;
        } catch (NotDeliveredException e) {
            return List.of(e.getMessage());
        }
    }

    /** What the last month before it had and this delivery lacks. */
    private List<String> missing(YearMonth month, InputPlan plan) {
        Set<String> lacking = new TreeSet<>();
        new RunLog(spark, warehouse)
                .current().stream()
                        .filter(run -> run.month().isBefore(month))
                        .reduce((earlier, later) -> later)
                        .map(PublishedRun::facts)
                        .map(RunFactsJson::read)
                        .ifPresent(before -> before.landings().stream()
                                .map(RunFacts.Landing::contract)
                                .forEach(lacking::add));
        lacking.removeAll(plan.present());
        return lacking.stream()
                .map(contract -> "Nothing was delivered for " + contract + ", as it was for the month before.")
                .toList();
    }

    private List<String> young(YearMonth month, Conformed conformed) {
        Column lastDays = col(Posts.POSTED_AT)
                .geq(month.plusMonths(1)
                        .atDay(1)
                        .minusDays(LAST_DAYS)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
        Column nearlyOfAge = expr("make_dt_interval(" + (settings.postAgeDays() - 1) + ")");
        Dataset<Row> measured = conformed
                .table(Engagements.TABLE)
                .filter(col(Engagements.MEASURE).equalTo(Measure.TOTAL))
                .groupBy(Engagements.POST_ID)
                .agg(max(Engagements.MEASURED_AT).as(NEWEST));
        return conformed
                .table(Posts.TABLE)
                .filter(lastDays)
                .join(measured, Posts.POST_ID)
                .groupBy(Posts.NETWORK)
                .agg(avg(col(NEWEST).lt(col(Posts.POSTED_AT).plus(nearlyOfAge)).cast("int"))
                        .as(YOUNG))
                .filter(col(YOUNG).gt(lit(MOST)))
                .select(Posts.NETWORK)
                .orderBy(Posts.NETWORK)
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .map(network -> "Most of the last week's posts on " + network + " were measured before they were "
                        + settings.postAgeDays() + " days old: export their engagement again.")
                .toList();
    }
}
