package io.polyphony.jobs.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Reads the rows of a scan as parts of the cells of one request; the places of its columns are looked up once. */
final class PartReader {
    private static final int NONE = -1;

    private final int unit;
    private final int[] keys;
    private final int[] sums;
    private final int[] people;
    private final int[] tops;

    PartReader(StructType schema, StateRequest request, List<Measure> measures) {
        List<String> names = Arrays.asList(schema.fieldNames());
        int[] places = request.measures().stream().mapToInt(measures::indexOf).toArray();
        this.unit = names.indexOf(StateScan.UNIT);
        this.keys = request.keys().stream().mapToInt(names::indexOf).toArray();
        this.sums = Arrays.stream(places).map(i -> names.indexOf("m" + i)).toArray();
        this.people = Arrays.stream(places).map(i -> names.indexOf("p" + i)).toArray();
        this.tops = Arrays.stream(places).map(i -> names.indexOf("t" + i)).toArray();
    }

    /** The row's key values; null where one is unknown. */
    List<String> keys(Row row) {
        List<String> values = new ArrayList<>(keys.length);
        for (int key : keys) {
            values.add(row.getString(key));
        }
        return values;
    }

    Part part(Row row) {
        long[] known = new long[sums.length];
        long[] merged = new long[sums.length];
        long[] largest = new long[sums.length];
        long[] second = new long[sums.length];
        for (int i = 0; i < sums.length; i++) {
            known[i] = row.getLong(people[i]);
            merged[i] = row.isNullAt(sums[i]) ? 0 : row.getLong(sums[i]);
            if (tops[i] != NONE) {
                List<Long> top = row.getList(tops[i]);
                largest[i] = orZero(top.get(0));
                second[i] = orZero(top.get(1));
            }
        }
        return new Part(Math.toIntExact(row.getLong(unit)), known, merged, largest, second);
    }

    private static long orZero(Long value) {
        return value == null ? 0 : value;
    }
}
