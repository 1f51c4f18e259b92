package io.polyphony.jobs.metrics.retention;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.measure.Metric;
import java.util.Locale;

/** People who were followed, as a truth table. */
final class FollowedPeople {
    private final StringBuilder rows = new StringBuilder("who,months_on,join_route,asked_after,fell_idle,not_idle\n");
    private int count;

    FollowedPeople add(int people, int months, boolean idle, String route, Integer asked) {
        for (int i = 0; i < people; i++) {
            rows.append(String.format(
                    Locale.ROOT,
                    "p%d,%d,%s,%s,%s,%s\n",
                    count++,
                    months,
                    route,
                    asked == null ? "" : asked,
                    idle ? "1" : "",
                    idle ? "" : "1"));
        }
        return this;
    }

    Findings of(Metric metric) {
        return Findings.of(metric, FactTable.csv(rows.toString()));
    }
}
