package io.polyphony.jobs.measure;

import io.polyphony.jobs.stats.Audiences;
import io.polyphony.schemas.metric.Grain;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A state: the measures of one combination of keys, kept apart by group, so that each group can be left out.
 *
 * <p>Cells merge: the parts of two cells with the same keys add up group by group.
 */
public final class Cell {
    private final Map<String, String> keys;
    private final List<String> measures;
    private final SortedMap<Integer, Part> parts;
    private final long[] sums;
    private final long[] people;

    /**
     * A cell.
     *
     * @param keys key columns and values; a value may be null (unknown)
     * @param measures names of the measures, in the order of the parts' arrays
     * @param parts at most one per group
     */
    public Cell(Map<String, String> keys, List<String> measures, List<Part> parts) {
        this.keys = Collections.unmodifiableMap(new HashMap<>(keys));
        this.measures = List.copyOf(measures);
        this.parts = new TreeMap<>();
        parts.forEach(p -> this.parts.put(p.unit(), p));
        this.sums = total(Part::merged);
        this.people = total(Part::people);
    }

    private long[] total(Function<Part, long[]> numbers) {
        long[] total = new long[measures.size()];
        for (Part part : parts.values()) {
            Arrays.setAll(total, i -> Math.addExact(total[i], numbers.apply(part)[i]));
        }
        return total;
    }

    /** The value of a key column; null: unknown. */
    public String key(String column) {
        if (!keys.containsKey(column)) {
            throw new IllegalArgumentException(column + " is not among the keys " + keys.keySet());
        }
        return keys.get(column);
    }

    /** The grain of some of the key columns; empty where one of them is unknown. */
    public Optional<Grain> grain(List<String> columns) {
        Map<String, String> grain = new HashMap<>();
        for (String column : columns) {
            if (key(column) == null) {
                return Optional.empty();
            }
            grain.put(column, key(column));
        }
        return Optional.of(Grain.of(grain));
    }

    /** The grain of some of the key columns; {@link Grain#REST} stands for what is unknown. */
    public Grain grainOrRest(List<String> columns) {
        Map<String, String> grain = new HashMap<>();
        columns.forEach(column -> grain.put(column, key(column) == null ? Grain.REST : key(column)));
        return Grain.of(grain);
    }

    /** The groups that contribute, in order. */
    public List<Integer> units() {
        return List.copyOf(parts.keySet());
    }

    /** The parts, in the order of their groups. */
    public List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** A summed measure over all groups. */
    public long sum(String measure) {
        return sum(measure, null);
    }

    /** A summed measure over all groups but one; null leaves none out. */
    public long sum(String measure, Integer without) {
        return but(sums, position(measure), without, Part::merged);
    }

    private long but(long[] total, int i, Integer without, Function<Part, long[]> numbers) {
        Part left = without == null ? null : parts.get(without);
        return left == null ? total[i] : total[i] - numbers.apply(left)[i];
    }

    /** The largest value of a measure in any one group; 0 where none is known. */
    public long largest(String measure) {
        int i = position(measure);
        return parts.values().stream().mapToLong(p -> p.merged()[i]).max().orElse(0);
    }

    /** People (brand: accounts, counted anew in each group) who have a known value of a measure. */
    public long people(String measure) {
        return people(measure, null);
    }

    /** As {@link #people(String)} but for those of one group; null leaves none out. */
    public long people(String measure, Integer without) {
        return but(people, position(measure), without, Part::people);
    }

    /** The people of a {@link Measure.Kind#UNION} measure, by group. */
    public Audiences audiences(String measure) {
        int i = position(measure);
        SortedMap<Integer, long[]> sets = new TreeMap<>();
        parts.forEach((unit, part) -> {
            if (part.sets()[i] != null) {
                sets.put(unit, part.sets()[i]);
            }
        });
        return Audiences.of(sets);
    }

    /** What the privacy rules must know of a sum: its people, and how much the two largest of them make. */
    public Disclosure disclosure(String measure) {
        int i = position(measure);
        long first = 0;
        long second = 0;
        for (Part part : parts.values()) {
            for (long value : new long[] {part.largest()[i], part.second()[i]}) {
                second = value > first ? first : Math.max(second, value);
                first = Math.max(first, value);
            }
        }
        return new Disclosure(people(measure), sum(measure), first, second);
    }

    private int position(String measure) {
        int i = measures.indexOf(measure);
        if (i < 0) {
            throw new IllegalArgumentException(measure + " is not among the measures " + measures);
        }
        return i;
    }
}
