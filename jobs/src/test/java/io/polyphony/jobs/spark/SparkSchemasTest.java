package io.polyphony.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.Posts;
import io.polyphony.schemas.table.Tables;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSuite.class)
class SparkSchemasTest {
    @Test
    void schemaHasTheContractsColumnsInOrder(SparkSession spark) {
        var empty = spark.createDataFrame(List.of(), SparkSchemas.of(Contracts.of(Posts.TABLE)));

        assertThat(empty.columns())
                .containsExactly(Contracts.of(Posts.TABLE).columns().toArray(String[]::new));
        assertThat(empty.count()).isZero();
    }

    @Test
    void everyContractHasASchema() {
        assertThat(Tables.ALL)
                .allSatisfy(t ->
                        assertThat(SparkSchemas.of(Contracts.of(t)).fields()).isNotEmpty());
    }
}
