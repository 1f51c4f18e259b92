package io.polyphony.schemas.settings;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.RecruitingFeatures;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
 * @param networks what is known of the people on networks
 * @param sources where applicants come from, by the name or id that a system gives it; before all rules
 */
public record Settings(
        String company,
        int floor,
        Privacy privacy,
        int postAgeDays,
        double rejectTolerance,
        Networks networks,
        SortedMap<String, String> sources) {

    /** What the settings begin with that say what a name of a source means. */
    public static final String SOURCES = "recruiting.sources.";

    /** The settings of a company that configured nothing. */
    public static final Settings DEFAULT =
            new Settings("Your company", Privacy.NORMAL.leastFloor(), Privacy.NORMAL, 7, 0.05);

    /** Settings of a company that says nothing of networks, and whose sources of applicants have names that the rules know. */
    public Settings(String company, int floor, Privacy privacy, int postAgeDays, double rejectTolerance) {
        this(company, floor, privacy, postAgeDays, rejectTolerance, Networks.UNKNOWN, new TreeMap<>());
    }

    public Settings {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        sources.forEach((name, source) -> {
            if (!known().contains(source)) {
                throw new IllegalArgumentException(
                        SOURCES + name + " is " + source + ", which is none of " + String.join(", ", known()));
            }
        });
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

    /** What a source may be said to be. */
    private static List<String> known() {
        return Contracts.of(RecruitingFeatures.TABLE).field(RecruitingFeatures.SOURCE).values().stream()
                .filter(source -> !source.equals(RecruitingFeatures.Source.UNKNOWN))
                .toList();
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
        map.putAll(networks.asMap());
        sources.forEach((name, source) -> map.put(SOURCES + name, source));
        return map;
    }
}
