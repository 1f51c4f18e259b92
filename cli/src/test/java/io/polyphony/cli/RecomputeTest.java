package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The published numbers against dev/recompute.py, which has them from the input files alone. */
@RequiresPandas
@ExtendWith(SmallCompany.Given.class)
class RecomputeTest {
    private static final Path SCRIPT = Path.of("..", "dev", "recompute.py");

    @ParameterizedTest
    @FieldSource("io.polyphony.cli.SmallCompany#MONTHS")
    void everyPublishedNumberIsWhatTheInputFilesSay(String month, SmallCompany company)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        RequiresPandas.Present.interpreter(),
                        SCRIPT.toString(),
                        "--input",
                        company.input().toString(),
                        "--month",
                        month,
                        "--metrics",
                        company.folder().resolve(month).resolve("metrics.csv").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("\n\\d{3} numbers compared; all agree\n$");
    }
}
