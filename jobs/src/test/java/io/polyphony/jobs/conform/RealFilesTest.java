package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.RequiresShared;
import io.polyphony.jobs.SharedData;
import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every file of the real data that exports were taken from goes through a mapping, and no row is lost on the way. */
@RequiresShared
@ExtendWith(SparkSuite.class)
class RealFilesTest {
    private static final Path PAGE = Path.of("..", "docs", "real-files.md");
    private static final Map<String, String> CONSTANTS =
            Map.of("opted_in_at", "2006-03-21", "measured_on", "2024-08-05", "username", "somebody", "voice", "brand");

    /** Files of a folder and the mapping that reads them. */
    private record Reading(String glob, String mapping, Map<String, String> constants) {
        Reading(String glob, String mapping) {
            this(glob, mapping, Map.of());
        }
    }

    private static final Map<String, String> OWN = Map.of("account_id", "member", "person_id", "member");

    private static final List<Reading> READINGS = List.of(
            new Reading("04*/**/TWEET_*.csv.gz", "x-profile-tweets-csv"),
            new Reading("04*/**/TWEET_*.txt.gz", "x-profile-tweets-csv"),
            new Reading("04*/*/[a-zA-SU-Z]*.csv.gz", "x-timeline-csv"),
            new Reading("08*/dbt_facebook_pages/*daily_page*.csv", "connector-facebook-page-days-csv"),
            new Reading("08*/dbt_facebook_pages/*lifetime*.csv", "connector-facebook-post-metrics-csv"),
            new Reading("08*/dbt_facebook_pages/*page_data.csv", "connector-facebook-pages-csv"),
            new Reading("08*/dbt_facebook_pages/*post_history*.csv", "connector-facebook-posts-csv"),
            new Reading("08*/*/*organization_data.csv", "connector-linkedin-organization-csv"),
            new Reading("08*/*/*organization_{ugc_post,share}_data.csv", "connector-linkedin-organizations-csv"),
            new Reading("08*/*/*{post,share}_content_data.csv", "connector-linkedin-content-csv"),
            new Reading("08*/*/linkedin_pages_share_statistic_data.csv", "connector-linkedin-share-statistics-csv"),
            new Reading("08*/*/linkedin*_history_data.csv", "connector-linkedin-posts-csv"),
            new Reading("08*/*/*{post,share}_share_statistic_data.csv", "connector-linkedin-statistic-keys-csv"),
            new Reading("08*/dbt_twitter_organic/account_history.csv", "connector-x-accounts-csv"),
            new Reading("08*/dbt_twitter_organic/organic_tweet_report.csv", "connector-x-report-csv"),
            new Reading("08*/dbt_twitter_organic/tweet.csv", "connector-x-tweets-csv"),
            new Reading("08*/dbt_twitter_organic/twitter_user_history.csv", "connector-x-users-csv"),
            new Reading("09*/*.xlsx", "linkedin-personal-days", OWN),
            new Reading("09*/*.xlsx", "linkedin-personal-posts", OWN),
            new Reading("09*/*.xlsx", "linkedin-personal-follows", OWN),
            new Reading("09*/*.xlsx", "linkedin-personal-followers", OWN),
            new Reading("10*/*.csv", "facebook-page-insights-csv"),
            new Reading("11*/sp500*.csv.gz", "x-brand-profiles-csv"),
            new Reading("11*/yumbrands*.csv.gz", "x-brand-tweets-csv", Map.of("brand", "yumbrands")),
            new Reading("13*/search*.json.gz", "x-api-search-json"),
            new Reading("13*/*timeline*.json.gz", "x-api-timeline-json"));

    @Test
    void everyFileGoesThroughAMapping(SparkSession spark) throws IOException {
        StringBuilder page = new StringBuilder("""
                # Real files through the mappings

                Every file of six sets of real exports, read by `schemas check` with a shipped mapping: rows = taken + rejected +
                filtered + duplicates. Rows are counted after wide ones became several. Made by `RealFilesTest`; the files
                themselves are not part of the project.

                | file | mapping | contract | rows | taken | rejected | filtered | duplicates | why rejected |
                |---|---|---|---|---|---|---|---|---|
                """);
        List<Path> read = new ArrayList<>();
        for (Reading reading : READINGS) {
            for (Path file : files(reading.glob())) {
                read.add(file);
                lines(spark, file, reading).forEach(line -> page.append(line).append('\n'));
            }
        }
        assertThat(read)
                .containsAll(files("{04,08,09,10,11,13}*/**").stream()
                        .filter(f -> !f.getFileName().toString().startsWith("LICENSE"))
                        .toList());
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("rewrite it with -Dtest=RealFilesTest -Ddocs.rewrite=true, and look at what changed")
                .hasContent(page.toString());
    }

    private static List<Path> files(String glob) throws IOException {
        Path data = SharedData.data(".").normalize();
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> matcher.matches(data.relativize(f)))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(SparkSession spark, Path file, Reading reading) {
        String start = "| " + SharedData.data(".").normalize().relativize(file) + " | " + reading.mapping() + " | ";
        Map<String, String> constants = new TreeMap<>(reading.constants());
        if (!reading.mapping().startsWith("connector") || reading.mapping().endsWith("organizations-csv")) {
            constants.putAll(CONSTANTS);
        }
        if (!reading.mapping().equals("x-timeline-csv")) {
            constants.remove("username");
        }
        try {
            Source source =
                    new OneFile(file).through(reading.mapping(), constants).get(0);
            return FileCheck.of(spark, source, 1).tables().stream()
                    .map(t -> start + line(t))
                    .toList();
        } catch (InputException e) {
            return List.of(start + "refused: " + e.what() + " | | | | | | |");
        }
    }

    private static String line(FileCheck.Table t) {
        long taken = t.rows() - t.rejected() - t.filtered() - t.duplicates();
        assertThat(taken).isNotNegative();
        String why = t.faults().stream()
                .map(f -> f.reason().code() + " in " + f.column() + " " + f.rows())
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return "%s | %d | %d | %d | %d | %d | %s |"
                .formatted(t.contract(), t.rows(), taken, t.rejected(), t.filtered(), t.duplicates(), why);
    }
}
