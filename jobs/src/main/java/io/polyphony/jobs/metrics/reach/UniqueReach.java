package io.polyphony.jobs.metrics.reach;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Audiences;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.ReachFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * People who follow at least one of the accounts that posted, each once, of accounts whose followers are listed: how many, how many
 * of them the brand does not reach by itself, and how that grows with the number of advocates.
 *
 * <p>By network, since nobody can be recognised across networks. Counted up to 65,536 people; of more a random sample is counted,
 * and the interval says how sure that is. Nobody listed: no finding.
 */
public final class UniqueReach implements Metric {
    private static final List<String> TOPIC = List.of(ReachFeatures.NETWORK, ReachFeatures.TOPIC, ReachFeatures.VOICE);
    private static final List<String> KIND =
            List.of(ReachFeatures.NETWORK, ReachFeatures.CONTENT_KIND, ReachFeatures.VOICE);

    /** Shares of the advocates in percent: some of them, and as many and more. */
    private static final List<Integer> ADVOCATES = List.of(10, 25, 50, 75, 110, 125);

    private static final double WHOLE = 100;

    @Override
    public List<StateRequest> needs() {
        return List.of(Lists.BY_NETWORK, Lists.by(TOPIC), Lists.by(KIND));
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Reached> brand = new TreeMap<>();
        List<Reached> all = states.of(Lists.BY_NETWORK).stream()
                .filter(UniqueReach::says)
                .map(cell -> Reached.of(cell, Lists.NETWORK))
                .toList();
        all.stream().filter(reached -> !reached.employees()).forEach(reached -> brand.put(reached.network(), reached));
        all.forEach(reached -> {
            findings.addAll(reached.counts());
            if (reached.employees()) {
                findings.addAll(reached.growth());
                if (brand.containsKey(reached.network())) {
                    findings.addAll(reached.beside(brand.get(reached.network())));
                }
            }
        });
        List.of(TOPIC, KIND)
                .forEach(keys -> states.ofEmployees(Lists.by(keys)).stream()
                        .filter(UniqueReach::says)
                        .forEach(cell -> findings.add(Reached.of(cell, keys).unique())));
        return findings;
    }

    private static boolean says(Cell cell) {
        return cell.key(ReachFeatures.NETWORK) != null && cell.people(Lists.FOLLOWERS.name()) > 0;
    }

    /** The people whom the accounts of a cell reach. */
    private record Reached(Cell cell, Grain at, Audiences audiences) {
        static Reached of(Cell cell, List<String> keys) {
            return new Reached(cell, cell.grainOrRest(keys), cell.audiences(Lists.FOLLOWERS.name()));
        }

        boolean employees() {
            return Samples.employees(cell);
        }

        String network() {
            return cell.key(ReachFeatures.NETWORK);
        }

        private long people() {
            return cell.people(Lists.FOLLOWERS.name());
        }

        /** The people of a cell, how many follow them, and each of these once. */
        List<Finding> counts() {
            Disclosure listed = employees() ? cell.disclosure(Lists.LISTED.name()) : null;
            double duplication = cell.sum(Lists.LISTED.name()) / audiences.unique();
            return List.of(
                    Finding.census("listed_people", at, people(), people(), aboutPeople()),
                    Finding.census("listed_followers", at, cell.sum(Lists.LISTED.name()), people(), listed),
                    unique(),
                    Finding.measured(
                            "audience_duplication",
                            at,
                            new Estimate(duplication, Interval.CENSUS),
                            people(),
                            aboutPeople()));
        }

        Finding unique() {
            return Finding.measured("unique_reach", at, Lists.unique(audiences), people(), sum(audiences.unique()));
        }

        private Disclosure aboutPeople() {
            return employees() ? Disclosure.ofPeople(people()) : null;
        }

        private Disclosure sum(double people) {
            return employees() ? Lists.reach(cell.disclosure(Lists.FOLLOWERS.name()), people) : null;
        }

        /** What the voice adds to another one that is taken as it is. */
        List<Finding> beside(Reached brand) {
            Grain network = Grain.of(ReachFeatures.NETWORK, network());
            double beyond = audiences.beyond(brand.audiences);
            Replicates ratio = replicates(unit -> audiences.unique(unit) / brand.audiences.unique());
            return List.of(
                    Finding.measured(
                            "incremental_reach",
                            network,
                            new Estimate((double) Math.round(beyond), Interval.CENSUS),
                            people(),
                            sum(beyond)),
                    Finding.measured(
                                    "network_ratio",
                                    network,
                                    Jackknife.estimate(ratio, Scale.LOG),
                                    people(),
                                    aboutPeople())
                            .madeOf(List.of(at)));
        }

        /** What a share of the advocates would reach of what all of them do; told by shares, since numbers would tell n. */
        List<Finding> growth() {
            return ADVOCATES.stream()
                    .map(percent -> Finding.measured(
                                    "reach_accumulation",
                                    Grain.of(Map.of(ReachFeatures.NETWORK, network(), "advocates", percent + "%")),
                                    Jackknife.estimate(
                                            replicates(unit -> audiences.grown(percent / WHOLE, unit)), Scale.LOG),
                                    people(),
                                    aboutPeople())
                            .madeOf(List.of(at)))
                    .toList();
        }

        private Replicates replicates(ToDoubleFunction<Integer> statistic) {
            return Replicates.of(audiences.numbers(), people(), "people", statistic);
        }
    }
}
