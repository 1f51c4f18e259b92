package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class VoiceEvidenceTest {
    @ParameterizedTest(name = "repost {0}, {1} words, verbatim {2}, c {3}, o {4}, title {5}, in event {6}: {7}")
    @CsvFileSource(resources = "voice-classes.csv", numLinesToSkip = 1)
    void isAsTheTableSays(
            boolean repost,
            int words,
            boolean verbatim,
            Double c,
            Double o,
            boolean title,
            boolean inEvent,
            String expected) {
        assertThat(new VoiceEvidence(repost, words, verbatim, c, o, title, inEvent).voiceClass())
                .isEqualTo(expected);
    }
}
