package io.polyphony.jobs.measure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.polyphony.schemas.settings.Networks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A truth table from which metrics get their states without Spark.
 *
 * <p>Columns are named after key columns and measures; blank or absent: unknown. {@code who} is the person (a brand's
 * account), {@code account} one of several accounts of theirs, {@code unit} the group; left out, each person is a
 * group of their own. One table serves all requests of a metric. A set of people is written as names between blanks.
 */
public final class FactTable {
    private static final String WHO = "who";
    private static final String ACCOUNT = "account";
    private static final String UNIT = "unit";

    private final List<Map<String, String>> rows;

    private FactTable(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    /** A table from CSV text with a header. */
    public static FactTable csv(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
            Map<String, String> known = new HashMap<>(row.getFieldsAsMap());
            known.values().removeIf(v -> v == null || v.isBlank());
            rows.add(known);
        }
        return new FactTable(rows);
    }

    /** A table from rows; a missing key is unknown. */
    public static FactTable of(List<Map<String, String>> rows) {
        return new FactTable(List.copyOf(rows));
    }

    /** The same rows in another order. */
    public FactTable shuffled(long seed) {
        List<Map<String, String>> other = new ArrayList<>(rows);
        Collections.shuffle(other, new Random(seed));
        return new FactTable(other);
    }

    /** The findings of a metric on this table. */
    public List<Finding> evaluate(Metric metric) {
        return metric.evaluate(states(metric));
    }

    /** The same where something is known of the people on networks. */
    public List<Finding> evaluate(Metric metric, Networks networks) {
        return metric.evaluate(new States(cells(metric), networks));
    }

    /** The states that a metric needs, also to be compared with another month. */
    public States states(Metric metric) {
        return new States(cells(metric));
    }

    private Map<StateRequest, List<Cell>> cells(Metric metric) {
        Map<StateRequest, List<Cell>> cells = new HashMap<>();
        metric.needs().forEach(request -> cells.put(request, cells(request)));
        if (metric instanceof ComparedMetric compared) {
            compared.comparedBy().forEach(request -> cells.put(request, cells(request)));
        }
        return cells;
    }

    /** The cells of a request, in the order the scan gives them. */
    public List<Cell> cells(StateRequest request) {
        Map<List<String>, List<Part>> parts = new TreeMap<>(NULLS_FIRST);
        Map<Integer, Map<Where, Map<String, Set<String>>>> sets = new TreeMap<>();
        for (int i = 0; i < request.measures().size(); i++) {
            if (request.measures().get(i).kind() == Measure.Kind.UNION) {
                sets.put(i, sets(request, request.measures().get(i).name()));
            }
        }
        people(request).forEach((where, people) -> {
            Part part = part(request, where.unit(), people);
            sets.forEach((i, of) -> set(part, i, of.getOrDefault(where, Map.of())));
            if (Arrays.stream(part.merged()).anyMatch(m -> m != 0)) {
                parts.computeIfAbsent(where.keys(), k -> new ArrayList<>()).add(part);
            }
        });
        List<String> names = request.measures().stream().map(Measure::name).toList();
        List<Cell> cells = new ArrayList<>();
        parts.forEach((keys, list) -> cells.add(new Cell(named(request.keys(), keys), names, list)));
        return cells;
    }

    private Map<Where, List<Long[]>> people(StateRequest request) {
        Map<List<Object>, Long[]> accounts = new LinkedHashMap<>();
        Map<String, Integer> units = units();
        for (Map<String, String> row : rows) {
            Where where = where(request, row, units);
            Long[] values = accounts.computeIfAbsent(
                    List.of(where, row.get(WHO), row.getOrDefault(ACCOUNT, row.get(WHO))),
                    k -> new Long[request.measures().size()]);
            merge(request, row, values);
        }
        Map<List<Object>, Long[]> people = new LinkedHashMap<>();
        accounts.forEach(
                (key, values) -> add(people.computeIfAbsent(key.subList(0, 2), k -> new Long[values.length]), values));
        Map<Where, List<Long[]>> byWhere = new LinkedHashMap<>();
        people.forEach((key, values) -> byWhere.computeIfAbsent((Where) key.get(0), k -> new ArrayList<>())
                .add(values));
        return byWhere;
    }

    private static void merge(StateRequest request, Map<String, String> row, Long[] into) {
        for (int i = 0; i < into.length; i++) {
            Measure measure = request.measures().get(i);
            String text = row.get(measure.name());
            if (text != null && measure.kind() != Measure.Kind.UNION) {
                long value = Long.parseLong(text.strip());
                long old = into[i] == null ? 0 : into[i];
                into[i] = measure.kind() == Measure.Kind.SUM ? old + value : Math.max(old, value);
            }
        }
    }

    /** The sets of each group's people, and of each person how many are in theirs. */
    private Map<Where, Map<String, Set<String>>> sets(StateRequest request, String measure) {
        Map<Where, Map<String, Set<String>>> sets = new HashMap<>();
        Map<String, Integer> units = units();
        rows.stream()
                .filter(row -> row.containsKey(measure))
                .forEach(row -> sets.computeIfAbsent(where(request, row, units), w -> new TreeMap<>())
                        .computeIfAbsent(row.get(WHO), who -> new TreeSet<>())
                        .addAll(List.of(row.get(measure).split(" "))));
        return sets;
    }

    private static void set(Part part, int i, Map<String, Set<String>> theirs) {
        Set<String> all = new TreeSet<>();
        theirs.values().forEach(all::addAll);
        List<Integer> sizes = theirs.values().stream()
                .map(Set::size)
                .sorted(Comparator.reverseOrder())
                .toList();
        part.people()[i] = sizes.size();
        part.merged()[i] = all.size();
        part.largest()[i] = sizes.isEmpty() ? 0 : sizes.get(0);
        part.second()[i] = sizes.size() < 2 ? 0 : sizes.get(1);
        part.sets()[i] = sizes.isEmpty() ? null : Followers.set(all);
    }

    private static Where where(StateRequest request, Map<String, String> row, Map<String, Integer> units) {
        return new Where(request.keys().stream().map(row::get).toList(), unit(row, units));
    }

    private static void add(Long[] sums, Long[] values) {
        for (int i = 0; i < sums.length; i++) {
            if (values[i] != null) {
                sums[i] = values[i] + (sums[i] == null ? 0 : sums[i]);
            }
        }
    }

    private static Part part(StateRequest request, int unit, List<Long[]> people) {
        int size = request.measures().size();
        Part part = new Part(unit, new long[size], new long[size], new long[size], new long[size]);
        for (int i = 0; i < size; i++) {
            int m = i;
            List<Long> known = people.stream()
                    .map(p -> p[m])
                    .filter(Objects::nonNull)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            part.people()[i] = known.size();
            part.merged()[i] = known.stream().mapToLong(v -> v).sum();
            part.largest()[i] = known.isEmpty() ? 0 : known.get(0);
            part.second()[i] = known.size() < 2 ? 0 : known.get(1);
        }
        return part;
    }

    private Map<String, Integer> units() {
        TreeSet<String> people = new TreeSet<>();
        rows.forEach(r -> people.add(r.get(WHO)));
        Map<String, Integer> units = new HashMap<>();
        people.forEach(p -> units.put(p, units.size()));
        return units;
    }

    private static int unit(Map<String, String> row, Map<String, Integer> units) {
        return row.containsKey(UNIT) ? Integer.parseInt(row.get(UNIT)) : units.get(row.get(WHO));
    }

    private static Map<String, String> named(List<String> columns, List<String> values) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(columns.get(i), values.get(i));
        }
        return named;
    }

    private static final Comparator<List<String>> NULLS_FIRST = (a, b) -> {
        Comparator<String> one = Comparator.nullsFirst(Comparator.naturalOrder());
        for (int i = 0; i < a.size(); i++) {
            int order = one.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    /** A combination of keys, and a group. */
    private record Where(List<String> keys, int unit) {}
}
