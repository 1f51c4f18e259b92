package io.polyphony.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
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
        runs.publish(run("a", "2026-06-10T03:00:00Z", first));
        long second = warehouse.replace("t_runs", MAY, numbers(spark, 4));

        assertThat(runs.current(MAY).orElseThrow().snapshots()).containsEntry("t_runs", first);

        runs.publish(run("b", "2026-06-11T03:00:00Z", second));

        assertThat(runs.current()).extracting(PublishedRun::runId).containsExactly("b");
        assertThat(runs.current(JUNE)).isEmpty();
    }

    private static PublishedRun run(String id, String finished, long snapshot) {
        Instant at = Instant.parse(finished);
        return new PublishedRun(
                MAY, id, "1", "c", "i", 10, 1, "key", at, at, new TreeMap<>(Map.of("t_runs", snapshot)), "{}");
    }

    private static Dataset<Row> numbers(SparkSession spark, long n) {
        return spark.range(n).toDF("id");
    }

    private static long count(Dataset<Row> rows, YearMonth month) {
        return rows.filter("month = '" + month + "'").count();
    }
}
