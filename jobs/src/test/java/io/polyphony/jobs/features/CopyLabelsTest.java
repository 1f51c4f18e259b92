package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pairs of made-up posts and whether a reader, before they were measured, called them the same message. */
class CopyLabelsTest {
    @ParameterizedTest(name = "{0}: {1} / {2}")
    @CsvFileSource(resources = "copy-labels.csv", numLinesToSkip = 1)
    void areTheSameMessageOrNot(String same, String one, String other) {
        assertThat(CopyRule.isCopy(Copying.text(one), Copying.text(other))).isEqualTo(same.equals("yes"));
    }
}
