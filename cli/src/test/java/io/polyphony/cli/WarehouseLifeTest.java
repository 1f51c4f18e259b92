package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a warehouse over many runs of one month: going back, failing, being kept small. */
class WarehouseLifeTest {
    @TempDir
    private Path folder;

    private TinyCompany company;

    @BeforeEach
    void company() throws IOException {
        company = new TinyCompany(folder);
    }

    private String published(int clicks) throws IOException {
        company.engagements("engagements.csv", "p1,click,2026-10-03," + clicks + ",event");
        company.run();
        return company.report("metrics.csv");
    }

    @Test
    void aMonthGoesBackOneRunAndForthByRunningAgain() throws IOException {
        String first = published(5);
        String second = published(6);

        company.month("rollback").done();
        assertThat(company.report("metrics.csv")).isEqualTo(first).isNotEqualTo(second);
        assertThat(company.month("rollback").code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(company.report("metrics.csv")).isEqualTo(first);

        String third = published(6);
        assertThat(withoutRun(third)).isEqualTo(withoutRun(second));
    }

    private static String withoutRun(String metrics) {
        return metrics.lines()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .reduce("", (a, b) -> a + "\n" + b);
    }

    @Test
    void aRunThatFailsIsKnownAndChangesNothing() throws IOException {
        String first = published(5);
        company.engagements("engagements.csv", "p1,click,2026-10-03,six,event");

        Invocation failed = company.month("run", "--input", folder + "/in");

        assertThat(failed.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(company.report("metrics.csv")).isEqualTo(first);
        assertThat(company.plain("status").done().out())
                .contains("2026-10  published")
                .containsPattern("2026-10: the run that began at .* failed \\(input\\) and published nothing");
        published(7);
        assertThat(company.plain("status").done().out()).doesNotContain("failed");
    }

    @Test
    void maintenanceKeepsTheRunInForceAndTheOneBefore() throws IOException {
        for (int clicks = 1; clicks < 4; clicks++) {
            published(clicks);
        }
        String before = company.report("metrics.csv");
        String last = published(4);
        long files = files();

        String said = company.plain("maintain").done().out();

        assertThat(said).matches("(?s).*Files deleted: [1-9]\\d+\\s*");
        assertThat(files()).isLessThan(files);
        company.month("report").done();
        assertThat(company.report("metrics.csv")).isEqualTo(last);
        company.month("rollback").done();
        assertThat(company.report("metrics.csv")).isEqualTo(before);
        assertThat(company.plain("maintain").done().out()).contains("Files deleted:");
        assertThat(company.month("rollback").code()).isEqualTo(ExitCode.USAGE.code());
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("w"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
