package io.polyphony.jobs.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Makes the cells of one request from the rows of its grouping set, one by one. */
final class CellBuilder {
    /** The row's key values, in the order of the scan. */
    static final String KEYS = "_keys";
    /** Of each measure of the set four numbers: merged, people, largest, second; null: not known. */
    static final String VALUES = "_values";

    /** Of each measure of the set its set of people, where it has one; not there if no measure has. */
    static final String SETS = "_sets";

    /** So many numbers are a measure's. */
    static final int NUMBERS = 4;

    private final StateRequest request;
    private final int[] order;
    private final int[] places;
    private final Map<List<String>, List<Part>> parts = new TreeMap<>(CellBuilder::compare);

    /**
     * For a request.
     *
     * @param keys its keys in the order in which the rows have them
     * @param measures those of its grouping set, in the order in which the rows have them
     */
    CellBuilder(StateRequest request, List<String> keys, List<Measure> measures) {
        this.request = request;
        this.order = request.keys().stream().mapToInt(keys::indexOf).toArray();
        this.places = request.measures().stream().mapToInt(measures::indexOf).toArray();
    }

    /** What the cells are for. */
    StateRequest request() {
        return request;
    }

    /** Takes a row in. */
    void add(Row row) {
        List<String> all = row.getList(row.fieldIndex(KEYS));
        List<String> keys = new ArrayList<>(order.length);
        for (int place : order) {
            keys.add(all.get(place));
        }
        parts.computeIfAbsent(keys, k -> new ArrayList<>())
                .add(part(
                        Math.toIntExact(row.<Long>getAs(StateScan.UNIT)),
                        row.getList(row.fieldIndex(VALUES)),
                        row.getList(row.fieldIndex(SETS))));
    }

    private Part part(int unit, List<Long> values, List<Seq<Long>> people) {
        long[][] numbers = new long[NUMBERS][places.length];
        for (int i = 0; i < places.length; i++) {
            for (int n = 0; n < NUMBERS; n++) {
                Long value = values.get(places[i] * NUMBERS + n);
                numbers[n][i] = value == null ? 0 : value;
            }
        }
        long[][] sets = new long[places.length][];
        Arrays.setAll(sets, i -> people == null ? null : hashes(people.get(places[i])));
        return new Part(unit, numbers[1], numbers[0], numbers[2], numbers[3], sets);
    }

    private static long[] hashes(Seq<Long> set) {
        return set == null
                ? null
                : CollectionConverters.asJava(set).stream()
                        .mapToLong(Long::longValue)
                        .toArray();
    }

    /** The cells, in the order of their keys. */
    List<Cell> cells() {
        List<String> names = request.measures().stream().map(Measure::name).toList();
        List<Cell> cells = new ArrayList<>();
        parts.forEach((values, list) -> {
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                named.put(request.keys().get(i), values.get(i));
            }
            cells.add(new Cell(named, names, list));
        });
        return cells;
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            String x = a.get(i);
            String y = b.get(i);
            int order = x == null || y == null ? Boolean.compare(x != null, y != null) : x.compareTo(y);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
