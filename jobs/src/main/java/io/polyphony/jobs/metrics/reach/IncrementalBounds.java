package io.polyphony.jobs.metrics.reach;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.AudienceUnion;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Between what the number of people lies who follow an employee who posted on a network and no account of the brand, where only sizes
 * of audiences are known.
 *
 * <p>At least: {@link LeastAudience} of employees, less the brand's followers added up, or less all who can be reached if these are
 * fewer. At most: employees' followers added up, or all who can be reached but for the brand's largest audience if these are fewer.
 * An end that "500+" leaves open has no finding, nor has a network where either voice's followers are unknown, or more than can be
 * reached.
 */
public final class IncrementalBounds implements Metric {
    private static final String AT_LEAST = "incremental_reach_at_least";
    private static final String AT_MOST = "incremental_reach_at_most";

    @Override
    public List<StateRequest> needs() {
        return Followed.needs();
    }

    @Override
    public List<Finding> evaluate(States states) {
        Map<String, Audience> brand = Followed.onNetworks(states)
                .filter(of -> !of.employees() && of.known())
                .collect(Collectors.toMap(Audience::network, of -> of));
        return Followed.onNetworks(states)
                .filter(of -> of.employees() && of.known() && brand.containsKey(of.network()))
                .flatMap(of ->
                        ends(of, brand.get(of.network()), states.networks().addressable(of.network())))
                .toList();
    }

    private static Stream<Finding> ends(Audience employees, Audience brand, OptionalLong addressable) {
        if (addressable.isPresent() && addressable.getAsLong() < Math.max(employees.largest(), brand.largest())) {
            return Stream.empty();
        }
        AudienceUnion there = brand.union(addressable);
        return Stream.concat(
                Stream.of(brand).filter(Audience::exact).map(of -> atLeast(employees, there, addressable)),
                Stream.of(employees).filter(Audience::exact).map(of -> atMost(of, brand, addressable)));
    }

    private static Finding atLeast(Audience employees, AudienceUnion brand, OptionalLong addressable) {
        LeastAudience.Least least =
                LeastAudience.of(employees, PostMeasures.FOLLOWERS).orElseThrow();
        long added = new AudienceUnion(new long[] {(long) least.value()}, addressable)
                .beyond(brand)
                .low();
        return finding(AT_LEAST, employees, added, least.about());
    }

    /** Made of the employees' followers, or else of the brand's, whichever ends it. */
    private static Finding atMost(Audience employees, Audience brand, OptionalLong addressable) {
        long added =
                employees.union(addressable).beyond(brand.union(addressable)).high();
        return added < employees.sum(PostMeasures.FOLLOWERS)
                ? finding(AT_MOST, employees, added, null).madeOf(List.of(brand.at()))
                : finding(AT_MOST, employees, added, employees.disclosure()).madeOf(List.of(employees.at()));
    }

    private static Finding finding(String metric, Audience employees, long added, Disclosure about) {
        return new Finding(
                metric,
                Grain.of(PostFeatures.NETWORK, employees.network()),
                new Estimate((double) added, Interval.CENSUS),
                employees.n(),
                Evidence.BOUNDED,
                about);
    }
}
