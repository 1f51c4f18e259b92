package io.polyphony.jobs.erase;

import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.table.Landings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Encoders;

/**
 * The files that were delivered, wherever they lie now.
 *
 * @param hashes SHA-256 of their bytes
 */
record Delivered(Set<String> hashes) {
    /** All that a warehouse knows of. */
    static Delivered of(Warehouse warehouse) {
        return new Delivered(
                warehouse.exists(Landings.TABLE)
                        ? new HashSet<>(warehouse
                                .read(Landings.TABLE)
                                .select(Landings.SHA256)
                                .distinct()
                                .as(Encoders.STRING())
                                .collectAsList())
                        : Set.of());
    }

    /** The file is one of them, not made by us. */
    boolean is(Location file) {
        try (var in = file.open()) {
            return hashes.contains(DigestUtils.sha256Hex(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
