package io.polyphony.jobs.features;

import io.polyphony.schemas.table.PostFeatures.VoiceClass;

/**
 * What decides how much of a post is the person's own.
 *
 * @param repost it repeats a post, or has no words at all
 * @param words its length in words
 * @param verbatim it is an offered text, word for word, hashtags included
 * @param containment c, 0 to 1; null: nothing to compare with
 * @param ownShare o, 0 to 1; null with c
 * @param title it is nothing but the title of the page that it links to
 * @param inEvent it lies in a unison event of 24 hours
 */
public record VoiceEvidence(
        boolean repost,
        int words,
        boolean verbatim,
        Double containment,
        Double ownShare,
        boolean title,
        boolean inEvent) {
    private static final double COPIED = .8;
    private static final double TOUCHED = .2;

    /**
     * The class, the first that holds: repost; verbatim; short (under 5 words); near_verbatim (c ≥ .8, o ≤ .2);
     * template_comment (c ≥ .8); edited (c ≥ .2); repost (a title, which nobody offered); unison (in an event); own_words.
     */
    public String voiceClass() {
        if (repost) {
            return VoiceClass.REPOST;
        }
        if (verbatim) {
            return VoiceClass.VERBATIM;
        }
        return words < CopyRule.SHORT_WORDS ? VoiceClass.SHORT : byTemplate();
    }

    private String byTemplate() {
        double c = containment == null ? 0 : containment;
        if (c >= COPIED) {
            return ownShare <= TOUCHED ? VoiceClass.NEAR_VERBATIM : VoiceClass.TEMPLATE_COMMENT;
        }
        if (c >= TOUCHED) {
            return VoiceClass.EDITED;
        }
        return title ? VoiceClass.REPOST : likeNoTemplate();
    }

    private String likeNoTemplate() {
        return inEvent ? VoiceClass.UNISON : VoiceClass.OWN_WORDS;
    }
}
