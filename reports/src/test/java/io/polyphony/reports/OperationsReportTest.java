package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polyphony.reports.chapters.OperationsReport;
import io.polyphony.reports.files.MetricFiles;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.reports.values.RowCounts;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Landing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class OperationsReportTest {
    private final Document page = page(SampleMonths.operations());

    private static Document page(MonthInput month) {
        return Jsoup.parse(HtmlReport.page(new OperationsReport().of(month)));
    }

    private List<String> rows(String chapter, String caption) {
        return page.select("#" + chapter + " table:has(caption:contains(" + caption + ")) tbody tr")
                .eachText();
    }

    @Test
    void where_rows_went_is_told_by_contract_and_about() {
        assertThat(rows("deliveries", "About how many rows"))
                .containsExactly("posts 1,000 1,000 20 10", "engagements 500 500 20 10");
        assertThat(page.select("#deliveries p").eachText()).contains(RowCounts.ROUNDED.replace("'", "’"));
        assertThat(page.select("h1").text()).isEqualTo("Of about 2,000 rows read, about 50 were rejected");
    }

    @Test
    void what_became_of_the_rows_is_told_and_only_that() {
        Landing quiet = new Landing("posts", List.of(), 1, 500, 200, 0, 200, 0, List.of(), List.of());
        Document page = page(delivering(List.of(quiet)));

        assertThat(page.text())
                .contains("For March 2031 about 200 rows are taken over; about 200 are of other months.")
                .doesNotContain("Left out", "To see which rows", "Mend");
        assertThat(page.select("#deliveries table:has(caption:contains(About how many)) thead th")
                        .eachText())
                .containsExactly("Input", "Read", "Taken over", "Other month");
    }

    /** Beside "no row was rejected" rows that are left out must not look like a loss. */
    @Test
    void what_left_out_means_is_said_beside_the_number() {
        Landing stages = new Landing("applications", List.of(), 1, 2_000, 1_000, 0, 0, 1_000, List.of(), List.of());
        Document page = page(delivering(List.of(stages)));

        assertThat(page.select("#answer p").text())
                .contains(
                        "about 1,000 are left out (passed over by a mapping or filter, told again, or of people who did not"
                                + " take part).");
        assertThat(page.select("#deliveries p").text()).contains("as a stage that an applicant did not reach");
    }

    @Test
    void what_no_metric_needs_is_named_as_not_yet_reported() {
        List<Landing> landings = Stream.of("posts", "link_clicks", "audience")
                .map(contract -> new Landing(contract, List.of(), 1, 5, 5, 0, 0, 0, List.of(), List.of()))
                .toList();
        MonthInput month = delivering(landings);
        MonthInput defined = new MonthInput(
                List.of(Sample.definition("posts", "Posts", "posts", "posts")),
                month.values(),
                month.published(),
                month.facts());

        assertThat(page(defined).select("#deliveries p").eachText())
                .contains("Delivered but not yet reported: audience, link clicks.");
    }

    @Test
    void every_contract_and_reason_is_told_with_its_meaning_the_largest_first() {
        assertThat(rows("rejects", "Rejected rows"))
                .containsExactly(
                        "engagements not_a_timestamp Not a time. 20",
                        "posts not_a_timestamp Not a time. 20",
                        "posts missing_value A required column is blank. 2");
        assertThat(page.select("#answer li").eachText())
                .first()
                .isEqualTo("Mend about 20 rows of engagements. Not a time. Write times as ISO 8601 has them.");
    }

    /** Networks export per account: a file's name or its rows can be one person's. */
    @Test
    void no_file_is_named_where_rows_are_counted() {
        assertThat(page.select("#deliveries, #rejects, #answer").text()).doesNotContain(".csv");
    }

    @Test
    void what_changed_is_told_with_old_new_and_cause() {
        assertThat(page.select("#restated p").eachText())
                .contains("Since run f00d: posts-2.csv came in, the settings changed.");
        assertThat(rows("restated", "Restated"))
                .containsExactly("Posts employees 6 7", "Active of those opted in all 50 % –");
    }

    @Test
    void withheld_values_are_counted_by_reason_and_impossible_ones_named() {
        assertThat(rows("withheld", "Withheld"))
                .containsExactly("Withheld to protect people 1", "Withheld: not a possible value 1");
        assertThat(rows("withheld", "not possible")).containsExactly("Organic impression rate brand");
    }

    @Test
    void a_month_without_rows_asks_for_no_mending() {
        Document empty = page(delivering(List.of()));

        assertThat(empty.text()).contains("No file is known").doesNotContain("To mend", "How to read an interval");
    }

    @Test
    void names_of_contracts_mappings_and_columns_are_text_whatever_they_hold() {
        String name = Hostile.SCRIPT + Hostile.OVERRIDE;
        Document hostile =
                page(delivering(List.of(new Landing(name, List.of(name), 1, 1, 1, 0, 0, 0, List.of(), List.of(name)))));

        assertThat(hostile.select("script")).isEmpty();
        assertThat(hostile.text()).contains(Hostile.SCRIPT + "eviltxt.exe");
    }

    private static MonthInput delivering(List<Landing> landings) {
        RunFacts quiet = Sample.facts(SampleMonths.COMPANY, Map.of(), List.of());
        RunFacts facts = new RunFacts(
                quiet.month(),
                quiet.runId(),
                quiet.codeVersion(),
                quiet.company(),
                quiet.settings(),
                landings,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        return new MonthInput(List.of(), List.of(), Map.of(), facts);
    }

    @Test
    void run_json_has_the_contracts_and_every_restated_figure() throws IOException {
        JsonNode run = new ObjectMapper()
                .readTree(MetricFiles.json(SampleMonths.operations().facts()));

        assertThat(run.at("/landings/0/mappings/0").asText()).isEqualTo("posts 1.0.0");
        assertThat(run.at("/landings/0/used").asLong()).isEqualTo(1_000);
        assertThat(run.at("/landings/0/left_out").asLong()).isEqualTo(10);
        assertThat(run.at("/landings/0/reject_reasons/missing_value").asLong()).isEqualTo(2);
        assertThat(run.at("/landings/0/unknown_columns/0").asText()).isEqualTo("mood");
        assertThat(run.has("files")).isFalse();
        assertThat(run.at("/restatement/causes/0").asText()).isEqualTo("posts-2.csv came in");
        assertThat(run.at("/restatement/changes")).hasSize(2);
        assertThat(run.at("/restatement/changes/0/was").asLong()).isEqualTo(6);
        assertThat(run.at("/restatement/changes/1/is").isNull()).isTrue();
    }

    @Test
    void how_soon_posts_came_is_told_as_context_where_it_is_known() {
        Sample sample = new Sample(Sample.MONTH)
                .ratio("synchrony_median_minutes", "", 95, 60, 150)
                .unit("minutes")
                .point("synchrony_within_10_minutes", "", .12, .08, .17);
        Document told =
                page(new MonthInput(List.of(), sample.values(), Map.of(), Sample.facts("Halden", Map.of(), List.of())));

        assertThat(told.select("#timing h2").text()).startsWith("12");
        assertThat(told.select("#timing p").eachText()).anyMatch(text -> text.startsWith("Context only"));
        assertThat(told.select("#timing tbody tr")).hasSize(2);
        assertThat(page.select("#timing")).isEmpty();
    }
}
