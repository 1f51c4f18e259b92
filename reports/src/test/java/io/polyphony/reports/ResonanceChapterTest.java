package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.Figure;
import org.junit.jupiter.api.Test;

class ResonanceChapterTest {
    @Test
    void of_very_many_topics_the_highest_and_the_lowest_are_drawn_and_all_are_in_the_table() {
        Chapter chapter = chapter(OddMonths.onFortyTopics());
        Figure figure = chapter.figures().get(0);

        assertThat(figure.subtitle()).endsWith("; the highest and the lowest 10 of 45 topics");
        assertThat(((RankedRatios) figure.data()).rows())
                .extracting(Row::label)
                .hasSize(20)
                .startsWith("lantern 1", "lantern 2")
                .endsWith("lantern 39", "lantern 40");
        assertThat(chapter.tables().get(0).rows()).hasSizeGreaterThan(44);
    }

    @Test
    void of_fewer_topics_all_are_drawn() {
        Figure figure = chapter(SampleMonths.rich()).figures().get(0);

        assertThat(((RankedRatios) figure.data()).rows()).hasSize(5);
        assertThat(figure.subtitle()).doesNotContain("topics");
    }

    @Test
    void where_employees_do_clearly_better_than_the_brand_is_said() {
        assertThat(chapter(SampleMonths.rich()).sentences().get(0))
                .isEqualTo(
                        "Held against the average topic of each voice, culture (1.6 times, 1.1\u2060–\u20602.3) did better from"
                                + " employees than from the brand.");
    }

    private static Chapter chapter(MonthInput month) {
        return new MarketingReport()
                .of(month).chapters().stream()
                        .filter(chapter -> chapter.id().equals("resonance"))
                        .findFirst()
                        .orElseThrow();
    }
}
