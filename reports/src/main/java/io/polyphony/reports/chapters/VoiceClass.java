package io.polyphony.reports.chapters;

import io.polyphony.reports.record.ChartData.Part;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.metric.Grain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The classes of posts in five groups, own words first. */
enum VoiceClass {
    OWN_WORDS("own words", "Own words", Tone.OWN_WORDS),
    EDITED("edited", "Edited", Tone.EDITED),
    TEMPLATE_COMMENT("copy with a comment", "Copy + comment", Tone.COMMENTED),
    NEAR_VERBATIM("copy, nearly word for word", "Copies", Tone.COPIES),
    VERBATIM("copy, word for word", "Copies", Tone.COPIES),
    UNISON("one text by many people, not an offered one", "Copies", Tone.COPIES),
    REPOST("repost without a text", "Reposts, short", Tone.CONTEXT),
    SHORT("too short to tell", "Reposts, short", Tone.CONTEXT);

    private final String words;
    private final String label;
    private final Tone tone;

    VoiceClass(String words, String label, Tone tone) {
        this.words = words;
        this.label = label;
        this.tone = tone;
    }

    /** A class's key as tables write it. */
    static String inWords(String key) {
        return Arrays.stream(values())
                .filter(voiceClass -> voiceClass.key().equals(key))
                .map(voiceClass -> voiceClass.words)
                .findFirst()
                .orElseGet(() -> OutsideText.of(key).replace('_', ' '));
    }

    /** The place of a class's key, own words first; one that is not known comes last. */
    static int rank(String key) {
        return (int) Arrays.stream(values())
                .takeWhile(voiceClass -> !voiceClass.key().equals(key))
                .count();
    }

    /** The class as a part of the month's posts. */
    Part part(Months months, String metric) {
        List<Double> shares = new ArrayList<>();
        months.points(metric, Grain.of("voice_class", key())).forEach(point -> shares.add(point.value()));
        return new Part(words, label, tone, shares);
    }

    private String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
