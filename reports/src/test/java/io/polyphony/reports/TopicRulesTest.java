package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.chapter;
import static io.polyphony.reports.FirstScreens.report;
import static io.polyphony.reports.FirstScreens.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.record.ReportRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.8 | 1.4 | 2.4 | clear after Benjamini–Hochberg     | Tea resonated more than the average topic: 1.8
            0.5 | 0.3 | 0.8 | clear after Benjamini–Hochberg     | Tea resonated less than the average topic: 0.5
            1.8 | 1.4 | 2.4 | not clear after Benjamini–Hochberg | No topic stood out clearly
            1.8 | 1.4 | 2.4 | shrunken                           | No topic stood out clearly
            1.8 | 0.9 | 2.4 | clear after Benjamini–Hochberg     | No topic stood out clearly
            """)
    void a_topic_stands_out_only_if_interval_and_test_agree(
            double value, double low, double high, String verdict, String said) {
        ReportRecord report = report(new Sample(Sample.MONTH).topic("tea", value, low, high, verdict));

        assertThat(texts(report)).contains(said);
    }

    @Test
    void topics_without_intervals_are_not_compared_and_not_drawn() {
        ReportRecord report = report(new Sample(Sample.MONTH).pointOnly("resonance", "topic=tea", 1.4));

        assertThat(texts(report)).contains("We can't tell yet which topics resonate");
        assertThat(chapter(report, "resonance").figures()).isEmpty();
    }
}
