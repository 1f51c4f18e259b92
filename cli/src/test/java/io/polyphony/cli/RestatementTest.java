package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month delivered again with one changed cell: that figure alone changes, and the report says what, from what, why. */
class RestatementTest {
    @TempDir
    private Path folder;

    @Test
    void oneChangedCellRestatesExactlyItsFigure() throws IOException {
        TinyCompany company = new TinyCompany(folder);
        company.engagements("engagements.csv", "p1,click,2026-10-03,5,event", "p1,comment,2026-10-04,2,event");
        company.run();
        String first = company.report("marketing.html");
        company.engagements("engagements.csv", "p1,click,2026-10-03,6,event", "p1,comment,2026-10-04,2,event");
        company.run();

        var page = Jsoup.parse(company.report("marketing.html"));
        var rows = page.select("table:contains(Was):contains(Is) tbody tr").eachText();

        assertThat(Jsoup.parse(first).text()).doesNotContain("Restated", "restated");
        assertThat(page.text()).contains("restated: other files were delivered; five figures differ");
        assertThat(rows)
                .containsExactly(
                        "Clicks X, brand 5 6",
                        "Clicks brand 5 6",
                        "Engagements X, brand 7 8",
                        "Engagements brand 7 8",
                        "Engagements per post brand 7 8");

        assertThat(Jsoup.parse(company.report("operations.html"))
                        .select("#restated table tbody tr")
                        .eachText())
                .isEqualTo(rows);
        assertThat(new ObjectMapper()
                        .readTree(company.report("run.json"))
                        .at("/restatement/changes")
                        .findValuesAsText("metric_id"))
                .containsExactly("clicks", "clicks", "engagements", "engagements", "engagements_per_post");

        String second = company.report("marketing.html");
        company.run();
        assertThat(company.report("marketing.html")).isEqualTo(second);
    }
}
