package io.polyphony.jobs.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Equal rows once, of some columns the largest number. */
final class InverseDistinct {
    private InverseDistinct() {}

    static List<InverseOracle.Expected> of(List<InverseOracle.Expected> rows, List<String> largest) {
        Map<List<Object>, InverseOracle.Expected> distinct = new LinkedHashMap<>();
        for (InverseOracle.Expected row : rows) {
            Map<String, String> same = new HashMap<>(row.texts());
            largest.forEach(same::remove);
            distinct.merge(List.of(row.kept(), same), row, (one, other) -> larger(one, other, largest));
        }
        return new ArrayList<>(distinct.values());
    }

    private static InverseOracle.Expected larger(
            InverseOracle.Expected one, InverseOracle.Expected other, List<String> largest) {
        Map<String, String> values = new HashMap<>(one.values());
        for (String column : largest) {
            long most = Math.max(number(one, column), number(other, column));
            values.put(column, most < 0 ? null : Long.toString(most));
        }
        return new InverseOracle.Expected(one.kept(), one.texts(), values);
    }

    private static long number(InverseOracle.Expected row, String column) {
        String value = row.values().get(column);
        return value == null || value.isEmpty() ? -1 : Long.parseLong(value);
    }
}
