package io.polyphony.jobs.disclose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Map<Known, List<Relation>> relations = new HashMap<>();

    Reader(List<Relation> known) {
        for (Relation relation : known) {
            relation.coefficients()
                    .keySet()
                    .forEach(number -> relations
                            .computeIfAbsent(number, f -> new ArrayList<>())
                            .add(relation));
        }
    }

    /** The numbers that can tell anything of some others: all that are related to them, nearest first. */
    Set<Known> around(Set<Known> numbers) {
        Set<Known> found = new LinkedHashSet<>(numbers);
        Deque<Known> open = new ArrayDeque<>(numbers);
        while (!open.isEmpty()) {
            for (Relation relation : of(open.remove())) {
                for (Known other : relation.coefficients().keySet()) {
                    if (found.add(other)) {
                        open.add(other);
                    }
                }
            }
        }
        return found;
    }

    /** The relations of a number. */
    List<Relation> of(Known number) {
        return relations.getOrDefault(number, List.of());
    }

    /** The range of a secret. */
    Range range(Secret secret) {
        Set<Known> numbers = around(secret.form().keySet());
        double scale = numbers.stream().mapToDouble(Known::size).max().orElse(1);
        scale = scale == 0 ? 1 : scale;
        double low = solve(secret, numbers, scale, false);
        double high = solve(secret, numbers, scale, true);
        return secret.whole()
                ? new Range(Math.ceil(low - SLACK * scale), Math.floor(high + SLACK * scale))
                : new Range(low, high);
    }

    /** Whether somebody can know it too well. */
    boolean exposes(Secret secret) {
        return range(secret).width() < secret.width() * (1 - 1e-9);
    }

    private double solve(Secret secret, Set<Known> numbers, double scale, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Known, Variable> variables = new LinkedHashMap<>();
        Set<Relation> known = new LinkedHashSet<>();
        for (Known number : numbers) {
            Variable variable = model.newVariable("x" + variables.size());
            bound(variable, number.low() / scale, number.high() / scale);
            variable.weight(secret.form().getOrDefault(number, 0.0));
            variables.put(number, variable);
            known.addAll(of(number));
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
