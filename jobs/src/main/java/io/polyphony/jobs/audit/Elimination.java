package io.polyphony.jobs.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds what follows exactly from exact values: unknown cells are eliminated until equations hold one each. */
final class Elimination {
    private static final MathContext EXACT = MathContext.DECIMAL128;

    /** Coefficients of unknown cells, and what they make. */
    private record Line(SortedMap<String, BigDecimal> unknown, BigDecimal sum) {
        Line minus(Line other, String cell) {
            BigDecimal factor = unknown.get(cell).divide(other.unknown.get(cell), EXACT);
            SortedMap<String, BigDecimal> left = new TreeMap<>(unknown);
            other.unknown.forEach((key, c) -> left.merge(key, c.multiply(factor).negate(), BigDecimal::add));
            left.values().removeIf(c -> c.round(new MathContext(20)).abs().compareTo(new BigDecimal("1e-15")) < 0);
            return new Line(left, sum.subtract(other.sum.multiply(factor)));
        }
    }

    private final Map<String, Range> ranges;

    Elimination(Map<String, Range> ranges) {
        this.ranges = ranges;
    }

    /** Puts what is found into the ranges. */
    void of(List<Sum> equations) {
        List<Line> lines = new ArrayList<>(equations.stream().map(this::line).toList());
        for (int done = 0; done < lines.size(); done++) {
            Line pivot = lines.get(done);
            if (!pivot.unknown().isEmpty()) {
                String cell = pivot.unknown().firstKey();
                for (int i = 0; i < lines.size(); i++) {
                    if (i != done && lines.get(i).unknown().containsKey(cell)) {
                        lines.set(i, lines.get(i).minus(pivot, cell));
                    }
                }
            }
        }
        lines.stream().filter(line -> line.unknown().size() == 1).forEach(line -> {
            String cell = line.unknown().firstKey();
            double value = line.sum().divide(line.unknown().get(cell), EXACT).doubleValue();
            ranges.put(cell, new Range(value, value));
        });
    }

    private Line line(Sum equation) {
        SortedMap<String, BigDecimal> unknown = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        List<String> cells = new ArrayList<>(equation.parts());
        cells.add(equation.whole());
        for (String cell : cells) {
            BigDecimal sign = cell.equals(equation.whole()) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            Range range = ranges.get(cell);
            if (range.isExact()) {
                sum = sum.subtract(sign.multiply(BigDecimal.valueOf(range.low())));
            } else {
                unknown.merge(cell, sign, BigDecimal::add);
            }
        }
        return new Line(unknown, sum);
    }
}
