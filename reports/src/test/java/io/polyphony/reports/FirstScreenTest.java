package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.report;
import static io.polyphony.reports.FirstScreens.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.ReportRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FirstScreenTest {
    @Test
    void nothing_at_all_still_makes_a_first_screen() {
        ReportRecord report = new MarketingReport().of(SampleMonths.empty());

        assertThat(report.headline()).isEqualTo("We can't tell yet what employees' voices added");
        assertThat(texts(report)).contains("not measured this month", "no post by an employee is counted");
    }

    @Test
    void total_and_single_post_stand_on_one_screen() {
        Sample sample = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 7.9, 5.8, 10.8)
                .ratio("engagement_amplification_per_post", "", 0.36, 0.28, 0.46);

        assertThat(texts(report(sample)))
                .contains("Together, employees' posts earned 7.9\u00A0times")
                .contains("A single post of theirs earned 0.36\u00A0times the engagement of a brand post (0.28");
    }

    @Test
    void there_are_never_more_than_three_suggestions_and_five_sentences() {
        ReportRecord report = new MarketingReport().of(SampleMonths.rich());

        assertThat(report.suggestions()).hasSizeBetween(1, 3);
        assertThat(report.sentences()).hasSizeBetween(3, 5);
    }

    static Stream<GoldenRecord> records() {
        return GoldenRecord.all();
    }

    @ParameterizedTest
    @MethodSource("records")
    void headlines_of_chapters_have_at_most_fifteen_words(GoldenRecord record) {
        assertThat(new MarketingReport().of(record.month()).chapters())
                .allSatisfy(chapter -> assertThat(chapter.headline().split(" ")).hasSizeLessThanOrEqualTo(15));
    }
}
