package io.polyphony.jobs.metrics.unison;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import java.util.ArrayList;
import java.util.List;

/**
 * The posts of a window and its events, with and without each group of people.
 *
 * <p>An event that has fewer than {@value UnisonWindow#LEAST_PEOPLE} people without a group vanishes with all its posts.
 *
 * @param window the window
 * @param all all employees' posts
 * @param events its events, also those that are too small
 */
record UnisonShare(UnisonWindow window, Cell all, List<Cell> events) {
    List<Finding> findings() {
        if (all.sum(UnisonWindow.TEXTS.name()) == 0) {
            return List.of();
        }
        if (all.sum(posts()) == 0) {
            return List.of(rate(Estimate.none("no value: times have minutes only")));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(rate(Jackknife.estimate(replicates(), Scale.LOGIT)));
        for (EventSize size : EventSize.values()) {
            findings.add(count(size));
        }
        return findings;
    }

    private Finding rate(Estimate estimate) {
        return Finding.measured("unison_rate", grain(), estimate, people(), about());
    }

    /** Events don't share posts, and have five people each at least. */
    private Disclosure about() {
        long people = people();
        long posts = all.sum(posts());
        long inUnison = inUnison(null);
        long inEvents = events.stream()
                .mapToLong(e -> e.people(posts()))
                .filter(UnisonShare::isEvent)
                .sum();
        return Disclosure.ofShare(
                new Disclosure(people, posts, 0, 0),
                new Disclosure(Math.min(people, inEvents), inUnison, 0, 0),
                new Disclosure(people, posts - inUnison, 0, 0));
    }

    private Finding count(EventSize size) {
        long count = events.stream().filter(e -> size.holds(e.people(posts()))).count();
        Grain at = grain().with("event_size", size.label());
        long smallest = events.stream()
                .mapToLong(e -> e.people(posts()))
                .filter(size::holds)
                .min()
                .orElse(people());
        return Finding.census("unison_events", at, count, people(), Disclosure.ofPeople(Math.min(people(), smallest)));
    }

    private Replicates replicates() {
        return Replicates.of(all.units(), people(), "people", u -> Samples.quotient(inUnison(u), all.sum(posts(), u)));
    }

    private long inUnison(Integer without) {
        return events.stream()
                .filter(e -> isEvent(e.people(posts(), without)))
                .mapToLong(e -> e.sum(posts(), without))
                .sum();
    }

    private static boolean isEvent(long people) {
        return people >= UnisonWindow.LEAST_PEOPLE;
    }

    private long people() {
        return all.sum(posts()) == 0 ? all.people(UnisonWindow.TEXTS.name()) : all.people(posts());
    }

    private Grain grain() {
        return Grain.of("unison_window", window.label());
    }

    private String posts() {
        return window.timed().name();
    }
}
