package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is killed ({@code kill -9}) after one of its commits, which Iceberg names: readers have the month as it was
 * before, whole, until the last one; the next run succeeds, and what it publishes is the same bytes as without the kill.
 *
 * <p>A few commits by default; where all is asked for ({@link Whole}) each, and the page docs/kills.md is written.
 */
class KillTest {
    private static final List<String> FILES =
            List.of("metrics.csv", "metrics.json", "run.json", "marketing.html", "marketing.pdf", "operations.html");

    private static final String[] FORGET = {"forget", "--person=ann"};

    @TempDir
    private Path folder;

    private Path work;
    private Path pristine;
    private TinyCompany company;
    private String[] run;

    @BeforeEach
    void publishThenDeliverAnew() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        pristine = folder.resolve("pristine");
        company = new TinyCompany(work);
        run = new String[] {"run", "--month=2026-10", "--input=" + work.resolve("in")};
        company.engagements("engagements.csv", "p1,click,2026-10-03,5,event");
        company.run();
        company.engagements("engagements.csv", "p1,click,2026-10-03,6,event");
        FileUtils.copyDirectory(work.toFile(), pristine.toFile());
    }

    @Test
    void aKilledRunLeavesTheMonthWholeAndTheNextOneSucceeds() throws Exception {
        Map<String, String> before = published();
        List<String> commits = commits(0, run);
        Map<String, String> after = published();
        assertThat(commits).hasSizeGreaterThanOrEqualTo(12).startsWith("runs").endsWith("runs");
        List<String> page = new ArrayList<>();

        for (int commit : chosen(commits.size())) {
            restore();
            assertThat(commits(commit, run)).isEqualTo(commits.subList(0, commit));

            company.month("report").done();
            boolean isPublished = commit == commits.size();
            assertThat(published()).as("read after commit %s", commit).isEqualTo(isPublished ? after : before);
            String status = company.plain("status").done().out();
            assertThat(status.contains("was killed")).isEqualTo(!isPublished);

            company.run();
            assertThat(published()).as("run after commit %s", commit).isEqualTo(after);
            page.add("| " + commit + " | `" + commits.get(commit - 1) + "` | "
                    + (isPublished ? "the new month" : "the month as it was")
                    + ", whole | succeeded, same bytes |");
        }
        if (Whole.isAsked()) {
            write(page);
        }
    }

    @Test
    void aKilledBackfillKeepsWhatItPublishedAndGoesOn() throws Exception {
        company.posts("posts-9.csv", "p9,2026-09-02T10:00:00Z");
        String[] backfill = {"backfill", "--force", "--from=2026-09", "--to=2026-10", "--input=" + work.resolve("in")};
        FileUtils.deleteDirectory(pristine.toFile());
        FileUtils.copyDirectory(work.toFile(), pristine.toFile());
        Map<String, String> before = published();
        List<String> commits = commits(0, backfill);
        Map<String, String> after = published();
        Map<String, String> september = published("2026-09");
        int first = 1 + commits.subList(1, commits.size()).indexOf("runs") + 1;
        assertThat(first).isBetween(12, commits.size() - 1);

        restore();
        assertThat(commits(first, backfill)).isEqualTo(commits.subList(0, first));

        company.month("report").done();
        assertThat(published()).isEqualTo(before);
        assertThat(company.plain("status").done().out())
                .contains("2026-09  published")
                .containsPattern("2026-10: the run that began at .* was killed");
        company.run();
        assertThat(published()).isEqualTo(after);
        company.plain(List.of(backfill).stream()
                        .filter(word -> !word.equals("--force"))
                        .toArray(String[]::new))
                .done();
        assertThat(published("2026-09")).isEqualTo(september);
    }

    @Test
    void aKilledErasureLeavesTheMonthWholeAndCanBeDoneAgain() throws Exception {
        company.run();
        FileUtils.deleteDirectory(pristine.toFile());
        FileUtils.copyDirectory(work.toFile(), pristine.toFile());
        Map<String, String> published = published();
        List<String> commits = commits(0, FORGET);
        assertThat(commits).hasSizeGreaterThanOrEqualTo(3);

        for (int commit :
                Whole.isAsked() ? IntStream.rangeClosed(1, commits.size()).toArray() : new int[] {commits.size() / 2}) {
            restore();
            assertThat(commits(commit, FORGET)).isEqualTo(commits.subList(0, commit));

            company.month("report").done();
            assertThat(published()).as("read after commit %s", commit).isEqualTo(published);
            company.plain(FORGET).done();
            company.month("report").done();
            assertThat(published()).as("erased after commit %s", commit).isEqualTo(published);
        }
    }

    @Test
    void twoRunsAtOnceBothEndWellAndReadersSeeAWholeMonthMeanwhile() throws Exception {
        Map<String, String> before = published();
        List<String> words = company.words(run);
        List<Process> both = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            both.add(JavaProcess.of(Main.class, words)
                    .redirectOutput(folder.resolve(name).toFile())
                    .start());
        }
        Set<String> seen = new HashSet<>();
        while (both.stream().anyMatch(Process::isAlive)) {
            Invocation.of(
                            "report",
                            "--month=2026-10",
                            "--warehouse",
                            work.resolve("w"),
                            "--out",
                            folder.resolve("seen"))
                    .done();
            seen.add(Files.readString(folder.resolve("seen/2026-10/metrics.csv")));
        }

        String said = Files.readString(folder.resolve("one")) + "\n" + Files.readString(folder.resolve("two"));
        assertThat(both).as(said).extracting(Process::exitValue).containsOnly(0);
        assertThat(published()).isNotEqualTo(before);
        assertThat(seen).isSubsetOf(before.get("metrics.csv"), published().get("metrics.csv"));
        assertThat(company.plain("status").done().out()).doesNotContain("failed", "was killed");
    }

    private static int[] chosen(int commits) {
        return Whole.isAsked() ? IntStream.rangeClosed(1, commits).toArray() : new int[] {commits - 1, commits};
    }

    private void restore() throws IOException {
        FileUtils.deleteDirectory(work.toFile());
        FileUtils.copyDirectory(pristine.toFile(), work.toFile());
    }

    /** Runs a command in a process of its own, killed after a commit (0: not), and tells the tables it committed to. */
    private List<String> commits(int kill, String... command) throws Exception {
        Path commits = folder.resolve("commits");
        Files.deleteIfExists(commits);
        List<String> arguments = new ArrayList<>(List.of(commits.toString(), Integer.toString(kill)));
        arguments.addAll(company.words(command));
        Path log = folder.resolve("log");
        Process process = JavaProcess.of(StopsAtCommit.class, arguments)
                .redirectOutput(log.toFile())
                .start();
        if (kill > 0) {
            while (process.isAlive()
                    && (!Files.exists(commits) || lines(commits).size() < kill)) {
                Thread.sleep(20);
            }
            process.destroyForcibly();
        }
        int ended = process.waitFor();
        assertThat(ended).as(Files.readString(log)).isEqualTo(kill > 0 ? 128 + 9 : 0);
        return lines(commits);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file).lines().toList();
    }

    private Map<String, String> published() throws IOException {
        return published("2026-10");
    }

    private Map<String, String> published(String month) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String file : FILES) {
            byte[] bytes = Files.readAllBytes(work.resolve("out").resolve(month).resolve(file));
            files.put(file, new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return files;
    }

    private static void write(List<String> rows) throws IOException {
        Files.writeString(Path.of("../docs/kills.md"), """
                # Killed at every commit

                Written by `KillTest` in `./dev/test --full`: a second run of a month is killed with `kill -9` after each of its
                commits, in the order in which Iceberg tells of them. Then the month is read, and run again.

                | commit | table | readers had | the next run |
                |---|---|---|---|
                """ + String.join("\n", rows) + """


                ## What else is broken off

                Readers had the month as it was or the new one, whole, and the next command succeeded, each time.

                | what | test |
                |---|---|
                | an erasure, killed after a commit, then done again | `KillTest` |
                | a backfill of two months, killed when the first one is published | `KillTest` |
                | two runs of one month at once, read all the while | `KillTest` |
                | the warehouse's disk is full, or may only be read | `DiskTest` |
                | Airflow's scheduler is killed during a run; same bytes | `dags/tests/test_end_to_end.py` |
                | a warehouse of version 0.1, whose tables lack columns, is run again | `MigrationTest` |
                """);
    }
}
