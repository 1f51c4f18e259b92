package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A warehouse that version 0.1 wrote (commit 66bd504, a month of the tiny company, published twice) lives on. Its tables
 * name their files by whole paths, so it is always in the same place.
 */
class MigrationTest {
    private static final String ARCHIVE = "warehouse-0.1.zip";

    private final Path folder = Path.of("/tmp/polyphony-warehouse-0.1");
    private TinyCompany company;

    @BeforeEach
    void unpack() throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
        try (InputStream resource = MigrationTest.class.getResourceAsStream(ARCHIVE);
                ZipInputStream zip = new ZipInputStream(resource)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                }
            }
        }
        company = new TinyCompany(folder);
    }

    @AfterEach
    void remove() throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
    }

    @Test
    void whatItPublishedIsReadReportedRolledBackRunAgainAndMaintained() throws IOException {
        String then = company.report("metrics.csv");

        company.month("report").done();
        assertThat(company.report("metrics.csv")).isEqualTo(then);
        assertThat(then).contains("clicks,").contains(",6,");

        company.month("rollback").done();
        assertThat(company.report("metrics.csv")).isNotEqualTo(then).contains(",5,");

        company.engagements("engagements.csv", "p1,click,2026-10-03,9,event");
        company.run();
        assertThat(company.report("metrics.csv")).contains(",9,").doesNotContain(",5,");
        assertThat(company.plain("status").done().out())
                .contains("2026-10  published")
                .doesNotContain("killed", "failed");

        company.plain("maintain").done();
        company.month("report").done();
        assertThat(company.report("metrics.csv")).contains(",9,");
    }
}
