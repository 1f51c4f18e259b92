package io.polyphony.jobs.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * What a metric needs to know: measures of a table, per group of people, by some columns.
 *
 * @param table {@code post_features}, {@code population}, {@code recruiting_features} or
 *     {@code outcome_features}
 * @param keys columns to group by, whose values are told as text; states of {@code post_features} always have {@code voice} among them,
 *     since groups are numbered within a voice
 * @param measures what to merge
 */
public record StateRequest(String table, List<String> keys, List<Measure> measures) {
    public StateRequest {
        keys = List.copyOf(keys);
        measures = List.copyOf(measures);
    }

    /** The same request by one more column. */
    StateRequest by(String column) {
        List<String> more = new ArrayList<>(keys);
        more.add(column);
        return new StateRequest(table, more, measures);
    }
}
