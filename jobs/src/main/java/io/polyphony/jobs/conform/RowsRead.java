package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.DeliveredFile;
import io.polyphony.jobs.land.FileSlice;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkContext;
import org.apache.spark.util.AccumulatorV2;

/**
 * How many rows were read of each file, counted where they are read, so that the sum of what became of them can be
 * compared with something. A part that Spark reads again counts once.
 */
final class RowsRead extends AccumulatorV2<RowsRead.Part, Map<String, Long>> {
    private static final long serialVersionUID = 1;

    /** A part of a file that was read to its end. */
    record Part(String name, long rows) {}

    private final TreeMap<String, Long> parts = new TreeMap<>();

    /** A counter that tasks of a session can be given. */
    static RowsRead of(SparkContext spark) {
        RowsRead counter = new RowsRead();
        spark.register(counter, "rows read");
        return counter;
    }

    /** The rows of a part of a file. */
    void add(String file, FileSlice slice, long rows) {
        add(new Part(file + "\n" + slice.offset(), rows));
    }

    /** The rows of a file so far. */
    long of(DeliveredFile file) {
        return parts.tailMap(file.name() + "\n").entrySet().stream()
                .takeWhile(part -> part.getKey().startsWith(file.name() + "\n"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void add(Part part) {
        parts.put(part.name(), part.rows());
    }

    @Override
    public void merge(AccumulatorV2<Part, Map<String, Long>> other) {
        parts.putAll(other.value());
    }

    @Override
    public AccumulatorV2<Part, Map<String, Long>> copy() {
        RowsRead copy = new RowsRead();
        copy.parts.putAll(parts);
        return copy;
    }

    @Override
    public boolean isZero() {
        return parts.isEmpty();
    }

    @Override
    public void reset() {
        parts.clear();
    }

    @Override
    public Map<String, Long> value() {
        return parts;
    }
}
