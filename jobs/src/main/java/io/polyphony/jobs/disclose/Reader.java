package io.polyphony.jobs.disclose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A reader who sees all that is shown and knows how the numbers hang together: in which range is what they don't see? */
final class Reader {
    private static final double SLACK = 1e-7;
    /** So many times the largest number is as good as infinite. */
    private static final double FAR = 1000;

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

    private final Map<Known, List<Relation>> relations;
    private final Collection<? extends Known> shown;

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
        Map<Known, List<Relation>> said = said();
        Set<Known> numbers = around(secret.form().keySet(), said);
        Set<Relation> known = new LinkedHashSet<>();
        numbers.forEach(number -> known.addAll(of(number, said)));
        double scale = numbers.stream().mapToDouble(Known::size).max().orElse(1);
        scale = scale == 0 ? 1 : scale;
        double low = solve(secret, numbers, known, scale, false);
        double high = solve(secret, numbers, known, scale, true);
        return secret.whole()
                ? new Range(Math.ceil(low - SLACK * scale), Math.floor(high + SLACK * scale))
                : new Range(low, high);
    }

    /** Whether somebody can know it too well; of nothing nobody can. */
    boolean exposes(Secret secret) {
        return secret.width() > 0 && range(secret).width() < secret.width() * (1 - 1e-9);
    }

    private double solve(Secret secret, Set<Known> numbers, Set<Relation> known, double scale, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Known, Variable> variables = new LinkedHashMap<>();
        for (Known number : numbers) {
            Variable variable = model.newVariable("x" + variables.size());
            bound(variable, number.low() / scale, number.high() / scale);
            variable.weight(secret.form().getOrDefault(number, 0.0));
            variables.put(number, variable);
        }
        for (Relation relation : known) {
            constrain(model.newExpression("r" + model.countExpressions()), relation, variables, scale);
        }
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException(
                    "the values contradict each other around " + secret.form().keySet() + ": " + result.getState());
        }
        return result.getValue() * scale;
    }

    private static void constrain(
            Expression expression, Relation relation, Map<Known, Variable> variables, double scale) {
        relation.coefficients().forEach((number, c) -> expression.set(variables.get(number), c));
        if (Double.isFinite(relation.low())) {
            expression.lower(relation.low() / scale);
        }
        if (Double.isFinite(relation.high())) {
            expression.upper(relation.high() / scale);
        }
    }

    private static void bound(Variable variable, double low, double high) {
        variable.lower(Double.isFinite(low) ? low : -FAR);
        variable.upper(Double.isFinite(high) ? high : FAR);
    }
}
