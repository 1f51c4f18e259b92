package io.polyphony.jobs.features;

import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What is kept of months before those of a pass.
 *
 * @param month the last month before them of which the programme's rows are kept; empty: none
 * @param programme its rows of {@code programme_features}
 * @param posts rows of {@code post_features} of the two months before the first, as far as they are kept
 * @param postMonths of which months these are
 */
public record Past(Optional<YearMonth> month, Dataset<Row> programme, Dataset<Row> posts, Set<YearMonth> postMonths) {
    /** Keeps the months from changing. */
    public Past {
        postMonths = Set.copyOf(postMonths);
    }

    /** Nothing is kept. */
    public static Past none(SparkSession spark) {
        return new Past(
                Optional.empty(),
                spark.createDataFrame(List.of(), SparkSchemas.of(Contracts.of(ProgrammeFeatures.TABLE))),
                spark.createDataFrame(List.of(), SparkSchemas.of(Contracts.of(PostFeatures.TABLE))),
                Set.of());
    }
}
