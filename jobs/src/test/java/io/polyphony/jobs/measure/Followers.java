package io.polyphony.jobs.measure;

import io.polyphony.jobs.stats.Audiences;
import java.util.Collection;
import org.apache.datasketches.theta.UpdateSketch;

/** Lists of followers as Spark makes them: sketches of their names. */
public final class Followers {
    private Followers() {}

    /** The set of these names. */
    public static byte[] sketch(Collection<String> names) {
        UpdateSketch sketch = UpdateSketch.builder()
                .setNominalEntries(1 << Audiences.LOG_NOMINAL_ENTRIES)
                .build();
        names.forEach(sketch::update);
        return sketch.compact().toByteArray();
    }
}
