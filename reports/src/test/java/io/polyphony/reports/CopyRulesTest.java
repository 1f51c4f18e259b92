package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.chapter;
import static io.polyphony.reports.FirstScreens.report;
import static io.polyphony.reports.FirstScreens.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.record.ReportRecord;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopyRulesTest {
    private static final Map<String, String> PUBLIC = Map.of("privacy.public-figures", "true");

    @Test
    void the_largest_moment_is_told_with_people_about_unless_figures_are_public() {
        List<UnisonMoment> moments = List.of(
                new UnisonMoment(Instant.parse("2031-03-02T10:00:00Z"), 200, 10, null, null),
                new UnisonMoment(Instant.parse("2031-03-03T10:00:00Z"), 1, 5, "five", null));

        ReportRecord report = report(new Sample(Sample.MONTH), Map.of(), moments);

        assertThat(texts(report))
                .contains("On 2 March, about 10 people posted the same text within 3\u00A0h\u00A020\u00A0min.");
        assertThat(texts(report(new Sample(Sample.MONTH), Map.of(), moments, PUBLIC)))
                .contains("On 2 March, 10 people posted the same text");
    }

    @Test
    void shares_that_are_missing_to_the_whole_are_said_to_be_withheld() {
        Sample sample = new Sample(Sample.MONTH)
                .point("voice_class_share", "voice_class=own_words", 0.6, 0.5, 0.7)
                .suppressed("voice_class_share", "voice_class=edited", "share");

        assertThat(chapter(report(sample), "own-voice").sentences())
                .last()
                .isEqualTo("Not all classes are shown: what is missing to 100\u00A0% this month is withheld to protect"
                        + " people.");
    }
}
