package io.polyphony.jobs.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Measures a month: one scan per table for all metrics together, then each metric on its states. */
public final class Measurement {
    private Measurement() {}

    /**
     * The findings of all metrics, in the order of the catalog.
     *
     * @param posts rows of {@code post_features} of the month
     * @param population rows of {@code population} of the month
     */
    public static List<Finding> measure(MetricCatalog catalog, Dataset<Row> posts, Dataset<Row> population) {
        States states = states(catalog.metrics(), posts, population);
        List<Finding> findings = new ArrayList<>();
        for (Metric metric : catalog.metrics()) {
            findings.addAll(metric.evaluate(states));
        }
        return findings;
    }

    /** The states that some metrics need. */
    public static States states(List<Metric> metrics, Dataset<Row> posts, Dataset<Row> population) {
        Set<StateRequest> ofPosts = new LinkedHashSet<>();
        Set<StateRequest> ofPeople = new LinkedHashSet<>();
        for (Metric metric : metrics) {
            for (StateRequest request : metric.needs()) {
                (request.table().equals(PostFeatures.TABLE) ? ofPosts : ofPeople).add(request);
            }
        }
        Map<StateRequest, List<Cell>> cells = new HashMap<>();
        if (!ofPosts.isEmpty()) {
            cells.putAll(new StateScan(ofPosts)
                    .run(
                            posts,
                            col(PostFeatures.SAMPLE_UNIT),
                            col(PostFeatures.ACCOUNT_ID),
                            coalesce(col(PostFeatures.PERSON_ID), col(PostFeatures.ACCOUNT_ID))));
        }
        if (!ofPeople.isEmpty()) {
            cells.putAll(new StateScan(ofPeople)
                    .run(population, lit(0), col(Population.PERSON_ID), col(Population.PERSON_ID)));
        }
        return new States(cells);
    }
}
