package io.polyphony.jobs.simulate;

import io.polyphony.schemas.table.PostFeatures;

/** How a simulated text comes about, and the voice class that its making implies. */
enum Style {
    OWN_WORDS(PostFeatures.VoiceClass.OWN_WORDS),
    /** The whole template and as much again of one's own. */
    TEMPLATE_COMMENT(PostFeatures.VoiceClass.TEMPLATE_COMMENT),
    /** Half of the template, the rest one's own. */
    EDITED(PostFeatures.VoiceClass.EDITED),
    /** The first half of the template and nothing else. */
    CUT(PostFeatures.VoiceClass.EDITED),
    /** The template with two or three words added and a tag of the person's own. */
    NEAR_VERBATIM(PostFeatures.VoiceClass.NEAR_VERBATIM),
    VERBATIM(PostFeatures.VoiceClass.VERBATIM),
    /** Fewer than five words. */
    SHORT(PostFeatures.VoiceClass.SHORT),
    REPOST(PostFeatures.VoiceClass.REPOST);

    private final String voiceClass;

    Style(String voiceClass) {
        this.voiceClass = voiceClass;
    }

    /** A value of {@link PostFeatures#VOICE_CLASS}. */
    String voiceClass() {
        return voiceClass;
    }

    /** Whether the text is made from an offered one. */
    boolean fromTemplate() {
        return switch (this) {
            case TEMPLATE_COMMENT, EDITED, CUT, NEAR_VERBATIM, VERBATIM -> true;
            case OWN_WORDS, SHORT, REPOST -> false;
        };
    }
}
