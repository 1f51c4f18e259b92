package io.polyphony.jobs.disclose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A reader who sees all that is shown and knows how the numbers hang together: in which range is what they don't see? */
final class Reader {
    /**
     * Where something can lie.
     *
     * @param low the least
     * @param high the most
     */
    record Range(double low, double high) {
        double width() {
            return high - low;
        }
    }

    /** Draws which secrets are great at once; what is found exposed does not depend on it. */
    private static final long SEED = 1;

    private final Map<Known, List<Relation>> relations;
    private final Collection<? extends Known> shown;
    private final List<RangeProblem.End> possible = new ArrayList<>();

    /**
     * A reader.
     *
     * @param known what everybody knows
     * @param shown numbers whose being shown may say more
     */
    Reader(List<Relation> known, Collection<? extends Known> shown) {
        this.relations = byNumber(known.stream());
        this.shown = shown;
    }

    private static Map<Known, List<Relation>> byNumber(Stream<Relation> known) {
        Map<Known, List<Relation>> relations = new HashMap<>();
        known.forEach(relation -> relation.coefficients()
                .keySet()
                .forEach(number -> relations
                        .computeIfAbsent(number, f -> new ArrayList<>())
                        .add(relation)));
        return relations;
    }

    /** The numbers that can tell anything of some others: all that are related to them, nearest first. */
    Set<Known> around(Set<Known> numbers) {
        return around(numbers, said());
    }

    private Set<Known> around(Set<Known> numbers, Map<Known, List<Relation>> said) {
        Set<Known> found = new LinkedHashSet<>(numbers);
        Deque<Known> open = new ArrayDeque<>(numbers);
        while (!open.isEmpty()) {
            for (Relation relation : of(open.remove(), said)) {
                for (Known other : relation.coefficients().keySet()) {
                    if (found.add(other)) {
                        open.add(other);
                    }
                }
            }
        }
        return found;
    }

    /** What is said by how numbers are shown at the moment. */
    private Map<Known, List<Relation>> said() {
        return byNumber(shown.stream().flatMap(number -> number.says().stream()));
    }

    private List<Relation> of(Known number, Map<Known, List<Relation>> said) {
        List<Relation> all = new ArrayList<>(of(number));
        all.addAll(said.getOrDefault(number, List.of()));
        return all;
    }

    /** What everybody knows of a number. */
    List<Relation> of(Known number) {
        return relations.getOrDefault(number, List.of());
    }

    /** The range of a secret. */
    Range range(Secret secret) {
        return problem(secret).range(secret);
    }

    /**
     * Whether somebody can know it too well; of nothing nobody can.
     *
     * <p>What was found possible for another secret may show already that this one can be far enough apart.
     */
    boolean exposes(Secret secret) {
        if (!isOpen(secret)) {
            return false;
        }
        addEnds(secret);
        return isNarrow(secret, secret.among(possible));
    }

    private void addEnds(Secret secret) {
        RangeProblem problem = problem(secret);
        possible.add(problem.end(secret, false));
        possible.add(problem.end(secret, true));
    }

    /** Whether nothing found so far shows that a secret's range is wide enough; of nothing it always is. */
    private boolean isOpen(Secret secret) {
        return secret.width() > 0 && isNarrow(secret, secret.among(possible));
    }

    /** Finds cases that show of many secrets at once that they are wide enough. */
    void look(List<Secret> secrets) {
        Random draw = new Random(SEED);
        List<Secret> left = new ArrayList<>(secrets);
        while (!left.isEmpty()) {
            Set<Known> together = around(left.get(0).form().keySet());
            List<Secret> near = left.stream()
                    .filter(secret -> together.containsAll(secret.form().keySet()))
                    .toList();
            left.removeAll(near);
            look(near, draw);
        }
    }

    /**
     * Looks at secrets that hang together: others would be found as roughly as the largest number of all needs. In each case
     * about half of them are great and the others small. Goes on as long as one more case shows another one to be wide enough.
     */
    private void look(List<Secret> near, Random draw) {
        List<Secret> open = near.stream().filter(this::isOpen).toList();
        int before = Integer.MAX_VALUE;
        while (!open.isEmpty() && open.size() < before) {
            before = open.size();
            addEnds(Secret.mixed(open, draw));
            open = open.stream().filter(this::isOpen).toList();
        }
    }

    /** Forgets what is no longer possible: a number is shown otherwise since. */
    void changed(Known number) {
        possible.removeIf(end -> !end.allows(number));
    }

    private static boolean isNarrow(Secret secret, Range range) {
        return range.width() < secret.width() * (1 - 1e-9);
    }

    private RangeProblem problem(Secret secret) {
        Map<Known, List<Relation>> said = said();
        Set<Known> numbers = around(secret.form().keySet(), said);
        Set<Relation> known = new LinkedHashSet<>();
        numbers.forEach(number -> known.addAll(of(number, said)));
        return new RangeProblem(numbers, known);
    }
}
