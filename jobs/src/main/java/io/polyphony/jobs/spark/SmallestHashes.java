package io.polyphony.jobs.spark;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.polyphony.jobs.stats.Audiences;
import org.apache.spark.sql.Column;

/**
 * Sets of people as aggregates: of each person a hash, sorted, the smallest {@value Audiences#MOST} of them, which are a random
 * sample where there are more. What is made of the same people is the same, however it was put together.
 */
public final class SmallestHashes {
    private SmallestHashes() {}

    /** The set of the rows' ids, an array of hashes. */
    public static Column of(Column id) {
        return smallest(collect_set(shiftrightunsigned(xxhash64(id), 1)));
    }

    /** The union of the rows' sets; null: none is known. */
    public static Column union(Column set) {
        return when(count(set).gt(0), smallest(array_distinct(flatten(collect_list(set)))));
    }

    /** How many people are in a set, a whole number; null: it is not known. */
    public static Column people(Column set) {
        Column sampled =
                lit((double) Audiences.MOST - 1).multiply(lit(Audiences.WHOLE)).divide(element_at(set, Audiences.MOST));
        return when(size(set).lt(Audiences.MOST), size(set).cast("long"))
                .when(set.isNotNull(), round(sampled).cast("long"));
    }

    private static Column smallest(Column hashes) {
        return slice(sort_array(hashes), 1, Audiences.MOST);
    }
}
