package io.polyphony.jobs.metrics.disclosing;

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
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.Disclosed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether employees who post about the company's products say that they work there: clearly, by a hint that few understand, or not.
 *
 * <p>Of posts about offered pieces of kind product, with a text of their own, in the common window. The three shares add up to 1; the
 * rate is the first of them, what is unclear the second. No such post: no finding. Intervals on the log odds; a share of exactly 0 or 1
 * has none.
 */
public final class Disclosing implements Metric {
    private static final List<String> KINDS =
            Contracts.of(PostFeatures.TABLE).field(PostFeatures.DISCLOSED).values();
    private static final Measure ALL = ofProducts("product_texts", "is not null");
    private static final StateRequest REQUEST = request();

    private static StateRequest request() {
        Stream<Measure> sides = KINDS.stream().flatMap(kind -> Stream.of(part(kind), rest(kind)));
        List<Measure> measures = new ArrayList<>(List.of(ALL));
        measures.addAll(sides.toList());
        return new StateRequest(
                PostFeatures.TABLE,
                List.of(PostFeatures.VOICE),
                measures.stream().map(Measure::published).toList());
    }

    private static Measure part(String kind) {
        return ofProducts("disclosed_" + kind, "= '" + kind + "'");
    }

    private static Measure rest(String kind) {
        return ofProducts("disclosed_but_" + kind, "<> '" + kind + "'");
    }

    private static Measure ofProducts(String name, String disclosed) {
        String product = PostFeatures.CONTENT_KIND + " = '" + Content.Kind.PRODUCT + "'";
        return PostMeasures.inWindow(
                name, "if(" + product + " and " + PostFeatures.DISCLOSED + " " + disclosed + ", 1, null)");
    }

    @Override
    public List<StateRequest> needs() {
        return List.of(REQUEST);
    }

    @Override
    public List<Finding> evaluate(States states) {
        return states.ofEmployees(REQUEST).stream()
                .filter(cell -> cell.sum(ALL.name()) > 0)
                .flatMap(Disclosing::found)
                .toList();
    }

    private static Stream<Finding> found(Cell cell) {
        Stream<Finding> named = Stream.of(
                share(cell, "disclosure_rate", Grain.TOTAL, Disclosed.CLEAR),
                share(cell, "disclosure_unclear", Grain.TOTAL, Disclosed.AMBIGUOUS));
        Stream<Finding> shares = KINDS.stream()
                .map(kind -> share(cell, "disclosure_share", Grain.of(PostFeatures.DISCLOSED, kind), kind));
        return Stream.concat(named, shares);
    }

    private static Finding share(Cell cell, String id, Grain at, String kind) {
        String part = part(kind).name();
        return Finding.measured(
                id,
                at,
                Jackknife.estimate(Samples.ratio(cell, part, ALL.name(), ALL.name()), Scale.LOGIT),
                cell.people(ALL.name()),
                Disclosure.ofShare(
                        cell.disclosure(ALL.name()),
                        cell.disclosure(part),
                        cell.disclosure(rest(kind).name())));
    }
}
