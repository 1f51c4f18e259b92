package io.polyphony.jobs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.mapping.MappingOutput;
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

class DraftTest {
    private static final Path SAMPLES = Path.of("src/test/resources/io/polyphony/jobs/samples");

    @TempDir
    private Path folder;

    private SourceMapping draft(String name, String text) throws IOException {
        return mapping(Draft.of(Files.writeString(folder.resolve(name), text), "draft"));
    }

    private static SourceMapping mapping(String yaml) throws IOException {
        return new MappingReader().read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static MappingOutput only(SourceMapping mapping) {
        assertThat(mapping.outputs()).hasSize(1);
        return mapping.outputs().get(0);
    }

    @Test
    void columnsHaveNamesThatExpressionsCanUseAndAreReadAsTheirValuesLook() throws IOException {
        SourceMapping draft = draft(
                "share log.csv",
                "Member;Größe am;Views;Share;Share;9 lives\nann;3/4/2026;1,204;2%;x;a\nbob;12/24/2026;7;< 1%;y;b\n");

        assertThat(draft.format().delimiter()).isEqualTo(";");
        assertThat(draft.columns())
                .extracting(SourceColumn::name)
                .containsExactly("member", "grosse_am", "views", "share", "share_2", "c_9_lives");
        assertThat(draft.columns().get(1).dates()).containsExactly("M/d/yyyy");
        assertThat(draft.columns().get(2).as()).isEqualTo(SourceColumn.As.COUNT);
        assertThat(draft.columns().get(3).as()).isEqualTo(SourceColumn.As.PERCENT);
        assertThat(draft.columns().get(4).occurrence()).isEqualTo(2);
    }

    @Test
    void valuesDecideWhereTwoColumnsAreCalledAlike() throws IOException {
        SourceMapping draft = draft("log.csv", """
                id,created,created by,post
                z1,2026-10-01T08:00:00Z,@ann,We are at the fair this week
                z2,2026-10-02T08:00:00Z,@bob,What I learned in a year of tides
                """);

        assertThat(only(draft).contract()).isEqualTo("posts");
        assertThat(only(draft).columns())
                .containsEntry("post_id", "id")
                .containsEntry("posted_at", "created")
                .containsEntry("text", "post")
                .containsEntry("network", "?");
        assertThat(draft.open()).containsExactly("posts.network");
    }

    @Test
    void daysComeFirstWhereNoMonthHasThatNumber() throws IOException {
        assertThat(draft("a.csv", "name,on\na,13/10/2026\nb,2/10/2026\n")
                        .columns()
                        .get(1)
                        .dates())
                .containsExactly("d/M/yyyy");
        assertThat(draft("b.csv", "name,on\na,13.10.2026 9:05\nb,2.10.2026 17:30\n")
                        .columns()
                        .get(1)
                        .dates())
                .containsExactly("d.M.yyyy H:mm");
        assertThat(draft("c.csv", "name,on\na,1790000000\nb,1790000001\n")
                        .columns()
                        .get(1)
                        .dates())
                .containsExactly("epoch-seconds");
        assertThat(draft("d.csv", "name,on\na,2026-10-01T08:00:00+02:00\n")
                        .columns()
                        .get(1)
                        .dates())
                .isEmpty();
    }

    @Test
    void rowsWithoutIdsGetASubstituteAndLinksTellTheNetwork() throws IOException {
        SourceMapping draft = draft("log.csv", """
                when,who,caption,see
                2026-10-01 08:00,ann,We are at the fair this week,https://www.linkedin.com/feed/
                2026-10-02 08:00,bob,What I learned in a year of tides,https://www.linkedin.com/feed/
                """);

        assertThat(only(draft).columns()).containsEntry("network", "'linkedin'").containsEntry("posted_at", "when");
        assertThat(only(draft).columns().get("post_id")).startsWith("sha2(concat_ws(");
    }

    @Test
    void aWordThatNobodyKnowsIsAskedFor() throws IOException {
        String text =
                "application,candidate,job,stage,entered\na1,k1,j1,Applied,2026-10-01\na1,k1,j1,Tea ceremony,2026-10-02\n";

        SourceMapping draft = draft("log.csv", text);

        assertThat(only(draft).columns().get("stage")).contains("when 'tea ceremony' then '?'");
        assertThat(draft.open()).containsExactly("applications.stage");
    }

    @Test
    void aDocumentHasItsRowsInsideAField() throws IOException {
        SourceMapping draft =
                draft("log.json", "{\"total\": 2, \"data\": [{\"id\": \"a\", \"n\": 1}, {\"id\": \"b\", \"n\": 2}]}");

        assertThat(draft.format().rows()).isEqualTo("data");
        assertThat(draft.columns()).extracting(SourceColumn::name).containsExactly("id", "n");
        assertThat(draft.outputs()).isEmpty();
    }

    @Test
    void eachGuessSaysWhatItIsMadeFrom() throws IOException {
        Path file = Files.writeString(
                folder.resolve("log.csv"), "id,created,post\nz1,2026-10-01T08:00:00Z,We are at the fair this week\n");

        String draft = Draft.of(file, "log");

        assertThat(draft.lines().dropWhile(line -> !line.equals("outputs:")).filter(line -> line.startsWith("      ")))
                .isNotEmpty()
                .allMatch(line -> line.contains("  # "));
        assertThat(draft).contains("posted_at: created  # 1 of 1 are times, ISO 8601");
    }

    @Test
    void aDraftOfEverySampleIsAMapping() throws IOException {
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            List<Path> tables = samples.filter(s -> !s.toString().matches(".*[.](parquet|yaml)"))
                    .sorted()
                    .toList();
            for (Path sample : tables) {
                assertThat(mapping(Draft.of(sample, "draft")).columns())
                        .as(sample.toString())
                        .isNotEmpty();
            }
        }
    }
}
