package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.processing.ProcessingReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Field;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ProcessingReportTest {
    private final ReportRecord report = new ProcessingReport().of(SampleMonths.strict());

    @Test
    void isWrittenWhereTheModeIsStrict() {
        assertThat(new ProcessingReport().concerns(SampleMonths.strict())).isTrue();
        assertThat(new ProcessingReport().concerns(SampleMonths.operations())).isFalse();
    }

    /** A column that somebody adds to a contract is in the record without being listed. */
    @Test
    void everyColumnOfADeliveredInputIsNamedOnce() {
        List<Table> tables = chapter("data").tables();
        for (String input : List.of("posts", "applications")) {
            for (Field field : Contracts.of(input).fields()) {
                assertThat(tables.get(field.isErasable() ? 1 : 2).rows())
                        .as(input + "." + field.name())
                        .anyMatch(row -> row.get(0).equals(Contracts.of(input).title())
                                && List.of(row.get(1).split(", ")).contains(field.name()));
            }
        }
        assertThat(tables.get(0).rows())
                .anyMatch(row -> row.get(0).equals("Applications") && row.get(1).contains("Applicants"))
                .noneMatch(row -> row.get(0).equals("Costs"));
    }

    @Test
    void settingsInForceAreTold() {
        String text = words(report);

        assertThat(text)
                .contains("fewer than 10 people", "nothing is told by department", "No time limit is set")
                .contains("Legal basis: ____");
        assertThat(words(new ProcessingReport().of(SampleMonths.strict().with(Company.settings()))))
                .contains("kept for 24 months", "privacy.retain-months");
    }

    private static String words(ReportRecord report) {
        return Jsoup.parse(HtmlReport.page(report)).text();
    }

    private Chapter chapter(String id) {
        return report.chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
