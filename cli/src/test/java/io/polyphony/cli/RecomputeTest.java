package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published numbers against dev/recompute.py, which has them from the input files alone. */
@RequiresPandas
@ExtendWith(SmallCompany.Given.class)
class RecomputeTest {
    private static final Path SCRIPT = Path.of("..", "dev", "recompute.py");

    @ParameterizedTest
    @FieldSource("io.polyphony.cli.SmallCompany#MONTHS")
    void everyPublishedNumberIsWhatTheInputFilesSay(String month, SmallCompany company)
            throws IOException, InterruptedException {
        assertAgrees(month, company.input(), company.folder());
    }

    @Test
    void alsoWherePeopleHaveSeveralIntervalsAndItIsSaidHowManyCanBeReached(SmallCompany company, @TempDir Path folder)
            throws IOException, InterruptedException {
        String month = SmallCompany.MONTHS.get(0);
        Path input = folder.resolve("in");
        Comers.goAndCome(company.input(), input);
        Invocation.of(company.like(
                        folder.resolve("w"),
                        folder.resolve("out"),
                        "run",
                        "--month",
                        month,
                        "--input",
                        input,
                        "--set",
                        "addressable.x=250000",
                        "--set",
                        "overlap.x=0.1"))
                .done();

        assertThat(folder.resolve("out").resolve(month).resolve("metrics.csv"))
                .content()
                .containsPattern("reach_likely_at_most,1,network=x;voice=employee,\\d+,")
                .containsPattern("reach_calibrated,1,network=x;voice=employee,\\d+,")
                .containsPattern("incremental_reach_at_most,1,network=x,\\d+,");
        assertAgrees(month, input, folder.resolve("out"));
    }

    /** The recomputation's own tests, whichever there are. */
    static Stream<Path> oddCases() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPT.getParent())) {
            List<Path> found = scripts.filter(script -> script.toString().endsWith("_test.py"))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("oddCases")
    void oddCasesAreRecomputedAsTheDefinitionsSay(Path script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(RequiresPandas.Present.interpreter(), script.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("Ran \\d+ tests?").endsWith("OK\n");
    }

    private static void assertAgrees(String month, Path input, Path out) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        RequiresPandas.Present.interpreter(),
                        SCRIPT.toString(),
                        "--input",
                        input.toString(),
                        "--month",
                        month,
                        "--metrics",
                        out.resolve(month).resolve("metrics.csv").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("\n\\d{3,} numbers compared; all agree\n$");
    }
}
