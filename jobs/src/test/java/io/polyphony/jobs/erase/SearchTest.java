package io.polyphony.jobs.erase;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.spark.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search behind an erasure's proof finds what is there, in every kind of file. */
@ExtendWith(SparkSuite.class)
class SearchTest {
    private static final String PSEUDONYM = "00112233445566778899aabbccddeeff";
    private static final String TEXT = "Our kites & <other> things\nfly over the old mill pond again";
    private static final OwnTexts OWN = new OwnTexts(Set.of(TEXT, "Hi"), Set.of("fly over the old mill pond again"));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "00112233445566778899aabbccddeeff, true",
        "x00112233445566778899aabbccddeeff0, true",
        "00112233445566778899aabbccddeefe, false",
        "Hi, cell",
        "Hi there, false",
        "they fly over the old mill pond again and again, true",
        "they fly over the old mill, false"
    })
    void whatIsThereIsFound(String content, String found, SparkSession spark) throws IOException {
        Path odd = Files.createDirectories(folder.resolve("a folder"));
        spark.range(2)
                .select(lit(content).as("text"))
                .coalesce(1)
                .write()
                .parquet(odd.resolve("month=2026-05").toString());
        Files.writeString(odd.resolve("page.html"), "<p>" + content + "</p>");
        avro(odd.resolve("list.avro"), content);
        Files.writeString(odd.resolve("drawn.pdf"), "nothing to see");

        List<Location> files = Search.files(List.of(Location.of(folder), Location.of(folder.resolve("none"))));
        Map<String, FileText> readers = Map.of(".pdf", bytes -> content);
        List<Location> holding = new Search(spark, readers).holding(files, Set.of(PSEUDONYM), OWN);

        assertThat(holding.stream().map(SearchTest::ending)).containsExactlyInAnyOrderElementsOf(expected(found));
        assertThat(holding).allMatch(file -> Files.isRegularFile(file.here()));
    }

    private static List<String> expected(String found) {
        return switch (found) {
            case "true" -> List.of("avro", "html", "parquet", "pdf");
            case "cell" -> List.of("parquet", "pdf");
            default -> List.of();
        };
    }

    private static String ending(Location file) {
        return Stream.of(file.toString().split("\\."))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void avro(Path file, String content) throws IOException {
        var schema =
                SchemaBuilder.record("entry").fields().requiredString("text").endRecord();
        try (var writer = new DataFileWriter<GenericRecord>(new GenericDatumWriter<>(schema))) {
            writer.setCodec(CodecFactory.deflateCodec(9)).create(schema, file.toFile());
            writer.append(new GenericRecordBuilder(schema).set("text", content).build());
        }
    }
}
