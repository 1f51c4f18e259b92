package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.Chapter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What came of it: results of employees' links beside those of the brand's. */
class OutcomesChapterTest {
    @Test
    void employeesLinksStandBesideTheBrands() {
        Chapter chapter = chapter(Recruits.rich()).orElseThrow();

        assertThat(chapter.headline()).isEqualTo("Employees' links brought 4,200 sessions, the brand's 9,812");
        assertThat(chapter.sentences().get(0))
                .contains("4,200 sessions beside 9,812", "190 leads beside 431")
                .contains("October 2030 to March 2031")
                .doesNotContain("opportunities");
        assertThat(chapter.sentences().get(1)).contains("4.5 leads for every 100 sessions", "without an interval");
    }

    /** Results are of up to twelve months, in a report whose other figures are of one. */
    @Test
    void thePeriodOfResultsIsNotThatOfTheMonth() {
        assertThat(new MarketingReport()
                        .of(Recruits.rich()).chapters().stream()
                                .filter(chapter -> chapter.id().equals("data"))
                                .flatMap(chapter -> chapter.sentences().stream()))
                .contains(
                        "All figures are about March 2031, but sessions, leads and opportunities are those from October 2030"
                                + " to March 2031.");
    }

    /** Of channels that are nobody's, what is counted is what came, not people. */
    @Test
    void sessionsAreNoPeople() {
        Sample sample = new Sample(Sample.MONTH)
                .results("outcome_sessions", "source=other", 11_054, 11_054)
                .results("outcome_sessions", "source=share", 400, 30)
                .results("outcome_leads", "source=other", 240, 240)
                .results("lead_rate", "source=other", 2.2, 11_054);
        Chapter chapter = chapter(Recruits.month(sample)).orElseThrow();

        assertThat(chapter.tables().get(0).rows().toString().replace('\u00A0', ' '))
                .contains("11,054 sessions", "240 leads", "≈ 30 people")
                .doesNotContain("11,054 people", "240 people", "≈ 11,054");
        assertThat(chapter.footnotes().toString()).contains("11,054 sessions").doesNotContain("11,054 people");
    }

    @Test
    void whatIsWithheldIsSaidToBe() {
        Sample sample = new Sample(Sample.MONTH)
                .count("outcome_months", "", 1, "months")
                .suppressed("outcome_sessions", "source=share", "count")
                .count("outcome_sessions", "source=brand_social", 812, "count");
        Chapter chapter = chapter(Recruits.month(sample)).orElseThrow();

        assertThat(chapter.headline()).isEqualTo("What came through employees' links can't be shown");
        assertThat(chapter.sentences().get(0)).contains("withheld");
    }

    @Test
    void withoutResultsThereIsNoChapterAndTheReasonIsSaid() {
        MonthInput month = SampleMonths.rich();

        assertThat(chapter(month)).isEmpty();
        assertThat(new MarketingReport()
                        .of(month).chapters().stream()
                                .flatMap(chapter -> chapter.tables().stream())
                                .flatMap(table -> table.rows().stream()))
                .contains(List.of("What came of it", "no sessions, leads or opportunities were delivered"));
    }

    private static Optional<Chapter> chapter(MonthInput month) {
        return new MarketingReport()
                .of(month).chapters().stream()
                        .filter(chapter -> chapter.id().equals("outcomes"))
                        .findFirst();
    }
}
