package io.polyphony.jobs.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.schemas.mapping.MappingReader;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String LOOSE = """
            id: library
            version: 0.1.0
            title: Library
            description: Of a tool.
            columns:
              - { name: asset, aliases: ["Asset"] }
              - { name: headline, aliases: ["Headline"] }
              - { name: caption, aliases: ["Suggested caption"] }
              - { name: link, aliases: ["Link"] }
            outputs:
              - contract: content
                columns: { content_id: asset, suggested_text: caption, kind: "'link'" }
            """;

    private List<String> own(String mapping, String header) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), header + "\n" + "1,".repeat(9) + "\n");
        SourceMapping read =
                new MappingReader().read(new ByteArrayInputStream(mapping.getBytes(StandardCharsets.UTF_8)));
        return Detection.of(file, Map.of("own.yaml", read)).stream()
                .filter(Detection.Fit::fits)
                .map(Detection.Fit::own)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void aMappingThatRequiresNothingClaimsOnlyWhatHasMostOfItsColumns() throws IOException {
        assertThat(own(LOOSE, "Asset,Headline,Suggested caption,Owner,Team")).containsExactly("own.yaml");
        assertThat(own(LOOSE, "Asset,Link,Owner,Team,Day")).isEmpty();
        assertThat(own(LOOSE, "Name,Vorname,Abteilung,Ort,Tag")).isEmpty();
    }

    @Test
    void aMappingNeverClaimsATableThatHasNothingOfWhatItMakes() throws IOException {
        String requires = LOOSE.replace("[\"Link\"] }", "[\"Link\"], required: true }");

        assertThat(own(requires, "Link,Asset,Day")).containsExactly("own.yaml");
        assertThat(own(requires, "Link,Headline,Day")).isEmpty();
    }
}
