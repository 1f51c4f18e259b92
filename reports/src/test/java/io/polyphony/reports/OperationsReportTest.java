package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polyphony.reports.chapters.OperationsReport;
import io.polyphony.reports.files.MetricFiles;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Delivered;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class OperationsReportTest {
    private final Document page = page(SampleMonths.operations());

    private static Document page(MonthInput month) {
        return Jsoup.parse(HtmlReport.page(OperationsReport.of(month)));
    }

    private List<String> rows(String chapter, String caption) {
        return page.select("#" + chapter + " table:has(caption:contains(" + caption + ")) tbody tr")
                .eachText();
    }

    @Test
    void the_fates_of_each_file_add_up_to_the_rows_read() {
        List<Element> rows = page.select("#deliveries table.columns-9 tbody tr");

        assertThat(rows).hasSize(2).allSatisfy(row -> {
            List<Long> cells =
                    row.select("td").eachText().stream().map(Long::valueOf).toList();
            assertThat(cells.stream().skip(1).mapToLong(Long::longValue).sum()).isEqualTo(cells.get(0));
        });
    }

    @Test
    void every_file_and_reason_is_told_with_its_meaning_the_largest_first() {
        assertThat(rows("rejects", "Rejected rows"))
                .containsExactly(
                        "posts-2.csv (posts) not_a_timestamp Not a time. 16",
                        "posts.csv (posts) not_a_timestamp Not a time. 12",
                        "posts.csv (posts) missing_value A required column is blank. 2");
        assertThat(page.select("#answer li").eachText())
                .first()
                .isEqualTo("Mend 16 rows of posts-2.csv (posts). Not a time. Write times as ISO 8601 has them.");
    }

    @Test
    void what_changed_is_told_with_old_new_and_cause() {
        assertThat(page.select("#restated p").eachText())
                .contains("Since run f00d: posts-2.csv came in, the settings changed.");
        assertThat(rows("restated", "Restated"))
                .containsExactly("Posts employees 6 7", "Active of those opted in all 50.00 % –");
    }

    @Test
    void withheld_values_are_counted_by_reason() {
        assertThat(rows("withheld", "Withheld")).containsExactly("fewer than 5 people 1");
    }

    @Test
    void a_month_without_files_asks_for_no_mending() {
        Document empty = page(SampleMonths.empty());

        assertThat(empty.text()).contains("No file is known").doesNotContain("To mend", "How to read an interval");
    }

    @Test
    void names_of_files_are_text_whatever_they_hold() {
        RunFacts quiet = Sample.facts(SampleMonths.COMPANY, Map.of(), List.of());
        Delivered file = new Delivered(
                "posts", Hostile.SCRIPT + Hostile.OVERRIDE, "m 1", "00", 1, 0, 0, 1, 0, 0, 0, 0, List.of());
        RunFacts facts = new RunFacts(
                quiet.month(),
                quiet.runId(),
                quiet.codeVersion(),
                quiet.company(),
                quiet.settings(),
                quiet.landings(),
                List.of(file),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
        Document hostile = page(new MonthInput(List.of(), List.of(), Map.of(), facts));

        assertThat(hostile.select("script")).isEmpty();
        assertThat(hostile.text()).contains(Hostile.SCRIPT + "eviltxt.exe");
    }

    @Test
    void what_few_people_change_is_counted_and_not_listed() {
        MonthInput month = SampleMonths.operations();
        RunFacts facts =
                month.facts().restating(new RunFacts.Restatement("f00d", List.of("people were erased"), List.of(), 7));
        Document told = page(new MonthInput(month.definitions(), month.values(), month.published(), facts));

        assertThat(told.select("#restated").text())
                .contains("Seven published figures changed", "people were erased", "are not listed: so few people");
        assertThat(told.select("#restated table")).isEmpty();
    }

    @Test
    void run_json_has_the_files_and_every_restated_figure() throws IOException {
        JsonNode run = new ObjectMapper()
                .readTree(MetricFiles.json(SampleMonths.operations().facts()));

        assertThat(run.at("/files/1/file").asText()).isEqualTo("posts-2.csv");
        assertThat(run.at("/files/0/replaced").asLong()).isEqualTo(10);
        assertThat(run.at("/files/0/reject_reasons/missing_value").asLong()).isEqualTo(2);
        assertThat(run.at("/restatement/causes/0").asText()).isEqualTo("posts-2.csv came in");
        assertThat(run.at("/restatement/changes")).hasSize(2);
        assertThat(run.at("/restatement/changes/0/was").asLong()).isEqualTo(6);
        assertThat(run.at("/restatement/changes/1/is").isNull()).isTrue();
    }
}
