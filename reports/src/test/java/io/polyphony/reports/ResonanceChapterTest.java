package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Measured;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.ChartData.SideBySide;
import io.polyphony.reports.record.Figure;
import java.util.List;
import java.util.Map;
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
        Figure figure = chapter(topics(false)).figures().get(0);

        assertThat(((RankedRatios) figure.data()).rows()).hasSize(2);
        assertThat(figure.subtitle()).doesNotContain("topics");
    }

    @Test
    void beside_what_topics_earn_it_is_drawn_how_much_is_in_own_words_where_that_is_known() {
        Figure figure = chapter(SampleMonths.rich()).figures().get(0);
        SideBySide map = (SideBySide) figure.data();

        assertThat(map.labels()).hasSize(5).startsWith("culture").endsWith("products");
        assertThat(map.columns()).extracting(Measured::name).containsExactly("Resonance", "In own words");
        assertThat(map.columns().get(1).points()).extracting(Point::value).containsExactly(.7, null, null, null, .19);
        assertThat(chapter(topics(true)).figures().get(0).data()).isInstanceOf(SideBySide.class);
    }

    private static MonthInput topics(boolean words) {
        Sample sample = new Sample(Sample.MONTH)
                .topic("tea", 1.2, 1, 1.4, "no clear difference")
                .topic("rain", .9, .7, 1.1, "no clear difference")
                .point("own_voice_rate", "topic=tea", .4, .3, .5);
        if (words) {
            sample.point("own_voice_rate", "topic=rain", .2, .1, .3);
        }
        return new MonthInput(List.of(), sample.values(), Map.of(), Sample.facts("Halden", Map.of(), List.of()));
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
