package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.RequiresShared;
import io.polyphony.jobs.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresShared
class RealMonthTest {
    @TempDir
    private Path folder;

    private void run(String month, String sources) throws IOException {
        Spoken run = spoken(month, sources);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private Spoken spoken(String month, String sources) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Files.writeString(input.resolve("sources.yaml"), sources);
        return Spoken.by(
                "run",
                "--month=" + month,
                "--input=" + input,
                "--warehouse=" + folder.resolve("warehouse"),
                "--out=" + folder.resolve("out"),
                "--key-file=" + folder.resolve("key"),
                "--set=privacy.public-figures=true",
                "--set=privacy.floor=1",
                "--set=input.more-folders=" + SharedData.folder());
    }

    private String file(String month, String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(month).resolve(name));
    }

    /** Published values of a metric by grain; blank: no value. */
    private Map<String, String> values(String month, String metric) throws IOException {
        Map<String, String> values = new TreeMap<>();
        List<String> lines = file(month, "metrics.csv").lines().toList();
        List<String> header = List.of(lines.get(0).split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells[header.indexOf("metric_id")].equals(metric)) {
                values.put(cells[header.indexOf("grain")], cells[header.indexOf("value")]);
            }
        }
        return values;
    }

    @Test
    void aBrandsPagesArePublishedWithTheirExactEngagement() throws IOException {
        String sources = """
                coverage: per-account
                sources:
                  - path: %1$s/pages.csv
                    mapping: facebook-pages-csv
                    where: brand = 'infowars' and (kind = 'person' or page_name = brand)
                    constants: { opted_in_at: 2004-02-04, measured_on: 2017-07-14 }
                  - path: %1$s/fb_news_posts.csv.gz
                    mapping: facebook-page-posts-csv
                    where: page_id in ('80256732576', '6499393458')
                """.formatted(SharedData.data("03_facebook_news_pages"));
        run("2017-07", sources);

        assertThat(values("2017-07", "engagements"))
                .containsEntry("voice=employee", "370942")
                .containsEntry("voice=brand", "215586");
        assertThat(file("2017-07", "marketing.html").split("</header>", -1)[0]).containsIgnoringCase("public figures");
        refusesAndLeavesThePublishedMonth("2017-07", sources.replace("/pages.csv", "/no-pages.csv"));
    }

    private void refusesAndLeavesThePublishedMonth(String month, String broken) throws IOException {
        String before = file(month, "metrics.csv");

        Spoken refused = spoken(month, broken);

        assertThat(refused.exit()).isEqualTo(ExitCode.INPUT.code());
        assertThat(refused.err()).startsWith("sources.yaml, source 1: no file matches");
        assertThat(file(month, "metrics.csv")).isEqualTo(before);
        assertThat(Spoken.by("status", "--warehouse=" + folder.resolve("warehouse"))
                        .out())
                .contains(month);
    }

    @Test
    void politiciansWithoutABrandAreCountedAndComparedWithNobody() throws IOException {
        run("2024-03", """
                sources:
                  - path: %s/**/TWEET_*.csv.gz
                    mapping: x-profile-tweets-csv
                    constants: { opted_in_at: 2006-03-21, measured_on: 2024-04-20 }
                """.formatted(SharedData.data("04_nepal_politicians_x")));

        assertThat(values("2024-03", "impression_amplification").values()).allMatch(String::isEmpty);
        assertThat(values("2024-03", "posts"))
                .hasEntrySatisfying("voice=employee", v -> assertThat(v).matches("[1-9]\\d*"));
        assertThat(values("2024-03", "audience_ceiling"))
                .hasEntrySatisfying("voice=employee", v -> assertThat(v).matches("[1-9]\\d*"));
        assertThat(file("2024-03", "marketing.html"))
                .contains("posts compare with the brand", "not measured this month");
    }
}
