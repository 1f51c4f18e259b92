package io.polyphony.schemas.settings;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What people say of networks that no row of a delivery knows.
 *
 * @param addressable how many people of a network could be reached at all, by network
 * @param overlaps how much of the smaller one of two employees' audiences follows the other, too, on average, 0 to 1, by network: from
 *     a survey, or from a network's own report of overlaps
 */
public record Networks(Map<String, Long> addressable, Map<String, Double> overlaps) {
    /** What the settings begin with that say how many could be reached. */
    public static final String ADDRESSABLE = "addressable.";
    /** What those begin with that say how much audiences have in common. */
    public static final String OVERLAP = "overlap.";
    /** Nobody said anything. */
    public static final Networks UNKNOWN = new Networks(Map.of(), Map.of());

    /** @throws IllegalArgumentException an overlap is no share */
    public Networks {
        addressable = Map.copyOf(addressable);
        overlaps = Map.copyOf(overlaps);
        overlaps.forEach((network, share) -> {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(OVERLAP + network + " is " + share + ", not 0 to 1");
            }
        });
    }

    /** How many people of a network could be reached at all; empty: unknown. */
    public OptionalLong addressable(String network) {
        Long people = addressable.get(network);
        return people == null ? OptionalLong.empty() : OptionalLong.of(people);
    }

    /** How much two employees' audiences have in common there; empty: unknown. */
    public OptionalDouble overlap(String network) {
        Double share = overlaps.get(network);
        return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    /** As sorted key and value. */
    Map<String, String> asMap() {
        Map<String, String> map = new TreeMap<>();
        addressable.forEach((network, people) -> map.put(ADDRESSABLE + network, Long.toString(people)));
        overlaps.forEach((network, share) -> map.put(OVERLAP + network, Double.toString(share)));
        return map;
    }
}
