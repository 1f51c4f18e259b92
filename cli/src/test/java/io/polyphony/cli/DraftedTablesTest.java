package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.conform.LocalRows;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.draft.Draft;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.table.Engagements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables that no shipped mapping knows through {@code init}, {@code schemas new} and {@code run}: how many lines of the draft had
 * to be written anew, and what came out. The table in the docs is made of it; {@code -Ddocs.rewrite=true} writes it anew.
 */
class DraftedTablesTest {
    private static final Path PAGE = Path.of("..", "docs", "first-hour.md");
    private static final Path TABLES = Path.of("src/test/resources/io/polyphony/cli/drafted");
    private static final Pattern ROWS = Pattern.compile("(?m)^(\\w+): (\\d+) rows, (\\d+) rejected, (\\d+) filtered");
    private static final FileTime EXPORTED = FileTime.from(Instant.parse("2026-11-02T10:00:00Z"));
    private static final int EDITS = 3;

    /** A log of posts, a page's posts, a staff list, applications: these go to the report each time, the others where all is asked for. */
    private static final Set<String> RUN = Set.of(
            "beitraege/beitraege.csv",
            "planner/Post Performance.csv",
            "personal/mitarbeiterliste.csv",
            "pipeline/hiring-pipeline.csv");

    @TempDir
    private Path home;

    /**
     * A table.
     *
     * @param what what it is, for the page
     * @param tuned the draft was tuned while it was looked at; false: it was written afterwards
     * @param file its folder and name
     * @param edits beginnings of lines of the draft, and the lines that replace them
     * @param answers what init is told
     * @param taken rows that are taken over, by contract
     * @param counts counts that are taken over, by kind
     */
    private record Table(
            String what,
            boolean tuned,
            String file,
            Map<String, String> edits,
            List<String> answers,
            String taken,
            String counts) {
        private Path folder() {
            return TABLES.resolve(file).getParent();
        }

        private String name() {
            return Path.of(file).getFileName().toString();
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private static final List<String> ALL_IN = List.of("--all-opted-in", "2026-01-01");
    private static final List<String> NOTHING = List.of();
    private static final Map<String, String> NONE = Map.of();

    static Stream<Table> tables() {
        return Stream.of(
                new Table(
                        "A German log of posts (CSV with semicolons)",
                        true,
                        "beitraege/beitraege.csv",
                        NONE,
                        ALL_IN,
                        "engagements 120, posts 24",
                        "click 734, comment 178, impression 57284, reaction 880, repost 94"),
                new Table(
                        "An advocacy tool's shares (TSV)",
                        true,
                        "shares/advocacy-shares.tsv",
                        NONE,
                        ALL_IN,
                        "accounts 20, engagements 112, posts 28",
                        "click 388, comment 106, reaction 903, repost 96"),
                new Table(
                        "Reactions one by one (JSON lines, nested)",
                        true,
                        "events/engagement-events.jsonl",
                        NONE,
                        NOTHING,
                        "engagements 40",
                        "click 10, comment 10, reaction 19, repost 1"),
                new Table(
                        "A social wall (JSON document, nested)",
                        true,
                        "feed/feed.json",
                        NONE,
                        ALL_IN,
                        "engagements 80, posts 20",
                        "comment 129, impression 32388, reaction 697, repost 81"),
                new Table("A staff list (CSV)", true, "staff/staff-list.csv", NONE, NOTHING, "people 20", ""),
                new Table(
                        "Followers of accounts (XLSX)",
                        true,
                        "followers/followers.xlsx",
                        NONE,
                        NOTHING,
                        "audience 36",
                        ""),
                new Table(
                        "A click log with milliseconds (CSV)",
                        true,
                        "clicks/click-log.csv",
                        NONE,
                        NOTHING,
                        "link_clicks 30",
                        ""),
                new Table(
                        "Counts by post of one account (CSV)",
                        true,
                        "totals/post-performance.csv",
                        NONE,
                        List.of("--brand", "post-performance"),
                        "engagements 108, posts 18",
                        "click 2040, comment 234, impression 146357, reaction 2825, repost 225, viewer 102442"),
                new Table(
                        "Applications by stage (CSV)",
                        true,
                        "applications/candidates.csv",
                        NONE,
                        NOTHING,
                        "applications 40",
                        ""),
                new Table(
                        "Requests to share (CSV with bars)", true, "asks/campaigns.csv", NONE, NOTHING, "asks 12", ""),
                new Table("A content plan (XLSX)", true, "plan/content-plan.xlsx", NONE, NOTHING, "content 15", ""),
                new Table(
                        "A planning tool's posts of a page (CSV)",
                        false,
                        "planner/Post Performance.csv",
                        NONE,
                        List.of("--brand", "Halden"),
                        "engagements 110, posts 22",
                        "click 813, comment 212, impression 87747, reaction 1576, repost 169"),
                new Table(
                        "A German staff list (CSV with semicolons)",
                        false,
                        "personal/mitarbeiterliste.csv",
                        Map.of(
                                "# employed_from: ?",
                                "employed_from: einstellungsdatum",
                                "# opted_in_at: ?",
                                "opted_in_at: botschafter_seit"),
                        NOTHING,
                        "people 16",
                        ""),
                new Table(
                        "Visits of short links (JSON lines)",
                        false,
                        "visits/visits.jsonl",
                        NONE,
                        NOTHING,
                        "link_clicks 26",
                        ""),
                new Table(
                        "A planning tool's posts with texts that come again (CSV)",
                        false,
                        "pages/published-posts.csv",
                        NONE,
                        List.of("--brand", "Halden"),
                        "engagements 156, posts 26",
                        "click 702, comment 108, impression 98829, reaction 1273, repost 76, viewer 74504"),
                new Table(
                        "Applications with a column for each stage (CSV with semicolons)",
                        false,
                        "pipeline/hiring-pipeline.csv",
                        Map.of("requisition_id: \"?\"", "requisition_id: position"),
                        NOTHING,
                        "applications 91",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isReadThroughItsDraft(Table table) throws IOException {
        Path exports = Files.createDirectories(home.resolve("exports"));
        FileUtils.copyDirectory(table.folder().toFile(), exports.toFile());
        Path file = exports.resolve(table.name());
        String said = init(exports, NOTHING).out();
        assertThat(said)
                .contains("./polyphony schemas new " + Draft.shell(file) + " > " + Draft.shell(Draft.beside(file)));

        String draft = Invocation.of("schemas", "new", file).done().out();
        Files.writeString(Draft.beside(file), edited(draft, table.edits()));
        Invocation again = init(exports, table.answers());
        Invocation check = Invocation.of("schemas", "check", file).done();

        assertThat(table.edits()).hasSizeLessThanOrEqualTo(EDITS);
        assertThat(again.out()).contains("is a mapping of yours\n", "is read as Tables like ");
        assertThat(taken(check.out())).isEqualTo(table.taken());
        assertThat(counts(file)).isEqualTo(table.counts());
        boolean isRun = Whole.isAsked() || RUN.contains(table.file());
        if (isRun) {
            Invocation run = run(exports);
            assertThat(run.code()).as(run.err()).isZero();
        }
        written(table, said, isRun);
    }

    private Invocation init(Path exports, List<String> answers) throws IOException {
        try (Stream<Path> files = Files.walk(exports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, EXPORTED);
            }
        }
        List<Object> words =
                new ArrayList<>(List.of("init", exports, "--no-input", "--config", home.resolve("polyphony.yaml")));
        words.addAll(answers);
        return Invocation.of(words.toArray()).done();
    }

    /** The key is always the same: what is shown of a few people depends on it. */
    private Invocation run(Path exports) throws IOException {
        Files.writeString(home.resolve("key"), PseudonymKey.demoText());
        return Invocation.of(
                "run",
                "--month",
                "2026-10",
                "--input",
                exports,
                "--warehouse",
                home.resolve("w"),
                "--out",
                home.resolve("out"),
                "--key-file",
                home.resolve("key"));
    }

    /** Each edit replaces one line, which begins as it says; the indentation stays. */
    private static String edited(String draft, Map<String, String> edits) {
        List<String> lines = new ArrayList<>(draft.lines().toList());
        edits.forEach((beginning, by) -> {
            assertThat(lines)
                    .as(beginning)
                    .filteredOn(line -> line.strip().startsWith(beginning))
                    .hasSize(1);
            lines.replaceAll(line ->
                    line.strip().startsWith(beginning) ? line.substring(0, line.indexOf(beginning)) + by : line);
        });
        return String.join("\n", lines) + "\n";
    }

    private static String taken(String check) {
        return ROWS.matcher(check)
                .results()
                .map(m -> m.group(1) + " " + (number(m, 2) - number(m, 3) - number(m, 4)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static long number(MatchResult match, int group) {
        return Long.parseLong(match.group(group));
    }

    private static String counts(Path file) {
        Map<String, Long> counts = new TreeMap<>();
        for (Source source : new OneFile(file).asDelivered(List.of())) {
            LocalRows.read(
                    source,
                    Engagements.TABLE,
                    List.of(Engagements.KIND, Engagements.COUNT),
                    cells -> counts.merge(cells.get(0), Long.valueOf(cells.get(1)), Long::sum));
        }
        return counts.entrySet().stream()
                .map(c -> c.getKey() + " " + c.getValue())
                .collect(Collectors.joining(", "));
    }

    private String figures() throws IOException {
        Path metrics = home.resolve("out/2026-10/metrics.csv");
        long figures = Files.readAllLines(metrics).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[4].isEmpty())
                .map(cells -> cells[1])
                .distinct()
                .count();
        return "figures with a value: " + figures;
    }

    private void written(Table table, String said, boolean isRun) throws IOException {
        String name = table.name().contains(" ") ? "'exports/" + table.name() + "'" : "exports/" + table.name();
        String beside = Draft.beside(Path.of("exports", table.name())).toString();
        String what = said.contains("is perhaps") ? "perhaps another" : "unknown";
        String typed = "`schemas new " + name + " > " + beside + "`, `init exports"
                + (table.answers().isEmpty() ? "" : " " + String.join(" ", table.answers()))
                + "`, `run --month 2026-10`";
        String row = "| %s | %s | %s | %d | %s | %s | %s; %s"
                .formatted(
                        table.what(),
                        table.tuned() ? "before" : "after",
                        what,
                        table.edits().size(),
                        typed,
                        table.taken(),
                        table.counts().isEmpty() ? "no counts" : table.counts(),
                        isRun ? figures() + " |\n" : "");
        String page = Files.readString(PAGE);
        if (isRun && Boolean.getBoolean("docs.rewrite")) {
            Pattern old = Pattern.compile("(?m)^\\| " + Pattern.quote(table.what()) + " \\|.*\\n");
            String rest = old.matcher(page).replaceFirst("");
            Files.writeString(PAGE, rest.replace("<!-- end of drafts -->", row + "<!-- end of drafts -->"));
            page = Files.readString(PAGE);
        }

        assertThat(page)
                .as("docs/first-hour.md; rewrite it with -Ddocs.rewrite=true")
                .contains(row);
    }
}
