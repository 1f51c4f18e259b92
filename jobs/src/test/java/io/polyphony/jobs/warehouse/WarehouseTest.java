package io.polyphony.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.table.Asks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSuite.class)
class WarehouseTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Test
    void replacingAMonthLeavesTheOthersAlone(SparkSession spark) {
        Warehouse warehouse = new Warehouse(spark);
        warehouse.replace("t_replace", MAY, numbers(spark, 3));
        warehouse.replace("t_replace", JUNE, numbers(spark, 5));
        warehouse.replace("t_replace", MAY, numbers(spark, 1));

        assertThat(count(warehouse.read("t_replace"), MAY)).isEqualTo(1);
        assertThat(count(warehouse.read("t_replace"), JUNE)).isEqualTo(5);
    }

    @Test
    void anEmptyMonthIsEmptyAfterwards(SparkSession spark) {
        Warehouse warehouse = new Warehouse(spark);
        warehouse.replace("t_empty", MAY, numbers(spark, 3));
        warehouse.replace("t_empty", MAY, numbers(spark, 0));

        assertThat(warehouse.read("t_empty").count()).isZero();
    }

    @Test
    void anOldSnapshotIsReadAsItWas(SparkSession spark) {
        Warehouse warehouse = new Warehouse(spark);
        long before = warehouse.replace("t_old", MAY, numbers(spark, 3));
        warehouse.replace("t_old", MAY, numbers(spark, 7));

        assertThat(warehouse.read("t_old", before).count()).isEqualTo(3);
    }

    @Test
    void theLastPublishedRunOfAMonthIsInForce(SparkSession spark) {
        Warehouse warehouse = new Warehouse(spark);
        long first = warehouse.replace("t_runs", MAY, numbers(spark, 3));
        RunLog runs = new RunLog(spark, warehouse);
        Leases leases = new Leases(spark, Clock.systemUTC(), Duration.ZERO, who -> {});
        try (Lease lease = leases.take("run")) {
            runs.publish(run("a", "2026-06-12T03:00:00Z", first), begin(runs), lease);
        }
        long second = warehouse.replace("t_runs", MAY, numbers(spark, 4));

        assertThat(runs.current(MAY).orElseThrow().snapshots()).containsEntry("t_runs", first);

        try (Lease lease = leases.take("run")) {
            runs.publish(run("b", "2026-06-11T03:00:00Z", second), begin(runs), lease);
        }

        assertThat(runs.current()).extracting(PublishedRun::runId).containsExactly("b");
        assertThat(runs.current(JUNE)).isEmpty();
    }

    @Test
    void aWarehouseLivesOnWhenColumnsComeAndGo(SparkSession spark) {
        Warehouse warehouse = new Warehouse(spark);
        long before = warehouse.replace("t_columns", MAY, spark.sql("select 1L as id, 'x' as gone"));
        warehouse.replace("t_columns", JUNE, spark.sql("select 2L as id, 'y' as come, date'2026-06-01' as day"));
        warehouse.append("t_columns", JUNE, spark.sql("select 3L as id"));

        assertThat(warehouse
                        .read("t_columns")
                        .selectExpr("id", "gone", "come", "day")
                        .sort("id")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactly("[1,x,null,null]", "[2,null,y,2026-06-01]", "[3,null,null,null]");
        assertThat(warehouse.read("t_columns", before).columns()).containsExactly("id", "gone", "month");
    }

    @Test
    void anOlderRunIsReadWithTheColumnsOfToday(SparkSession spark) {
        Warehouse warehouse = new Warehouse(spark);
        long then = warehouse.replace(Asks.TABLE, MAY, spark.sql("select 'a' as ask_id, 'old' as forgotten"));
        warehouse.replace(Asks.TABLE, JUNE, spark.sql("select 'b' as ask_id, true as mandatory"));

        assertThat(warehouse
                        .read(Asks.TABLE, then)
                        .selectExpr("ask_id", "mandatory", "department")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactly("[a,null,null]");
    }

    private static Attempt begin(RunLog runs) {
        return runs.begin(MAY, "1", "key", Instant.EPOCH);
    }

    private static PublishedRun run(String id, String finished, long snapshot) {
        Instant at = Instant.parse(finished);
        return new PublishedRun(
                MAY, id, "1", "c", "i", 10, 1, "key", at, at, new TreeMap<>(Map.of("t_runs", snapshot)), "{}", 0, 0);
    }

    private static Dataset<Row> numbers(SparkSession spark, long n) {
        return spark.range(n).toDF("id");
    }

    private static long count(Dataset<Row> rows, YearMonth month) {
        return rows.filter("month = '" + month + "'").count();
    }
}
