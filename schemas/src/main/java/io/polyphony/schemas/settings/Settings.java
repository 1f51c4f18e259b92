package io.polyphony.schemas.settings;

import java.util.Map;
import java.util.TreeMap;

/**
 * What changes the numbers. Read once, passed on; paths, cores and the clock are not among it, so that the same
 * inputs and settings give the same run id anywhere.
 *
 * @param company the name reports print
 * @param floor fewest people an output may be about (k)
 * @param privacy how much is told of people; of public figures without floor, dominance rule and complementary suppression
 * @param postAgeDays age at which a post's engagement is counted
 * @param rejectTolerance largest share of a source's rows that may be rejected, 0 to 1
 * @param addressable people of a network that could be reached at all, by network; empty: unknown
 */
public record Settings(
        String company,
        int floor,
        Privacy privacy,
        int postAgeDays,
        double rejectTolerance,
        Map<String, Long> addressable) {

    /** The settings of a company that configured nothing. */
    public static final Settings DEFAULT =
            new Settings("Your company", Privacy.NORMAL.leastFloor(), Privacy.NORMAL, 7, 0.05, Map.of());

    public Settings {
        addressable = Map.copyOf(addressable);
        if (floor < privacy.leastFloor()) {
            throw new IllegalArgumentException("privacy.floor is " + floor + ", the least is " + privacy.leastFloor()
                    + (privacy == Privacy.STRICT
                            ? " where privacy.mode is strict"
                            : "; only privacy.public-figures: true lowers it"));
        }
        if (postAgeDays < 1) {
            throw new IllegalArgumentException("engagement.post-age-days is " + postAgeDays + ", the least is 1");
        }
        if (!(rejectTolerance >= 0 && rejectTolerance <= 1)) {
            throw new IllegalArgumentException("input.reject-tolerance is " + rejectTolerance + ", not 0 to 1");
        }
    }

    /** Whether figures are of accounts of public figures, whom nothing protects. */
    public boolean publicFigures() {
        return privacy == Privacy.PUBLIC_FIGURES;
    }

    /** The settings as sorted key and value, for hashing and printing. */
    public Map<String, String> asMap() {
        Map<String, String> map = new TreeMap<>();
        map.put("company", company);
        map.put("privacy.floor", Integer.toString(floor));
        map.put("privacy.mode", privacy.text());
        map.put("privacy.public-figures", Boolean.toString(publicFigures()));
        map.put("engagement.post-age-days", Integer.toString(postAgeDays));
        map.put("input.reject-tolerance", Double.toString(rejectTolerance));
        addressable.forEach((network, people) -> map.put("addressable." + network, Long.toString(people)));
        return map;
    }
}
