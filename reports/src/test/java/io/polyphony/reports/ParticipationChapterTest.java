package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.chapter;
import static io.polyphony.reports.FirstScreens.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.record.Chapter;
import io.polyphony.schemas.metric.Rounding;
import org.junit.jupiter.api.Test;

class ParticipationChapterTest {
    @Test
    void a_rate_of_rounded_people_is_told_as_what_it_can_be() {
        Chapter chapter =
                chapter(report(new Sample(Sample.MONTH).census("participation_rate", "", 0.86)), "participation");

        assertThat(chapter.headline()).isEqualTo("77\u2060–\u206096\u00A0% of the people who opted in posted");
        assertThat(chapter.tables().get(0).rows().get(0))
                .containsSubsequence(
                        "77\u2060–\u206096\u00A0%", "≈\u00A060\u00A0people", "rounded to about 5\u00A0people");
    }

    /** A rate that can be nearly anything says less than its two numbers. */
    @Test
    void where_both_numbers_are_shown_they_are_the_headline() {
        Sample sample = new Sample(Sample.MONTH)
                .census("participation_rate", "", 0.86)
                .people("active_advocates", "", 35)
                .rounded(Rounding.PEOPLE_5)
                .people("opted_in", "", 45)
                .rounded(Rounding.PEOPLE_5);

        assertThat(chapter(report(sample), "participation").headline().replace("\u00A0", " "))
                .isEqualTo("About 35 of about 45 people who opted in posted");
    }
}
