package io.polyphony.jobs.metrics.asking;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.ProgrammeMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of the month nobody had been asked in the 72 hours before: what the share of posts that nobody asked for is held against.
 *
 * <p>It is about the company's requests and about nobody; n is the hours of the month. Where requests go to departments, each person's own
 * share lies between the two figures. No request is known: no finding.
 */
public final class UnpromptedTime implements Metric {
    private static final long MICROS_AN_HOUR = Duration.ofHours(1).toNanos() / 1000;

    private static final Measure MONTH = time("month_time", ProgrammeFeatures.MICROS);
    private static final Measure LEAST = time("unprompted_time_least", ProgrammeFeatures.UNPROMPTED_LEAST);
    private static final Measure MOST = time("unprompted_time_most", ProgrammeFeatures.UNPROMPTED_MOST);
    private static final StateRequest REQUEST =
            new StateRequest(ProgrammeFeatures.TABLE, List.of(), List.of(MONTH, LEAST, MOST));

    private static Measure time(String name, String column) {
        return ProgrammeMeasures.sum(Kind.TIME, name, column);
    }

    @Override
    public List<StateRequest> needs() {
        return List.of(REQUEST);
    }

    @Override
    public List<Finding> evaluate(States states) {
        return states.of(REQUEST).stream()
                .filter(cell -> cell.sum(MONTH.name()) > 0)
                .flatMap(cell -> Stream.of(LEAST, MOST).map(part -> share(cell, part)))
                .toList();
    }

    private static Finding share(Cell cell, Measure part) {
        long month = cell.sum(MONTH.name());
        double share = Samples.quotient(cell.sum(part.name()), month);
        return Finding.measured(
                part.name(), Grain.TOTAL, new Estimate(share, Interval.CENSUS), month / MICROS_AN_HOUR, null);
    }
}
