package io.polyphony.jobs.metrics.pages;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PageFeatures;
import io.polyphony.schemas.table.PageFeatures.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often the brand's pages were shown in the month without paying, and how many people began to follow them, by the pages' own daily
 * totals: of all posts, also those of months before, and of the page itself.
 *
 * <p>They are about the brand alone. A page one of whose days is missing counts in no total, else it would seem to have lost what was not
 * delivered; how many days are missing is told beside it. A network without a page that gives daily totals has no finding. n is pages.
 */
public final class PageTotals implements Metric {
    private static final Measure MISSING = Measure.sum("page_days_missing", PageFeatures.MISSING_DAYS);
    private static final List<Measure> TOTALS =
            List.of(total("page_impressions", Kind.IMPRESSION), total("page_new_followers", Kind.FOLLOW));

    private static final StateRequest BY_NETWORK = new StateRequest(
            PageFeatures.TABLE,
            List.of(PageFeatures.NETWORK),
            Stream.concat(TOTALS.stream(), Stream.of(MISSING)).toList());

    private static Measure total(String id, String kind) {
        return Measure.sum(
                id,
                "if(" + PageFeatures.KIND + " = '" + kind + "' and " + PageFeatures.MISSING_DAYS + " = 0, "
                        + PageFeatures.TOTAL + ", null)");
    }

    @Override
    public List<StateRequest> needs() {
        return List.of(BY_NETWORK);
    }

    @Override
    public List<Finding> evaluate(States states) {
        return states.of(BY_NETWORK).stream()
                .filter(cell -> cell.key(PageFeatures.NETWORK) != null)
                .flatMap(PageTotals::of)
                .toList();
    }

    private static Stream<Finding> of(Cell cell) {
        return Stream.concat(TOTALS.stream(), Stream.of(MISSING))
                .map(Measure::name)
                .filter(name -> cell.people(name) > 0)
                .map(name -> Finding.census(name, at(cell), cell.sum(name), cell.people(name), null));
    }

    private static Grain at(Cell cell) {
        return Grain.of(PageFeatures.NETWORK, cell.key(PageFeatures.NETWORK));
    }
}
