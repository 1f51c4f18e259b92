package io.polyphony.jobs.metrics.synchrony;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of what employees post comes within ten minutes of a piece, or a request for it, and how much was posted by a plan or a
 * machine.
 *
 * <p>Each is a share of employees' posts in the common window of which it is known: of a piece that had been offered, and of an origin
 * that the log says. Of none it is known: no finding. Intervals on the log odds over people; a share of exactly 0 or 1 has none.
 */
public final class SharesOfTiming implements Metric {
    private static final List<Share> SHARES = List.of(
            new Share("synchrony_within_10_minutes", "posts_soon", "posts_timed", PostFeatures.MINUTES_AFTER, "< 10"),
            new Share(
                    "scheduled_share",
                    "posts_planned",
                    "posts_of_origin",
                    PostFeatures.ORIGIN,
                    "in ('" + Origin.SCHEDULED + "', '" + Origin.AUTOMATED + "')"));
    private static final StateRequest REQUEST = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.VOICE),
            SHARES.stream().flatMap(Share::measures).toList());

    @Override
    public List<StateRequest> needs() {
        return List.of(REQUEST);
    }

    @Override
    public List<Finding> evaluate(States states) {
        return states.ofEmployees(REQUEST).stream()
                .flatMap(cell -> SHARES.stream()
                        .filter(share -> cell.sum(share.all().name()) > 0)
                        .map(share -> share.finding(cell)))
                .toList();
    }

    /**
     * A share of posts.
     *
     * @param id of its figure
     * @param name of the posts that it is of
     * @param known name of all posts of which the column is known
     * @param column the column
     * @param test what the column of the posts is
     */
    private record Share(String id, String name, String known, String column, String test) {
        Stream<Measure> measures() {
            return Stream.of(all(), part(), rest());
        }

        Measure all() {
            return PostMeasures.inWindow(known, "if(" + column + " is null, null, 1)")
                    .published();
        }

        Measure part() {
            return PostMeasures.inWindow(name, "if(" + column + " " + test + ", 1, null)")
                    .published();
        }

        Measure rest() {
            return PostMeasures.inWindow("not_" + name, "if(not " + column + " " + test + ", 1, null)")
                    .published();
        }

        Finding finding(Cell cell) {
            String whole = all().name();
            return Finding.measured(
                    id,
                    Grain.TOTAL,
                    Jackknife.estimate(Samples.ratio(cell, part().name(), whole, whole), Scale.LOGIT),
                    cell.people(whole),
                    Disclosure.ofShare(
                            cell.disclosure(whole), cell.disclosure(part().name()), cell.disclosure(rest().name())));
        }
    }
}
