package io.polyphony.jobs.disclose;

import io.polyphony.jobs.disclose.Reader.Range;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The linear programmes that say between which ends something lies. */
final class RangeProblem {
    private static final double SLACK = 1e-7;
    /** So many times the largest number is as good as infinite. */
    private static final double FAR = 1000;

    private final Set<Known> numbers;
    private final Set<Relation> relations;
    private final double scale;

    /**
     * A problem.
     *
     * @param numbers all that the relations are of
     * @param relations what is known of them
     */
    RangeProblem(Set<Known> numbers, Set<Relation> relations) {
        this.numbers = numbers;
        this.relations = relations;
        double largest = numbers.stream().mapToDouble(Known::size).max().orElse(1);
        // A power of ten: the solver reckons in decimals, and whole numbers keep few of them.
        this.scale = largest == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(largest)));
    }

    /**
     * What all numbers can be together.
     *
     * @param at by number
     * @param slack how far off rounding errors may have put them
     */
    record End(Map<Known, Double> at, double slack) {
        /** Whether it is possible still, now that another range of a number is shown. */
        boolean allows(Known number) {
            Double value = at.get(number);
            return (value == null || isWithin(number.low(), value, number.high()))
                    && number.says().stream().allMatch(this::allows);
        }

        private boolean allows(Relation relation) {
            Set<Known> numbers = relation.coefficients().keySet();
            if (!at.keySet().containsAll(numbers)) {
                return numbers.stream().noneMatch(at::containsKey);
            }
            double sum = numbers.stream()
                    .mapToDouble(number -> relation.coefficients().get(number) * at.get(number))
                    .sum();
            return isWithin(relation.low(), sum, relation.high());
        }

        private boolean isWithin(double low, double value, double high) {
            return low - slack <= value && value <= high + slack;
        }
    }

    /** The range of a secret. */
    Range range(Secret secret) {
        return secret.among(List.of(end(secret, false), end(secret, true)));
    }

    /** One end of a secret's range. */
    End end(Secret secret, boolean most) {
        return new End(solved(secret, most), SLACK * scale);
    }

    private Map<Known, Double> solved(Secret secret, boolean most) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Known, Variable> variables = new LinkedHashMap<>();
        for (Known number : numbers) {
            Variable variable = model.newVariable("x" + variables.size());
            bound(variable, number.low() / scale, number.high() / scale);
            variable.weight(secret.form().getOrDefault(number, 0.0));
            variables.put(number, variable);
        }
        for (Relation relation : relations) {
            constrain(model.newExpression("r" + model.countExpressions()), relation, variables);
        }
        Optimisation.Result result = most ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException(
                    "the values contradict each other around " + secret.form().keySet() + ": " + result.getState());
        }
        Map<Known, Double> at = new HashMap<>();
        int i = 0;
        for (Known number : variables.keySet()) {
            at.put(number, result.doubleValue(i++) * scale);
        }
        return at;
    }

    private void constrain(Expression expression, Relation relation, Map<Known, Variable> variables) {
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
