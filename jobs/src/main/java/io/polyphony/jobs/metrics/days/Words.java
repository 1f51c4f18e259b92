package io.polyphony.jobs.metrics.days;

import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import java.util.List;
import java.util.Locale;

/** Whose words a post is made of: voice classes in three kinds, in which every classifiable post is once. */
enum Words {
    /** The person's own. */
    OWN,
    /** An offered text that was changed or added to. */
    EDITED,
    /** An offered text as it was or nearly so, or one text by many people within a day. */
    COPIED;

    List<String> classes() {
        return switch (this) {
            case OWN -> List.of(VoiceClass.OWN_WORDS);
            case EDITED -> List.of(VoiceClass.EDITED, VoiceClass.TEMPLATE_COMMENT);
            case COPIED -> List.of(VoiceClass.NEAR_VERBATIM, VoiceClass.VERBATIM, VoiceClass.UNISON);
        };
    }

    /** The value of the grain key. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Posts of this kind. */
    Measure posts() {
        return PostMeasures.ofClasses("words_" + label(), classes()).published();
    }
}
