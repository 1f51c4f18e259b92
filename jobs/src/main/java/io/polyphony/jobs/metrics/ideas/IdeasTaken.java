package io.polyphony.jobs.metrics.ideas;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.ProgrammeMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.KaplanMeier;
import io.polyphony.jobs.stats.Wilson;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people asked for in twelve months, what was made of it, and how long that took: the median by Kaplan and Meier.
 *
 * <p>Ideas are counted as people are, and shown where as many people as the floor asks for had them. Those without a topic are in the total alone. Fewer than
 * half published: no median. No idea: no finding.
 */
public final class IdeasTaken implements Metric {
    private static final Measure IDEAS = ProgrammeMeasures.of(Kind.IDEA, "ideas");
    private static final Measure PUBLISHED =
            ProgrammeMeasures.of(Kind.IDEA, "ideas_published", ProgrammeFeatures.PUBLISHED);
    private static final Measure WAITING =
            ProgrammeMeasures.of(Kind.IDEA, "ideas_waiting", "not " + ProgrammeFeatures.PUBLISHED);
    private static final StateRequest TOTAL = request();
    private static final StateRequest BY_TOPIC = request(ProgrammeFeatures.TOPIC);
    private static final StateRequest BY_DAYS = request(ProgrammeFeatures.DAYS);

    @Override
    public List<StateRequest> needs() {
        return List.of(TOTAL, BY_TOPIC, BY_DAYS);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (Cell cell : states.of(TOTAL)) {
            if (ideas(cell) > 0) {
                findings.addAll(taken(cell, Grain.TOTAL));
                findings.add(days(states.of(BY_DAYS), cell));
                states.of(BY_TOPIC).stream()
                        .filter(topic -> ideas(topic) > 0)
                        .forEach(topic -> findings.addAll(counts(topic, topic.grainOrRest(BY_TOPIC.keys()))));
            }
        }
        return findings;
    }

    private static List<Finding> taken(Cell cell, Grain at) {
        long ideas = ideas(cell);
        List<Finding> findings = new ArrayList<>(counts(cell, at));
        findings.add(Finding.measured(
                "ideas_taken_up", at, Wilson.share(cell.sum(PUBLISHED.name()), ideas), ideas, about(cell, IDEAS)));
        return findings;
    }

    private static List<Finding> counts(Cell cell, Grain at) {
        return List.of(
                count("ideas", at, ideas(cell), about(cell, IDEAS)),
                count("ideas_published", at, cell.sum(PUBLISHED.name()), about(cell, PUBLISHED)));
    }

    private static long ideas(Cell cell) {
        return cell.sum(PUBLISHED.name()) + cell.sum(WAITING.name());
    }

    private static Finding count(String id, Grain at, long ideas, Disclosure about) {
        return Finding.census(id, at, ideas, ideas, about);
    }

    /** Few people with many ideas are few. */
    private static Disclosure about(Cell cell, Measure ideas) {
        return Disclosure.ofPeople(cell.people(ideas.name()));
    }

    private static Finding days(List<Cell> byDays, Cell total) {
        Map<Double, Long> published = new TreeMap<>();
        Map<Double, Long> waiting = new TreeMap<>();
        byDays.stream().filter(cell -> cell.key(ProgrammeFeatures.DAYS) != null).forEach(cell -> {
            double days = Double.parseDouble(cell.key(ProgrammeFeatures.DAYS));
            add(published, days, cell.sum(PUBLISHED.name()));
            add(waiting, days, cell.sum(WAITING.name()));
        });
        return Finding.measured(
                "idea_days",
                Grain.TOTAL,
                KaplanMeier.of(published, waiting).median(),
                total.sum(PUBLISHED.name()),
                about(total, PUBLISHED));
    }

    private static void add(Map<Double, Long> ideas, double days, long count) {
        if (count > 0) {
            ideas.merge(days, count, Long::sum);
        }
    }

    private static StateRequest request(String... keys) {
        return new StateRequest(ProgrammeFeatures.TABLE, List.of(keys), List.of(IDEAS, PUBLISHED, WAITING));
    }
}
