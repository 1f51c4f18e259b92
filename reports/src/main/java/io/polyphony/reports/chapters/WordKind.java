package io.polyphony.reports.chapters;

import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.OutsideText;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of words that the posts of a day are made of, own words first. */
enum WordKind {
    OWN("Own words", Tone.OWN_WORDS),
    EDITED("Edited or commented", Tone.EDITED),
    COPIED("Copies", Tone.COPIES);

    private final String label;
    private final Tone tone;

    WordKind(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    /** A kind's key as tables write it. */
    static String inWords(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .map(kind -> kind.label.toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseGet(() -> OutsideText.of(key));
    }

    String label() {
        return label;
    }

    Tone tone() {
        return tone;
    }

    /** The value of the grain key. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
