package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A run that fails on its input says where and what to do, and leaves everything published as it was. */
@ExtendWith(SmallCompany.Given.class)
class SpoiltInputTest {
    private static final Pattern TIME_OF_MEASUREMENT = Pattern.compile("2026-0[56]-\\d\\dT");

    @TempDir
    private Path input;

    @Test
    void aMissingFileIsNamedWithWhatToAdd(SmallCompany company) throws IOException {
        FileUtils.copyDirectory(company.input().toFile(), input.toFile());
        Files.delete(input.resolve("posts.csv"));

        assertThat(failing(company).err().strip())
                .isEqualTo(input + ": posts is missing (needed: accounts, people, posts)."
                        + " Add posts.csv, or name its source in sources.yaml. Columns: ./polyphony schemas show posts."
                        + " What an export is: ./polyphony schemas detect FILE."
                        + " Example files: ./polyphony simulate --out example.");
    }

    @Test
    void aFileSpoiltBeyondToleranceIsNamedWithItsFirstRow(SmallCompany company) throws IOException {
        FileUtils.copyDirectory(company.input().toFile(), input.toFile());
        Path file = input.resolve("engagements.csv");
        List<String> rows = Files.readAllLines(file);
        for (int row = 3; row < rows.size(); row += 2) {
            rows.set(row, TIME_OF_MEASUREMENT.matcher(rows.get(row)).replaceFirst("2026-02-30T"));
        }
        Files.write(file, rows);

        assertThat(failing(company).err())
                .startsWith("engagements.csv, row 4: ")
                .contains("of the engagements rows are rejected", "5.0 % is tolerated", "in measured_at")
                .contains("Correct the export, or raise input.reject-tolerance.");
    }

    private Invocation failing(SmallCompany company) throws IOException {
        List<String> published = published(company);
        var bytes = SmallCompany.bytes(company.folder().resolve("2026-06"));
        Invocation run = Invocation.of(
                company.like(company.warehouse(), company.folder(), "run", "--month", "2026-06", "--input", input));

        assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(run.err()).doesNotContain("\tat ").hasLineCount(1);
        assertThat(published(company)).isEqualTo(published).hasSize(SmallCompany.MONTHS.size());
        assertThat(company.status()).containsPattern("2026-06: the run that began at .* failed .* published nothing");
        assertThat(SmallCompany.bytes(company.folder().resolve("2026-06"))).isEqualTo(bytes);
        return run;
    }

    private static List<String> published(SmallCompany company) {
        return company.status()
                .lines()
                .filter(line -> line.contains(" published  "))
                .toList();
    }
}
