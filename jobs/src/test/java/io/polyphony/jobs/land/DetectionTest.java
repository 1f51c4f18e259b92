package io.polyphony.jobs.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.schemas.mapping.MappingReader;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void aDraftIsAMappingThatReadsItsFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("share log.csv"),
                "Member;Shared on;Views;Share;Share;9 lives\nann;3/4/2026;1,204;2%;x;a\nbob;12/24/2026;7;< 1%;y;b\n");

        SourceMapping draft = new MappingReader()
                .read(new ByteArrayInputStream(Draft.of(file, "share-log").getBytes(StandardCharsets.UTF_8)));

        assertThat(draft.format().delimiter()).isEqualTo(";");
        assertThat(draft.columns())
                .extracting(SourceColumn::name)
                .containsExactly("member", "shared_on", "views", "share", "share_2", "c_9_lives");
        assertThat(draft.columns().get(1).dates()).containsExactly("M/d/yyyy");
        assertThat(draft.columns().get(2).as()).isEqualTo(SourceColumn.As.COUNT);
        assertThat(draft.columns().get(3).as()).isEqualTo(SourceColumn.As.PERCENT);
        assertThat(draft.columns().get(4).occurrence()).isEqualTo(2);
        DeliveredFile delivered = new OneFile(file).file();
        assertThat(Header.of(new Source(null, draft, List.of(delivered), null, java.util.Map.of()), delivered)
                        .unknown())
                .isEmpty();
    }

    @Test
    void aDraftOfEverySampleIsAMapping() throws IOException {
        for (Path sample : samples().toList()) {
            String draft = Draft.of(sample, "draft");

            assertThat(new MappingReader()
                            .read(new ByteArrayInputStream(draft.getBytes(StandardCharsets.UTF_8)))
                            .columns())
                    .as(sample.toString())
                    .isNotEmpty();
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> Detection.of(folder.resolve("none.csv"))).isInstanceOf(InputException.class);
    }
}
