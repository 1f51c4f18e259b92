package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of the brand's pages by their own daily totals. */
class OrganicChapterTest {
    private static final YearMonth BEFORE = Sample.MONTH.minusMonths(1);

    @Test
    void whatPagesBroughtStandsBesideTheMonthBefore() {
        Sample before = pages(new Sample(BEFORE), 33_002, 410);

        Chapter chapter = chapter(pages(sample(), 31_205, 360), before);

        assertThat(chapter.sentences())
                .contains("By their own daily totals the brand's pages on LinkedIn were shown 31,205 times"
                        + " (February: 33,002) and gained 360 new followers (February: 410).");
        assertThat(chapter.tables())
                .extracting(Table::caption)
                .contains("The brand's pages by their own daily totals (LinkedIn)");
    }

    @Test
    void aMonthOfOtherPagesIsNoComparison() {
        Sample now = sample().results("page_impressions", "network=linkedin", 900, 2)
                .results("page_impressions", "network=x", 800, 2);
        Sample before = new Sample(BEFORE).results("page_impressions", "network=x", 700, 1);

        assertThat(chapter(now, before).sentences())
                .contains("By their own daily totals the brand's pages on LinkedIn were shown 900 times."
                        + " Those on X were shown 800 times.");
    }

    @Test
    void aGapIsSaidInPlaceOfATotal() {
        Sample now = sample().count("page_days_missing", "network=x", 3, "days");

        assertThat(chapter(now, new Sample(BEFORE)).sentences())
                .contains(
                        "The daily totals of the brand's pages on X miss three days of the month; a page with a day missing"
                                + " is in no sum.")
                .noneMatch(sentence -> sentence.startsWith("By their own"));
    }

    @Test
    void withoutDailyTotalsNothingIsSaidOfThem() {
        Chapter chapter = chapter(sample(), new Sample(BEFORE));

        assertThat(chapter.sentences()).noneMatch(sentence -> sentence.contains("daily totals"));
        assertThat(chapter.tables()).extracting(Table::caption).noneMatch(caption -> caption.contains("daily totals"));
    }

    private static Sample sample() {
        return new Sample(Sample.MONTH).share("organic_impression_rate", "voice=brand", 0.06, 0.05, 0.07);
    }

    private static Sample pages(Sample sample, int impressions, int followers) {
        return sample.results("page_impressions", "network=linkedin", impressions, 2)
                .results("page_new_followers", "network=linkedin", followers, 2)
                .count("page_days_missing", "network=linkedin", 0, "days");
    }

    private static Chapter chapter(Sample now, Sample before) {
        Map<YearMonth, List<MetricValue>> earlier = Map.of(BEFORE, before.values());
        return new MarketingReport()
                        .of(new MonthInput(
                                SampleMonths.definitions(),
                                now.values(),
                                earlier,
                                Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of())))
                        .chapters()
                        .stream()
                        .filter(chapter -> chapter.id().equals("organic"))
                        .findFirst()
                        .orElseThrow();
    }
}
