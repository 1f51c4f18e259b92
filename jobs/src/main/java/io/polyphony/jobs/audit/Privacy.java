package io.polyphony.jobs.audit;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.settings.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what may be shown: the group floor, the dominance rule for sums, and complementary suppression, so that no
 * suppressed cell can be computed from the others.
 *
 * <p>A <em>line</em> is all cells of a metric that differ in one key only; together they make the cell without that
 * key. A line is safe if none of its cells is suppressed, or at least two with together at least k people. Of an
 * unsafe line the shown cell with the fewest people is suppressed as well, until all lines are safe. Brands are never
 * suppressed; with {@code privacy.public-figures} nothing is.
 *
 * <p>Deterministic: cells are taken in the order of people, then grain.
 */
public final class Privacy {
    /** Keys whose cells do not add up to the cell without them. */
    private static final Set<String> NOT_PARTS = Set.of("voice", "unison_window", "period");

    private final int floor;
    private final boolean off;

    /** The rules as settings have them. */
    public Privacy(Settings settings) {
        this.floor = settings.floor();
        this.off = settings.publicFigures();
    }

    /** Judges all findings of a month; the order stays. */
    public List<Judged> judge(List<Finding> findings) {
        List<Judged> judged =
                new ArrayList<>(findings.stream().map(this::primary).toList());
        Optional<Integer> next = unsafeCell(judged);
        while (next.isPresent()) {
            judged.set(next.get(), judged.get(next.get()).suppress("with it a suppressed group could be computed"));
            next = unsafeCell(judged);
        }
        return List.copyOf(judged);
    }

    private Judged primary(Finding finding) {
        Judged judged = new Judged(finding, null);
        if (off || !judged.protectedPeople()) {
            return judged;
        }
        if (judged.people() < floor) {
            return judged.suppress("fewer than " + floor + " people");
        }
        return finding.disclosure().dominated() ? judged.suppress("one or two people make most of it") : judged;
    }

    /** Position of the cell to suppress next; empty when all lines are safe. */
    private Optional<Integer> unsafeCell(List<Judged> judged) {
        return lines(judged).values().stream()
                .filter(line -> unsafe(line, judged))
                .map(line -> line.stream()
                        .filter(i -> judged.get(i).shown())
                        .min(Comparator.comparingLong(
                                        (Integer i) -> judged.get(i).people())
                                .thenComparing(i -> judged.get(i).finding().grain())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean unsafe(List<Integer> line, List<Judged> judged) {
        List<Integer> hidden = line.stream().filter(i -> !judged.get(i).shown()).toList();
        long people = hidden.stream().mapToLong(i -> judged.get(i).people()).sum();
        return !hidden.isEmpty() && (hidden.size() == 1 || people < floor);
    }

    /** Positions of the cells of each line of each metric, in a fixed order. */
    static Map<String, List<Integer>> lines(List<Judged> judged) {
        Map<String, List<Integer>> lines = new LinkedHashMap<>();
        for (int i = 0; i < judged.size(); i++) {
            Judged cell = judged.get(i);
            if (cell.protectedPeople()) {
                for (String line : linesOf(cell.finding())) {
                    lines.computeIfAbsent(line, l -> new ArrayList<>()).add(i);
                }
            }
        }
        return lines;
    }

    private static List<String> linesOf(Finding finding) {
        Grain grain = finding.grain();
        return grain.keys().keySet().stream()
                .filter(k -> !NOT_PARTS.contains(k))
                .map(k -> finding.metricId() + " along " + k + " at " + grain.without(k) + " evidence "
                        + finding.evidence().text())
                .toList();
    }

    /** Whether every line is safe and nobody below the floor is shown: what the audit asks again. */
    boolean holds(List<Judged> judged) {
        boolean floorHolds =
                judged.stream().allMatch(j -> off || !j.shown() || !j.protectedPeople() || j.people() >= floor);
        boolean linesHold = lines(judged).values().stream()
                .noneMatch(l -> unsafe(l, judged)
                        && l.stream().anyMatch(i -> judged.get(i).shown()));
        return floorHolds && linesHold;
    }
}
