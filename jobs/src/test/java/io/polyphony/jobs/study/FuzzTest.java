package io.polyphony.jobs.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A short run of what {@code dev/fuzz} does at length. */
class FuzzTest {
    private static final int MUTATIONS = 2_000;

    @Test
    void spoiltFilesAreReadOrRefusedAndSoundOnesLoseNoRow() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/io/polyphony/jobs/samples"))) {
            List<Path> samples =
                    files.filter(f -> !f.toString().endsWith(".yaml")).sorted().toList();

            Fuzz.Result result = Fuzz.of(samples, MUTATIONS, 1);

            assertThat(result.read() + result.refused()).isEqualTo(MUTATIONS);
            assertThat(result.read()).isPositive();
            assertThat(result.refused()).isPositive();
            assertThat(result.counted()).isGreaterThan(MUTATIONS / 5);
        }
    }
}
