package io.polyphony.jobs.metrics.unison;

import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;

/** A span of time within which copies count as one event. */
enum UnisonWindow {
    SECONDS_60("60s", PostFeatures.UNISON_60S, " or " + PostFeatures.MINUTE_RESOLUTION),
    HOUR_1("1h", PostFeatures.UNISON_1H, ""),
    HOURS_24("24h", PostFeatures.UNISON_24H, "");

    /** People that make an event. A part of the definition, not a privacy setting. */
    static final int LEAST_PEOPLE = 5;

    /** All employees' posts with a text of their own. */
    static final Measure TEXTS = texts("texts", "");

    private final String label;
    private final String column;
    private final String untimed;

    UnisonWindow(String label, String column, String untimed) {
        this.label = label;
        this.column = column;
        this.untimed = untimed;
    }

    private static Measure texts(String name, String orNot) {
        return PostMeasures.inWindow(
                name,
                "if(" + PostFeatures.VOICE_CLASS + " = '" + PostFeatures.VoiceClass.REPOST + "'" + orNot
                        + ", null, 1)");
    }

    /** The value of the grain key. */
    String label() {
        return label;
    }

    /** The column that names a post's event. */
    String column() {
        return column;
    }

    /** Posts with a text of their own and times fine enough for the window. */
    Measure timed() {
        return untimed.isEmpty() ? TEXTS : texts("texts_" + label, untimed);
    }

    /** The state of all posts. */
    StateRequest all() {
        return new StateRequest(PostFeatures.TABLE, List.of(PostFeatures.VOICE), List.of(TEXTS, timed()));
    }

    /** The state of each event. */
    StateRequest byEvent() {
        return new StateRequest(PostFeatures.TABLE, List.of(column, PostFeatures.VOICE), List.of(timed()));
    }
}
