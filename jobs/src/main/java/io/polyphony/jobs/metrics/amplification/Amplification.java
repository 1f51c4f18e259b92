package io.polyphony.jobs.metrics.amplification;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.ChangeError;
import io.polyphony.jobs.measure.ComparedMetric;
import io.polyphony.jobs.measure.CouldPost;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Paired;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.StandardError;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What employees' posts earned for each one that the brand's channels earned: sum(E) ÷ sum(B), as a whole, per post and
 * per active advocate, in the common window; and without the five people whom most follow.
 *
 * <p>A network is compared where both voices posted and the count is known of both; the total, its posts and its people
 * are those of the networks compared. No such network, or a brand that earned nothing: no value. Intervals on the log
 * ratio; employees' variance over people and the brand's over posts add up. The whole also varies with how many of those
 * opted in post at all.
 */
public final class Amplification implements ComparedMetric {
    private static final StateRequest BY_PERSON = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.NETWORK, PostFeatures.PERSON_ID, PostFeatures.VOICE),
            List.of(
                    PostMeasures.POSTS,
                    PostMeasures.IMPRESSIONS,
                    PostMeasures.ENGAGEMENTS,
                    PostMeasures.CLICKS,
                    PostMeasures.FOLLOWERS));
    private static final Map<String, Measure> OF = new TreeMap<>(Map.of(
            "impression_amplification", PostMeasures.IMPRESSIONS,
            "engagement_amplification", PostMeasures.ENGAGEMENTS,
            "click_amplification", PostMeasures.CLICKS));
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
    private static final List<Measure> ALSO_PER_POST = List.of(PostMeasures.IMPRESSIONS, PostMeasures.ENGAGEMENTS);

    @Override
    public List<StateRequest> needs() {
        return List.of(BY_PERSON, CouldPost.REQUEST);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Cell> cells = states.of(BY_PERSON);
        long couldPost = CouldPost.of(states);
        List<Finding> findings = new ArrayList<>();
        OF.forEach((id, measure) -> {
            List<String> networks = compared(cells, measure);
            for (String network : networks) {
                findings.add(pair(cells, List.of(network), id, measure)
                        .whole(Grain.of(PostFeatures.NETWORK, network), couldPost));
            }
            if (!networks.isEmpty()) {
                Pair all = pair(cells, networks, id, measure);
                boolean whole =
                        new TreeSet<>(networks(cells, measure, Samples::employees)).equals(new TreeSet<>(networks));
                List<Grain> over = whole
                        ? List.of()
                        : networks.stream()
                                .map(n -> Grain.of(PostFeatures.NETWORK, n))
                                .toList();
                findings.add(all.whole(Grain.TOTAL, couldPost).madeOf(over));
                if (ALSO_PER_POST.contains(measure)) {
                    findings.add(all.perPost().madeOf(over));
                    findings.add(all.perAdvocate().madeOf(over));
                    all.withoutMostFollowed().ifPresent(findings::add);
                }
            }
        });
        return findings;
    }

    @Override
    public List<StateRequest> comparedBy() {
        return List.of(BY_PERSON);
    }

    /** Of the totals, where both months compare the same networks. */
    @Override
    public List<ChangeError> changes(States before, States now) {
        List<Cell> then = before.of(BY_PERSON);
        List<Cell> cells = now.of(BY_PERSON);
        List<ChangeError> errors = new ArrayList<>();
        for (String id : OF.keySet()) {
            Measure measure = OF.get(id);
            List<String> networks = compared(cells, measure);
            if (ALSO_PER_POST.contains(measure) && !networks.isEmpty() && networks.equals(compared(then, measure))) {
                errors.addAll(pair(cells, networks, id, measure).since(pair(then, networks, id, measure)));
            }
        }
        return errors;
    }

    /** The networks where both voices' count is known, in order. */
    private static List<String> compared(List<Cell> cells, Measure measure) {
        return new TreeSet<>(networks(cells, measure, Samples::employees))
                .stream()
                        .filter(networks(cells, measure, c -> !Samples.employees(c))::contains)
                        .toList();
    }

    private static List<String> networks(List<Cell> cells, Measure measure, Predicate<Cell> voice) {
        return cells.stream()
                .filter(voice)
                .filter(c -> c.people(measure.name()) > 0)
                .map(c -> c.key(PostFeatures.NETWORK))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Pair pair(List<Cell> cells, List<String> networks, String id, Measure measure) {
        List<Cell> there = cells.stream()
                .filter(c -> c.key(PostFeatures.NETWORK) != null && networks.contains(c.key(PostFeatures.NETWORK)))
                .toList();
        return new Pair(
                id,
                measure,
                new Earned(there.stream().filter(Samples::employees).toList()),
                new Earned(there.stream().filter(c -> !Samples.employees(c)).toList()));
    }

    /** Both voices on the same networks. */
    private record Pair(String id, Measure measure, Earned employees, Earned brand) {
        Finding whole(Grain at, long couldPost) {
            return finding(id, at, employees.sum(measure).among(couldPost), brand.sum(measure));
        }

        Finding perPost() {
            return finding(id + "_per_post", Grain.TOTAL, employees.perPost(measure), brand.perPost(measure));
        }

        Finding perAdvocate() {
            return finding(id + "_per_advocate", Grain.TOTAL, employees.perPerson(measure), brand.sum(measure));
        }

        /** The same of all but the five whom most follow, with two digits: no closer, or it would tell what these earned. */
        Optional<Finding> withoutMostFollowed() {
            return MostFollowed.of(employees.cells(), measure)
                    .map(most -> Finding.measured(
                            id + "_without_most_followed",
                            Grain.TOTAL,
                            Jackknife.quotient(new Earned(most.others()).sum(measure), brand.sum(measure))
                                    .rounded(TWO_DIGITS),
                            employees.sum(measure).n(),
                            most.about()));
        }

        List<ChangeError> since(Pair before) {
            Paired people = Paired.of(before.employees.cells(), employees.cells(), measure, PostMeasures.POSTS);
            return Stream.of(
                            StandardError.ofLog(people.ofSums(), brand.sum(measure), before.brand.sum(measure))
                                    .map(error -> new ChangeError(id, Grain.TOTAL, error)),
                            StandardError.ofLog(
                                            people.ofQuotients(), brand.perPost(measure), before.brand.perPost(measure))
                                    .map(error -> new ChangeError(id + "_per_post", Grain.TOTAL, error)))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Finding finding(String name, Grain at, Replicates e, Replicates b) {
            return Finding.measured(name, at, Jackknife.quotient(e, b), e.n(), Disclosure.ofPeople(e.n()));
        }
    }
}
