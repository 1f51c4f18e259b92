package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.chapter;
import static io.polyphony.reports.FirstScreens.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.record.Chapter;
import org.junit.jupiter.api.Test;

class ParticipationChapterTest {
    @Test
    void a_rate_of_rounded_people_is_told_as_what_it_can_be() {
        Chapter chapter =
                chapter(report(new Sample(Sample.MONTH).census("participation_rate", "", 0.86)), "participation");

        assertThat(chapter.headline()).isEqualTo("77\u2060–\u206096\u00A0% of the people who opted in posted");
        assertThat(chapter.tables().get(0).rows().get(0))
                .containsSubsequence(
                        "86\u00A0%",
                        "≈\u00A060\u00A0people", "rounded to about 5\u00A0people; can be 77\u2060–\u206096\u00A0%");
    }
}
