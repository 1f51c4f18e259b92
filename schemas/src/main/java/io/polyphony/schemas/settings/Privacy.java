package io.polyphony.schemas.settings;

import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How much is told of people. */
public enum Privacy {
    /** The protection by design. */
    NORMAL("normal", 5),
    /** What a works council may ask for: larger groups, no departments, nothing finer than a week. */
    STRICT("strict", 10),
    /** Accounts of public figures: nobody needs protection. */
    PUBLIC_FIGURES("public-figures", 0);

    private final String text;
    private final int leastFloor;

    Privacy(String text, int leastFloor) {
        this.text = text;
        this.leastFloor = leastFloor;
    }

    /** The name in settings. */
    public String text() {
        return text;
    }

    /** The least floor that may be set. */
    public int leastFloor() {
        return leastFloor;
    }

    /** Whether figures by such a grain key are published. */
    public boolean tells(String grainKey) {
        return switch (grainKey) {
            case Population.DEPARTMENT, PostFeatures.DAY, ProgrammeFeatures.ASK_DAY -> this != STRICT;
            case PostFeatures.WEEK -> this == STRICT;
            default -> true;
        };
    }

    /** Whether times finer than a week are told. */
    public boolean tellsDays() {
        return tells(PostFeatures.DAY);
    }

    /** The mode of a name. @throws IllegalArgumentException if there is none; the message says which there are */
    public static Privacy of(String text) {
        return Arrays.stream(values())
                .filter(mode -> mode.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("privacy.mode is " + text + "; there are "
                        + Arrays.stream(values()).map(Privacy::text).collect(Collectors.joining(", "))));
    }
}
