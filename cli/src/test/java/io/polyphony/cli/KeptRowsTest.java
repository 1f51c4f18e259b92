package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows about people are given up when they are old, and when their key is. */
class KeptRowsTest {
    @TempDir
    private Path folder;

    @Test
    void oldMonthsGiveUpTheirRowsAndKeepTheirFigures() throws IOException {
        TinyCompany company = company();
        company.does("backfill", "--from", "2026-08", "--to", "2026-10").done();
        String figures = company.report("metrics.csv");
        assertThat(months("posts")).containsExactly("month=2026-08", "month=2026-09", "month=2026-10");

        Invocation kept = company.does("backfill", "--from", "2026-08", "--to", "2026-10", "--retain-months", "2");

        assertThat(kept.done().out()).contains("Rows about people given up, figures kept: 2026-08");
        assertThat(months("posts")).containsExactly("month=2026-09", "month=2026-10");
        assertThat(months("people")).containsExactly("month=2026-09", "month=2026-10");
        assertThat(months("metric_values")).hasSize(3);
        assertThat(company.does("backfill", "--from", "2026-08", "--to", "2026-10", "--retain-months", "2")
                        .done()
                        .out())
                .doesNotContain("given up");
        assertThat(company.status()).contains("Nothing was delivered for these months");
        company.run();
        assertThat(company.report("metrics.csv")).isEqualTo(figures);
        assertThat(company.does("backfill", "--from", "2026-08", "--to", "2026-10", "--retain-months", "0")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aNewKeyLeavesFiguresAndNothingUnderTheOld() throws IOException {
        TinyCompany company = company();
        company.run();
        String figures = company.report("metrics.csv");
        List<String> old = Files.readAllLines(folder.resolve("key"));

        company.plain("rotate-key").done();
        List<String> keys = Files.readAllLines(folder.resolve("key"));

        assertThat(keys).hasSize(3).endsWith(old.get(0), old.get(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        assertThat(company.plain("rotate-key", "--finish").err()).contains("2026-10 was not run under the new key yet");

        company.run();
        int before = files("people").size();
        company.plain("rotate-key", "--finish").done();

        assertThat(company.report("metrics.csv")).isEqualTo(figures);
        assertThat(files("people")).hasSize(1).hasSizeLessThan(before);
        assertThat(company.plain("forget", "--person", "ann").done().out()).contains("found in 0 files");
        Files.write(folder.resolve("key"), old);
        assertThat(company.month("run", "--input", folder + "/in").err()).contains("another pseudonym key");

        Files.delete(folder.resolve("key"));
        assertThat(company.month("run", "--input", folder + "/in").err())
                .contains("there is no key file", "Put it back from where it is kept");
        assertThat(folder.resolve("key")).doesNotExist();
    }

    /** Killed while the months were run again, and once more while the key file was being replaced. */
    @Test
    void aRotationThatWasKilledMidwayGoesOn() throws IOException {
        TinyCompany company = company();
        company.does("backfill", "--from", "2026-08", "--to", "2026-10").done();
        String figures = company.report("metrics.csv");
        company.plain("rotate-key").done();
        company.does("backfill", "--force", "--from", "2026-08", "--to", "2026-08")
                .done();
        Files.writeString(folder.resolve("key.next"), "half a k");

        assertThat(company.status()).contains("Nothing was delivered for these months");
        assertThat(company.plain("rotate-key", "--finish").err()).contains("was not run under the new key yet");
        company.plain("rotate-key").done();
        assertThat(folder.resolve("key.next")).doesNotExist();
        company.does("backfill", "--force", "--from", "2026-08", "--to", "2026-10")
                .done();
        company.plain("rotate-key", "--finish").done();

        assertThat(company.report("metrics.csv")).isEqualTo(figures);
        assertThat(months("people")).hasSize(3);
        assertThat(files("people")).hasSize(3);
        assertThat(company.plain("forget", "--person", "ann").done().out()).contains("found in 0 files");
    }

    private TinyCompany company() throws IOException {
        TinyCompany company = new TinyCompany(folder);
        company.posts("posts-2.csv", "p8,2026-08-02T10:00:00Z", "p9,2026-09-02T10:00:00Z");
        return company;
    }

    /** The months that a table has files of. */
    private List<String> months(String table) throws IOException {
        return files(table).stream()
                .map(file -> file.getParent().getFileName().toString())
                .distinct()
                .toList();
    }

    private List<Path> files(String table) throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve("w/polyphony").resolve(table))) {
            return walk.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }
}
