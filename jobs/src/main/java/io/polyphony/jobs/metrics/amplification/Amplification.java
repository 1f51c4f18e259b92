package io.polyphony.jobs.metrics.amplification;

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
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What employees' posts earned for each one that the brand's channels earned: sum(E) ÷ sum(B), as a whole, per post and
 * per active advocate, in the common window.
 *
 * <p>No brand post, or none with a known count: no value. Intervals on the log ratio; employees' variance over people
 * and the brand's over posts add up.
 */
public final class Amplification implements Metric {
    private static final StateRequest TOTAL = request(List.of(PostFeatures.VOICE));
    private static final StateRequest BY_NETWORK = request(List.of(PostFeatures.NETWORK, PostFeatures.VOICE));
    private static final Map<String, Measure> OF = new TreeMap<>(Map.of(
            "impression_amplification", PostMeasures.IMPRESSIONS,
            "engagement_amplification", PostMeasures.ENGAGEMENTS,
            "click_amplification", PostMeasures.CLICKS));

    @Override
    public List<StateRequest> needs() {
        return List.of(TOTAL, BY_NETWORK);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        pair(states.of(TOTAL)).ifPresent(p -> {
            findings.addAll(p.whole(Grain.TOTAL));
            findings.addAll(p.perPostAndAdvocate());
        });
        networks(states)
                .forEach((network, cells) ->
                        pair(cells).ifPresent(p -> findings.addAll(p.whole(Grain.of(PostFeatures.NETWORK, network)))));
        return findings;
    }

    private static Map<String, List<Cell>> networks(States states) {
        Map<String, List<Cell>> networks = new TreeMap<>();
        for (Cell cell : states.of(BY_NETWORK)) {
            Optional.ofNullable(cell.key(PostFeatures.NETWORK))
                    .ifPresent(n -> networks.computeIfAbsent(n, key -> new ArrayList<>())
                            .add(cell));
        }
        return networks;
    }

    private static Optional<Pair> pair(List<Cell> cells) {
        Optional<Cell> employees = cells.stream().filter(Samples::employees).findFirst();
        Optional<Cell> brand = cells.stream().filter(c -> !Samples.employees(c)).findFirst();
        return employees.flatMap(e -> brand.map(b -> new Pair(e, b)));
    }

    private static StateRequest request(List<String> keys) {
        return new StateRequest(
                PostFeatures.TABLE,
                keys,
                List.of(PostMeasures.POSTS, PostMeasures.IMPRESSIONS, PostMeasures.ENGAGEMENTS, PostMeasures.CLICKS));
    }

    /** Both voices. */
    private record Pair(Cell employees, Cell brand) {
        private static final String POSTS = PostMeasures.POSTS.name();

        List<Finding> whole(Grain at) {
            List<Finding> findings = new ArrayList<>();
            OF.forEach((id, measure) -> {
                if (known(measure)) {
                    findings.add(finding(id, at, sum(employees, measure), sum(brand, measure)));
                }
            });
            return findings;
        }

        List<Finding> perPostAndAdvocate() {
            List<Finding> findings = new ArrayList<>();
            for (Measure measure : List.of(PostMeasures.IMPRESSIONS, PostMeasures.ENGAGEMENTS)) {
                if (known(measure)) {
                    String id = measure.equals(PostMeasures.IMPRESSIONS) ? "impression" : "engagement";
                    findings.add(finding(
                            id + "_amplification_per_post",
                            Grain.TOTAL,
                            Samples.ratio(employees, measure.name(), POSTS, POSTS),
                            Samples.ratio(brand, measure.name(), POSTS, POSTS)));
                    findings.add(finding(
                            id + "_amplification_per_advocate",
                            Grain.TOTAL,
                            Samples.perPerson(employees, measure.name(), POSTS),
                            sum(brand, measure)));
                }
            }
            return findings;
        }

        private boolean known(Measure measure) {
            return employees.people(measure.name()) > 0 && brand.people(measure.name()) > 0;
        }

        private static Replicates sum(Cell cell, Measure measure) {
            return Samples.sum(cell, measure.name(), POSTS);
        }

        private Finding finding(String id, Grain at, Replicates e, Replicates b) {
            long n = employees.people(POSTS);
            return Finding.measured(id, at, Jackknife.quotient(e, b), n, Disclosure.ofPeople(n));
        }
    }
}
