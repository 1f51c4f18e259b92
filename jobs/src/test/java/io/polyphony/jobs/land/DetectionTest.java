package io.polyphony.jobs.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DetectionTest {
    private static final Path SAMPLES = Path.of("src/test/resources/io/polyphony/jobs/samples");

    @TempDir
    private Path folder;

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(f -> !f.toString().endsWith("samples.yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theMappingOfEachSampleFits(Path sample) {
        String mapping = sample.getFileName().toString().replaceFirst("\\.[^.]*$", "");

        assertThat(Detection.of(sample))
                .filteredOn(Detection.Fit::fits)
                .extracting(f -> f.mapping().id())
                .contains(mapping);
    }

    @Test
    void aContractsOwnColumnsFitAndTheMoreItAsksTheBetter() throws IOException {
        Path file = Files.writeString(
                folder.resolve("export.csv"), "post_id,kind,measured_at,count,measure\np,click,2026-03-01,1,event\n");

        assertThat(Detection.of(file).get(0))
                .satisfies(f -> assertThat(f.mapping().id()).isEqualTo("engagements"))
                .satisfies(f -> assertThat(f.fits()).isTrue());
    }

    @Test
    void cellsMayBeSeparatedOtherwiseThanTheMappingSays() throws IOException {
        Path file = Files.writeString(
                folder.resolve("export.csv"),
                "post_id;account_id;network;posted_at;text\np;a;x;2026-03-01;one, two, three\n");

        assertThat(Detection.of(file).get(0))
                .satisfies(f -> assertThat(f.mapping().id()).isEqualTo("posts"))
                .satisfies(f -> assertThat(f.isSure()).isTrue())
                .satisfies(f -> assertThat(f.delimiter()).isEqualTo(";"))
                .satisfies(f -> assertThat(f.mapping().format().delimiter()).isEqualTo(";"));
    }

    @Test
    void aFileThatCantBeReadSaysWhyInsteadOfFittingNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"a\": [1, 2");

        assertThatThrownBy(() -> Detection.of(file)).isInstanceOf(InputException.class);
    }

    @Test
    void whatFitsNothingIsToldWhatTheNearestLack() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "Post id,Date,Post text,Impressions\n1,2,3,4\n");

        Detection.Fit nearest = Detection.of(file).get(0);

        assertThat(nearest.fits()).isFalse();
        assertThat(nearest.mapping().id()).isEqualTo("x-content-csv");
        assertThat(nearest.missing()).contains("likes", "reposts");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> Detection.of(folder.resolve("none.csv"))).isInstanceOf(InputException.class);
    }
}
