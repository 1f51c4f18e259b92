package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private static final List<String> FILES = List.of(
            "2031-03/marketing.html",
            "2031-03/marketing.pdf",
            "2031-03/marketing.txt",
            "2031-03/marketing-annex.pdf",
            "2031-03/programme.html",
            "2031-03/programme.pdf",
            "2031-03/programme.txt",
            "2031-03/programme-annex.pdf",
            "2031-03/advocates.html",
            "2031-03/advocates.pdf",
            "2031-03/advocates.txt",
            "2031-03/operations.html",
            "2031-03/operations.pdf",
            "2031-03/operations.txt",
            "2031-03/metrics.csv",
            "2031-03/metrics.json",
            "2031-03/changes.csv",
            "2031-03/run.json",
            "index.html");

    private static final List<String> TALENT =
            List.of("2031-03/talent.html", "2031-03/talent.pdf", "2031-03/talent.txt", "2031-03/talent-annex.pdf");

    @Test
    void writes_every_file_of_the_month_and_nothing_else(@TempDir Path out) throws IOException {
        List<Path> written = Reports.write(out, SampleMonths.rich());

        assertThat(written).extracting(path -> out.relativize(path).toString()).containsExactlyElementsOf(FILES);
        try (var all = Files.walk(out)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void a_month_with_applications_has_a_talent_report_and_the_index_links_it(@TempDir Path out) throws IOException {
        List<Path> written = Reports.write(out, Recruits.rich());

        assertThat(written).extracting(path -> out.relativize(path).toString()).containsAll(TALENT);
        assertThat(Files.readString(out.resolve("index.html"))).contains("2031-03/talent.html");
    }

    @Test
    void once_no_applications_are_delivered_the_talent_report_is_gone_and_no_link_leads_to_it(@TempDir Path out)
            throws IOException {
        Reports.write(out, Recruits.rich());
        Reports.write(out, SampleMonths.rich());

        assertThat(TALENT).noneMatch(file -> Files.exists(out.resolve(file)));
        assertThat(Files.readString(out.resolve("index.html"))).doesNotContain("talent.html");
    }

    @Test
    void writes_the_same_bytes_again(@TempDir Path one, @TempDir Path two) throws IOException {
        Reports.write(one, SampleMonths.rich());
        Reports.write(two, SampleMonths.rich());

        for (String file : FILES) {
            assertThat(Files.readAllBytes(two.resolve(file))).as(file).isEqualTo(Files.readAllBytes(one.resolve(file)));
        }
    }

    @Test
    void settings_of_the_report_change_pages_and_no_file_of_figures(@TempDir Path one, @TempDir Path two)
            throws IOException {
        Reports.write(one, SampleMonths.rich());
        Reports.write(two, Company.month());

        for (String file : FILES) {
            boolean figures = file.endsWith("csv") || file.endsWith("json");
            boolean same = Arrays.equals(Files.readAllBytes(two.resolve(file)), Files.readAllBytes(one.resolve(file)));
            assertThat(same).as(file).isEqualTo(figures);
        }
    }

    @Test
    void the_same_settings_give_the_same_bytes_again(@TempDir Path one, @TempDir Path two) throws IOException {
        Reports.write(one, Company.month());
        Reports.write(two, Company.month());

        for (String file : FILES) {
            assertThat(Files.readAllBytes(two.resolve(file))).as(file).isEqualTo(Files.readAllBytes(one.resolve(file)));
        }
    }

    @Test
    void index_lists_months_whose_report_lies_there_newest_first(@TempDir Path out) throws IOException {
        Path february = Files.createDirectories(out.resolve("2031-02"));
        Files.writeString(february.resolve("marketing.html"), "");

        Reports.write(out, SampleMonths.rich());

        assertThat(Files.readString(out.resolve("index.html")))
                .containsSubsequence("March 2031", "February 2031")
                .doesNotContain("January 2031");
    }

    @Test
    void index_links_an_operations_report_only_where_it_lies(@TempDir Path out) throws IOException {
        Path february = Files.createDirectories(out.resolve("2031-02"));
        Files.writeString(february.resolve("marketing.html"), "");

        Reports.write(out, SampleMonths.rich());

        assertThat(Files.readString(out.resolve("index.html")))
                .contains("2031-03/operations.html")
                .doesNotContain("2031-02/operations.html");
    }

    @Test
    void index_says_where_the_month_before_was_compared_on_other_networks(@TempDir Path out) throws IOException {
        YearMonth february = Sample.MONTH.minusMonths(1);
        Files.writeString(Files.createDirectories(out.resolve("2031-02")).resolve("marketing.html"), "");
        Sample then = new Sample(february)
                .ratio("engagement_amplification", "", .5, .4, .6)
                .ratio("engagement_amplification", "network=x", .5, .4, .6);
        Sample now = new Sample(Sample.MONTH)
                .ratio("engagement_amplification", "", 2, 1.8, 2.2)
                .ratio("engagement_amplification", "network=linkedin", 2, 1.8, 2.2);

        Reports.write(
                out,
                new MonthInput(
                        List.of(),
                        now.values(),
                        Map.of(february, then.values()),
                        Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of())));

        assertThat(Jsoup.parse(Files.readString(out.resolve("index.html")))
                        .select(".change")
                        .eachText())
                .first()
                .asString()
                .isEqualTo("2.0 times the brand’s engagement, after 0.50 in February on other networks");
    }

    @Test
    void index_says_how_the_figure_moved_and_links_every_file_of_the_month(@TempDir Path out) throws IOException {
        Files.writeString(Files.createDirectories(out.resolve("2031-02")).resolve("marketing.html"), "");

        Reports.write(out, SampleMonths.rich());

        Document index = Jsoup.parse(Files.readString(out.resolve("index.html")));
        assertThat(index.select(".change").eachText())
                .first()
                .asString()
                .isEqualTo("3.1 times the brand’s engagement, after 1.5 in February: a clear rise");
        assertThat(index.select(".spark path")).hasSize(2);
        assertThat(index.select("h2 a").first().attr("href")).isEqualTo("2031-03/marketing.html");
        assertThat(index.select("a").eachAttr("href"))
                .contains(
                        "2031-03/marketing.pdf",
                        "2031-03/marketing-annex.pdf",
                        "2031-03/operations.pdf",
                        "2031-03/metrics.json")
                .doesNotContain("2031-02/marketing-annex.pdf");
    }

    @Test
    void a_page_is_small_and_asks_for_nothing_outside(@TempDir Path out) throws IOException {
        Reports.write(out, SampleMonths.rich());

        String page = Files.readString(out.resolve("2031-03/marketing.html"));
        assertThat(page.length()).isLessThan(1_500_000);
        assertThat(page.replace("http://www.w3.org/2000/svg", "").replace("http://www.w3.org/1999/xlink", ""))
                .doesNotContain("http:", "https:", "url(http", "<script", "@import", "src=");
    }
}
