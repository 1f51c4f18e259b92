package io.polyphony.jobs.measure;

import com.google.common.hash.Hashing;
import io.polyphony.jobs.stats.Audiences;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Lists of followers as features have them: sets of hashes of their names. */
public final class Followers {
    private Followers() {}

    /** The set of these names. */
    public static long[] set(Collection<String> names) {
        return names.stream()
                .mapToLong(name -> Hashing.murmur3_128()
                                .hashString(name, StandardCharsets.UTF_8)
                                .asLong()
                        >>> 1)
                .sorted()
                .distinct()
                .limit(Audiences.MOST)
                .toArray();
    }
}
