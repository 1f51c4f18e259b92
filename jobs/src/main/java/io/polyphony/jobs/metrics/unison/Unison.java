package io.polyphony.jobs.metrics.unison;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of what employees post is said in unison, and in how many events, per window of time.
 *
 * <p>A unison event has posts of at least {@value UnisonWindow#LEAST_PEOPLE} different people, whatever the privacy
 * settings. The rate is a share of all employees' posts that have a text of their own, also of the short ones, not of
 * bare reposts. Where the times of a network have minutes only, its posts are left out of the 60 s window; if nothing
 * is left there is no value. Events are a census; sizes that do not occur are 0.
 */
public final class Unison implements Metric {
    @Override
    public List<StateRequest> needs() {
        return Arrays.stream(UnisonWindow.values())
                .flatMap(w -> List.of(w.all(), w.byEvent()).stream())
                .toList();
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (UnisonWindow window : UnisonWindow.values()) {
            List<Cell> events = states.ofEmployees(window.byEvent()).stream()
                    .filter(c -> c.key(window.column()) != null)
                    .toList();
            states.ofEmployees(window.all())
                    .forEach(all -> findings.addAll(new UnisonShare(window, all, events).findings()));
        }
        return findings;
    }
}
