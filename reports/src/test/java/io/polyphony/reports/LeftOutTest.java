package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.chapter;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.talent.TalentReport;
import io.polyphony.schemas.metric.MetricDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Chapters that a month does not have, and what they need. */
class LeftOutTest {
    private static final MetricDefinition RESONANCE =
            needing("resonance", "posts.text", "engagements:impression", "engagements:reaction", "engagements:comment");
    private static final MetricDefinition ORGANIC =
            needing("organic_impression_rate", "posts", "engagements:impression", "accounts.follower_count");
    private static final MetricDefinition HIRING = needing("time_to_hire", "requisitions", "posts.origin");

    @Test
    void what_a_chapter_needs_is_named_as_far_as_the_month_does_not_show_it() {
        Sample sample = new Sample(Sample.MONTH)
                .point("voice_class_share", "voice_class=own_words", 0.4, 0.3, 0.5)
                .count("reactions", "voice=employee", 900, "count")
                .suppressed("comments", "voice=employee", "count")
                .count("posts", "voice=brand", 4, "posts")
                .count("impressions", "voice=brand", 4_000, "count");

        assertThat(leftOut(new MarketingReport().of(month(sample, RESONANCE, ORGANIC))))
                .contains(
                        List.of("Resonance", "needs impressions of employees' posts"),
                        List.of("Organic reach", "needs followers of each account"),
                        List.of("Participation", "not measured this month"));
    }

    @Test
    void without_anything_all_is_named_that_a_chapter_needs() {
        assertThat(leftOut(new MarketingReport().of(month(new Sample(Sample.MONTH), RESONANCE))))
                .contains(List.of(
                        "Resonance",
                        "needs the texts of posts, impressions of employees' posts, reactions to employees' posts and"
                                + " comments on employees' posts"));
        assertThat(leftOut(new TalentReport().of(month(new Sample(Sample.MONTH).people("applicants", "", 40), HIRING))))
                .contains(List.of("Time to hire", "needs the list of open jobs and which posts a tool sent by itself"));
    }

    private static List<List<String>> leftOut(ReportRecord report) {
        return chapter(report, "data").tables().stream()
                .filter(table -> table.caption().equals("Chapters left out"))
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static MonthInput month(Sample sample, MetricDefinition... definitions) {
        return new MonthInput(
                List.of(definitions),
                sample.values(),
                Map.of(),
                Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of()));
    }

    private static MetricDefinition needing(String id, String... needs) {
        return new MetricDefinition(
                id,
                1,
                "active",
                id,
                "",
                "",
                "",
                "",
                "ratio",
                "",
                "neither",
                List.of(),
                "people",
                5,
                List.of(needs),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
