package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.Tone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferedChapterTest {
    private static Optional<Chapter> chapter(MonthInput month) {
        return new MarketingReport()
                .of(month).chapters().stream()
                        .filter(chapter -> chapter.id().equals("offered"))
                        .findFirst();
    }

    private static MonthInput month(Sample sample) {
        return new MonthInput(
                SampleMonths.definitions(),
                sample.values(),
                Map.of(),
                Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of()));
    }

    @Test
    void it_says_what_is_wanted_and_not_given_and_what_is_given_and_not_wanted() {
        Chapter chapter = chapter(SampleMonths.rich()).orElseThrow();

        assertThat(chapter.headline()).isEqualTo("Posts about culture: 2.4\u00A0times what is offered");
        assertThat(chapter.sentences())
                .startsWith(
                        "More is posted about culture (2.4 times, 1.9\u2060–\u20603.1) than is offered, less about products (0.41"
                                + " times, 0.30\u2060–\u20600.56).",
                        "Posted about, though nothing was offered: lanterns.",
                        "Offered, and posted about by few people or nobody: annual report.")
                .anyMatch(sentence -> sentence.contains("the fit of what is offered and what is posted is 0.68"));
    }

    @Test
    void what_is_not_clear_is_grey_and_in_no_headline() {
        Chapter chapter = chapter(month(new Sample(Sample.MONTH)
                        .pieces("", 4)
                        .pieces("topic=a", 4)
                        .topic("topic_take_up", "a", 1.6, 1.1, 2.2, "no clear difference")))
                .orElseThrow();

        assertThat(chapter.headline()).isEqualTo("About no topic do people clearly post more or less than is offered");
        assertThat(((RankedRatios) chapter.figures().get(0).data()).rows())
                .extracting(Row::tone)
                .containsExactly(Tone.CONTEXT);
        assertThat(chapter.sentences()).hasSize(1);
    }

    @Test
    void topics_stand_side_by_side_with_a_dash_for_what_is_not_shown() {
        Chapter chapter = chapter(SampleMonths.rich()).orElseThrow();

        assertThat(chapter.tables().get(0).caption()).isEqualTo("Topics side by side");
        assertThat(chapter.tables().get(0).rows())
                .contains(
                        List.of("culture", "3", "2.4", "1.8", "1.6", "70\u00A0%"),
                        List.of("annual report", "1", "–", "–", "–", "–"));
    }

    @Test
    void without_take_up_there_is_no_chapter() {
        assertThat(chapter(SampleMonths.minimal())).isEmpty();
        assertThat(chapter(month(new Sample(Sample.MONTH).suppressed("topic_take_up", "topic=a", "ratio"))))
                .isEmpty();
    }
}
