package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * Who must not come in again.
 *
 * @param tombstones by identifier ({@code contract.column}), see {@link PseudonymKey#tombstones}
 */
public record Erased(Map<String, Set<String>> tombstones) {
    /** Nobody was erased. */
    public static final Erased NOBODY = new Erased(Map.of());

    /** Keeps the tombstones from changing. */
    public Erased {
        Map<String, Set<String>> copies = new TreeMap<>();
        tombstones.forEach((identifier, some) -> copies.put(identifier, Set.copyOf(some)));
        tombstones = Map.copyOf(copies);
    }

    /** How many people were. */
    public long count() {
        return tombstones.values().stream().mapToLong(Set::size).sum();
    }

    /** Whether anybody with such an identifier was. */
    boolean any(String identifier) {
        return tombstones.containsKey(identifier);
    }

    /** The value, as delivered, is an erased identifier; null is not. */
    Column is(PseudonymKey key, String identifier, Column value) {
        Lookup lookup = new Lookup(key.hmacs(), identifier, tombstones.get(identifier));
        return coalesce(udf(lookup, DataTypes.BooleanType).apply(value), lit(false));
    }

    /** Whether an identifier was erased; people's rows stand together, so what came lately is remembered. */
    private static final class Lookup implements UDF1<String, Boolean> {
        private static final long serialVersionUID = 1;
        private final List<Hmac> keys;
        private final String identifier;
        private final Set<String> tombstones;
        private transient Recent<Boolean> recent;

        Lookup(List<Hmac> keys, String identifier, Set<String> tombstones) {
            this.keys = keys;
            this.identifier = identifier;
            this.tombstones = tombstones;
        }

        @Override
        public Boolean call(String value) {
            if (value == null) {
                return false;
            }
            if (recent == null) {
                recent = new Recent<>();
            }
            return recent.of(value, this::isErased);
        }

        private boolean isErased(String value) {
            return keys.stream().anyMatch(key -> tombstones.contains(PseudonymKey.tombstone(key, identifier, value)));
        }
    }
}
