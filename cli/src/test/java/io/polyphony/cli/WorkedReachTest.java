package io.polyphony.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.polyphony.jobs.RequiresShared;
import io.polyphony.jobs.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of worked months: what is published, what it prints, and sums made straight from the files are the same. */
@RequiresShared
class WorkedReachTest {
    private static final Pattern BLOCK = Pattern.compile("```\\w+ (\\S+)\\n(.*?)```", Pattern.DOTALL);
    private static final String AMPLIFICATION = "engagement_amplification";
    private static final double DIGITS = 1e-11;

    @TempDir
    private Path folder;

    private String page;

    @BeforeEach
    void readPage() throws IOException {
        page = Files.readString(Path.of("../docs/worked-reach.md"));
    }

    @Test
    void aChannelAndItsPresenters() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        RawPosts.rows("03_facebook_news_pages/pages.csv")
                .filter(row -> row.getField("brand_assigned_by_us").equals("fox_news"))
                .forEach(row -> pages.put(row.getField("page_name"), row.getField("page_id")));
        RawPosts all = RawPosts.onFacebook().of(pages.values());
        RawPosts window = all.inCommonWindow();
        RawPosts brand = window.of(List.of(pages.get("fox_news")));
        RawPosts employees = window.of(pages.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("person_"))
                .map(Map.Entry::getValue)
                .toList());

        Map<String, String> published = published("2017-07", "pages");

        amplified(published, employees, brand, 3);
        assertThat(published)
                .doesNotContainKeys("impressions voice=employee", "audience_ceiling voice=employee")
                .containsEntry("posts voice=employee", "" + employees.count());
        pages.forEach((name, id) -> printed(name, facebook(window.of(List.of(id)))));
        printed("employees", facebook(employees));
        long july = all.in(YearMonth.of(2017, 7)).count();
        assertThat(page.replace("\n", " "))
                .contains("Of the " + july + " posts of July " + window.count() + " lie in it; "
                        + (july - window.count()) + " are left out");
    }

    private static LongStream facebook(RawPosts posts) {
        return LongStream.of(posts.count(), posts.earned(0), posts.earned(1), posts.engagements());
    }

    @Test
    void aPartysPoliticians() throws IOException {
        YearMonth march = YearMonth.of(2024, 3);
        List<String> politicians = quoted("politicians/sources.yaml").distinct().toList();
        RawPosts all = RawPosts.onX("NC").of(politicians);
        RawPosts month = all.in(march);
        RawPosts brand = month.of(List.of("thapagk"));
        RawPosts employees = month.of(
                politicians.stream().filter(name -> !name.equals("thapagk")).toList());

        Map<String, String> published = published("2024-03", "politicians");

        assertThat(all.inCommonWindow().in(march)).isEqualTo(month);
        amplified(published, employees, brand, 12);
        same(published, "impression_amplification", quotient(employees.views(), brand.views()));
        assertThat(published)
                .containsEntry("impressions voice=employee", "" + employees.views())
                .containsEntry("impressions voice=brand", "" + brand.views())
                .containsEntry("audience_ceiling voice=employee", "" + employees.followers())
                .containsEntry("audience_ceiling voice=brand", "" + brand.followers());
        politicians.forEach(name -> printed(name, x(month.of(List.of(name)))));
        printed("employees", x(employees));
    }

    private static LongStream x(RawPosts posts) {
        return LongStream.of(
                posts.count(),
                posts.reposts(),
                posts.views(),
                posts.earned(0),
                posts.earned(1),
                posts.earned(2),
                posts.engagements(),
                posts.followers());
    }

    /** The figures of engagement, published and printed. */
    private void amplified(Map<String, String> published, RawPosts employees, RawPosts brand, int people) {
        double ratio = quotient(employees.engagements(), brand.engagements());
        assertThat(published)
                .containsEntry("engagements voice=employee", "" + employees.engagements())
                .containsEntry("engagements voice=brand", "" + brand.engagements());
        same(published, AMPLIFICATION, ratio);
        same(published, AMPLIFICATION + "_per_post", ratio / quotient(employees.count(), brand.count()));
        same(published, AMPLIFICATION + "_per_advocate", ratio / people);
    }

    private static double quotient(long over, long under) {
        return (double) over / under;
    }

    private void same(Map<String, String> published, String metric, double value) {
        assertThat(Double.parseDouble(published.get(metric + " "))).as(metric).isCloseTo(value, within(value * DIGITS));
        String printed = " = " + String.format(Locale.ROOT, "%.6g", value).replaceFirst("0+$", "");
        assertThat(page.lines().filter(line -> line.startsWith("* `" + metric + "`")))
                .as("%s%s", metric, printed)
                .anyMatch(line -> line.endsWith(printed));
    }

    private void printed(String name, LongStream numbers) {
        assertThat(page.lines())
                .contains(numbers.mapToObj(number -> String.format(Locale.ROOT, "%,d", number))
                        .collect(joining(" | ", "| " + name + " | ", " |")));
    }

    /** Names that a file of the page has in quotes. */
    private Stream<String> quoted(String file) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(file))
                .flatMap(block ->
                        Pattern.compile("'(\\w+)'").matcher(block.group(2)).results())
                .map(name -> name.group(1));
    }

    /** Runs the month with the page's files: values that are shown, by metric and grain. */
    private Map<String, String> published(String month, String input) throws IOException {
        Files.createDirectories(folder.resolve(input));
        for (MatchResult block : BLOCK.matcher(page).results().toList()) {
            if (block.group(1).startsWith(input + "/")) {
                Files.writeString(
                        folder.resolve(block.group(1)),
                        block.group(2)
                                .replace(
                                        "SAMPLES",
                                        SharedData.data("")
                                                .toAbsolutePath()
                                                .normalize()
                                                .toString()));
            }
        }
        Spoken run = Spoken.by(
                "run",
                "--month=" + month,
                "--input=" + folder.resolve(input),
                "--warehouse=" + folder.resolve("warehouse"),
                "--out=" + folder.resolve("out"),
                "--key-file=" + folder.resolve("key"),
                "--set=privacy.public-figures=true",
                "--set=privacy.floor=1",
                "--set=input.more-folders=" + SharedData.folder());
        assertThat(run.exit()).as(run.err()).isZero();
        return shown(folder.resolve("out").resolve(month).resolve("metrics.csv"));
    }

    private static Map<String, String> shown(Path metrics) throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(metrics)) {
            rows.stream()
                    .filter(row -> !row.getField("value").isEmpty())
                    .forEach(row ->
                            values.put(row.getField("metric_id") + " " + row.getField("grain"), row.getField("value")));
        }
        return values;
    }
}
