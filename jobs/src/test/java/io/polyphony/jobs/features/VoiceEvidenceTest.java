package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class VoiceEvidenceTest {
    @ParameterizedTest(name = "repost {0}, {1} words, verbatim {2}, c {3}, o {4}, in event {5}: {6}")
    @CsvFileSource(resources = "voice-classes.csv", numLinesToSkip = 1)
    void isAsTheTableSays(
            boolean repost, int words, boolean verbatim, Double c, Double o, boolean inEvent, String expected) {
        assertThat(new VoiceEvidence(repost, words, verbatim, c, o, inEvent).voiceClass())
                .isEqualTo(expected);
    }
}
