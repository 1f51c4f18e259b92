package io.polyphony.schemas.metric;

import java.util.Locale;

/** How a value is known. Grades are never mixed in one figure. */
public enum Evidence {
    /** Counted in the data. */
    MEASURED,
    /** Lies between two values that follow from the data whatever the truth is. */
    BOUNDED,
    /** Follows from an assumption that is said with it. */
    MODELLED,
    /** Estimated with the help of known overlaps. */
    CALIBRATED,
    /** Made by the simulator. */
    SIMULATED;

    /** Lower-case name as tables and files carry it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The grade of that name. @throws IllegalArgumentException if there is none */
    public static Evidence of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
