package io.polyphony.jobs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

/** How files are read, and what a draft says of itself. */
class DraftTest extends DraftedFolder {
    private static final Path SAMPLES = Path.of("src/test/resources/io/polyphony/jobs/samples");

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
    void titlesAboveATableAreNoHeaderAndTheirCommasNoDelimiter() throws IOException {
        SourceMapping draft = draft("shares.csv", """
                Share report, Halden, all channels
                Period:;01.10.2026 to 31.10.2026

                Employee;Channel;Shared at;Post text;Likes
                ann.lund;LinkedIn;2026-10-05 09:30;At last, a tide table, for all;7
                bob.vik;X;2026-10-06 10:00;Wind, waves, and what they cost;9
                cem.oz;LinkedIn;2026-10-07 11:15;What I learned;1.204
                """);

        assertThat(draft.format().delimiter()).isEqualTo(";");
        assertThat(draft.format().findHeader()).isTrue();
        assertThat(draft.columns())
                .extracting(SourceColumn::name)
                .containsExactly("employee", "channel", "shared_at", "post_text", "likes");
        assertThat(draft.outputs().get(0).columns()).containsEntry("text", "post_text");
    }

    @Test
    void ofAWorkbookTheFullestSheetIsMeantAndTheBlankLinesAboveItsNamesCount() throws IOException {
        Path file = folder.resolve("shares.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            lines(workbook.createSheet("About"), List.of(List.of("Share report"), List.of("Made by", "the tool")));
            lines(
                    workbook.createSheet("All shares"),
                    List.of(
                            List.of("Share report"),
                            List.of(),
                            List.of("Employee", "Shared at", "Post text"),
                            List.of("ann.lund", "2026-10-05T09:30:00Z", "At last a tide table for all"),
                            List.of("bob.vik", "2026-10-06T10:00:00Z", "What wind and waves cost")));
            workbook.write(out);
        }

        SourceMapping draft = mapping(Draft.of(file, "draft"));

        assertThat(draft.format().sheet()).containsExactly("All shares");
        assertThat(draft.format().findHeader()).isTrue();
        assertThat(draft.columns())
                .extracting(SourceColumn::name)
                .containsExactly("employee", "shared_at", "post_text");
    }

    private static void lines(Sheet sheet, List<List<String>> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                Row row = sheet.createRow(i);
                lines.get(i)
                        .forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum()))
                                .setCellValue(cell));
            }
        }
    }

    @Test
    void listsInsideCellsDoNotSeparateAndAShortFirstLineIsNoTitleAboveRows() throws IOException {
        SourceMapping lists = draft("tags.csv", "id,tags\n1,a;b;c\n2,d;e;f\n");
        assertThat(lists.format().delimiter()).isEqualTo(",");
        assertThat(lists.format().findHeader()).isFalse();

        SourceMapping shorter = draft("short.csv", "id,text\n1,one,2026-10-01\n2,two,2026-10-02\n");
        assertThat(shorter.format().findHeader()).isFalse();
        assertThat(shorter.columns()).extracting(SourceColumn::name).containsExactly("id", "text");
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

    @Test
    void ofTwoColumnsThatAreEquallyLikelyNoneIsTaken() throws IOException {
        String draft = shares("Message,Caption", OWN + "," + OFFER, MORE + "," + PLAN, OWN + "," + MORE);

        assertThat(mapping(draft).open()).contains("posts.text");
        assertThat(draft).contains("text: \"?\"  # equally likely: message, caption; write the one that it is");
        assertThat(shares("Message,Caption", OWN + "," + OWN, MORE + "," + MORE, OWN + "," + OWN))
                .doesNotContain("equally likely");
    }

    @Test
    void theHeadSaysTheNextStepAndACommandWithItsConstants() throws IOException {
        Path file = Files.writeString(
                folder.resolve("log.csv"), SHARES.formatted("Text,Likes", OWN + ",3", MORE + ",4", OFFER + ",5"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-02T10:00:00Z")));
        String draft = Draft.of(file, "log");

        assertThat(draft)
                .contains("fill in each \"?\", then run ./polyphony init " + folder + " again.\n")
                .contains("--mapping " + folder.resolve("log.yaml") + " --constant measured_on=2026-11-02\n")
                .doesNotContain("Save it as");
    }

    @Test
    void aMappingIsCalledAsItsFileIsButForTheEnding() {
        assertThat(Draft.beside(Path.of("in", "fjl.link-clicks.csv"))).isEqualTo(Path.of("in", "fjl.link-clicks.yaml"));
        assertThat(Draft.beside(Path.of("Share log (2).CSV"))).isEqualTo(Path.of("share-log-2-.yaml"));
        assertThat(Draft.id(Path.of("log.jsonl.gz"))).isEqualTo("log");
        assertThat(Draft.id(Path.of("sources.csv"))).isEqualTo("sources-mapping");
    }

    @Test
    void rowsOfTotalsAreNoDataAndAreLeftOut() throws IOException {
        String posts = """
                Beitrags-ID;Beitrag;Veröffentlicht am;Uhrzeit;Impressionen;Klicks
                B1;Mehr Kräne für den Hafen im Herbst;01.10.2026;08:15;2.750;17
                B2;Was Wind und Wellen kosten und warum;04.10.2026;12:30;3.830;20
                %s;;;;6.580;37
                """;
        for (String word : List.of("Summe", "TOTAL", "Grand total", "Gesamt:")) {
            SourceMapping draft = draft("beitraege.csv", posts.formatted(word));
            assertThat(of("posts", draft).columns())
                    .as(word)
                    .containsEntry("posted_at", "concat(veroffentlicht_am, 'T', uhrzeit)");
            assertThat(draft.outputs())
                    .as(word)
                    .hasSize(2)
                    .allSatisfy(output -> assertThat(output.where())
                            .isEqualTo("coalesce(lower(trim(beitrags_id)), '') not in ('"
                                    + word.toLowerCase(Locale.ROOT) + "')"));
        }
        assertThat(text("beitraege.csv", posts.formatted("Summe"))).contains("# one row of totals is no data");
        assertThat(of("posts", draft("beitraege.csv", posts.formatted("B3"))).where())
                .isNull();
        // Something whole that is called so is data.
        assertThat(of(
                                "posts",
                                draft(
                                        "beitraege.csv",
                                        posts.formatted("Summe").replace("Summe;;;", "Summe;Alles;05.10.2026;09:00")))
                        .where())
                .isNull();
    }
}
