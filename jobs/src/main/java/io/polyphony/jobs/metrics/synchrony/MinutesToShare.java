package io.polyphony.jobs.metrics.synchrony;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;

/**
 * The median of the minutes from a piece, or a request for it, to the share.
 *
 * <p>Over employees' posts in the common window of a piece that had been offered; of {@link MinuteClasses}. No such post: no finding.
 *
 * <p>The interval is Woodruff's: that of the share of posts that came within the median, from people on the log odds, read off the
 * classes. A jackknife of the median itself would be wrong, since it jumps from one post to the next where a group is left out.
 *
 * <p>Source: Woodruff (1952), <i>Confidence intervals for medians and other position measures</i>; Shao and Tu (1995), <i>The Jackknife
 * and Bootstrap</i>, ch. 2.
 */
public final class MinutesToShare implements Metric {
    private static final Measure TIMED = PostMeasures.inWindow(
                    "posts_timed", "if(" + PostFeatures.MINUTES_AFTER + " is null, null, 1)")
            .published();
    private static final StateRequest ALL =
            new StateRequest(PostFeatures.TABLE, List.of(PostFeatures.VOICE), List.of(TIMED));
    private static final StateRequest BY_MINUTES = new StateRequest(
            PostFeatures.TABLE, List.of(PostFeatures.MINUTES_AFTER, PostFeatures.VOICE), List.of(TIMED));

    @Override
    public List<StateRequest> needs() {
        return List.of(ALL, BY_MINUTES);
    }

    @Override
    public List<Finding> evaluate(States states) {
        MinuteClasses classes =
                new MinuteClasses(states.ofEmployees(BY_MINUTES), PostFeatures.MINUTES_AFTER, TIMED.name());
        return states.ofEmployees(ALL).stream()
                .filter(cell -> cell.people(TIMED.name()) > 0)
                .map(cell -> median(cell, classes))
                .toList();
    }

    private static Finding median(Cell cell, MinuteClasses classes) {
        long people = cell.people(TIMED.name());
        return Finding.measured(
                "synchrony_median_minutes",
                Grain.TOTAL,
                estimate(classes, people),
                people,
                cell.disclosure(TIMED.name()));
    }

    private static Estimate estimate(MinuteClasses classes, long people) {
        double median = classes.within(0.5);
        if (!Double.isFinite(median)) {
            return Estimate.none("no value: no post of an offered piece");
        }
        Interval share = Jackknife.estimate(
                        Replicates.of(classes.units(), people, "people", unit -> classes.share(median, unit)),
                        Scale.LOGIT)
                .interval();
        return new Estimate(
                median,
                share.known()
                        ? new Interval(classes.within(share.low()), classes.within(share.high()), share.method())
                        : share);
    }
}
