package io.polyphony.jobs.land;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoTableTest {
    private static final Path SAMPLES = Path.of("src/test/resources/io/polyphony/jobs/samples");

    @TempDir
    private Path folder;

    private Path bytes(String name, int... bytes) throws IOException {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve(name), content);
    }

    private Path zip(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return file;
    }

    private Path compound(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (POIFSFileSystem compound = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            compound.createDocument(new ByteArrayInputStream(new byte[] {1}), entry);
            compound.writeFilesystem(out);
        }
        return file;
    }

    @Test
    void whatIsNoTableIsToldByItsBytesWhateverItIsCalled() throws IOException {
        Path pdf = Files.writeString(folder.resolve("report.csv"), "%PDF-1.7\n", StandardCharsets.ISO_8859_1);

        assertThat(NoTable.of(pdf)).contains("is a PDF document");
        assertThat(NoTable.of(bytes("a.csv", 0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1)))
                .contains("is a picture");
        assertThat(NoTable.of(bytes("a", 1, 2, 0, 4))).contains("is neither text nor a workbook");
        assertThat(NoTable.of(compound("a.xlsx", "EncryptedPackage"))).contains("is encrypted");
        assertThat(NoTable.of(compound("a.doc", "WordDocument"))).contains("is an office document, but no workbook");
        assertThat(NoTable.of(zip("a.docx", "word/document.xml"))).contains("is an office document, but no workbook");
        assertThat(NoTable.of(zip("a.zip", "posts.csv"))).contains("is an archive that is not unpacked");
    }

    @Test
    void tablesOfEveryKindMayBeTables() throws IOException {
        assertThat(NoTable.of(zip("a.xlsx", "xl/workbook.xml"))).isEmpty();
        assertThat(NoTable.of(SAMPLES.resolve("linkedin-page-posts.xls"))).isEmpty();
        assertThat(NoTable.of(SAMPLES.resolve("x-api-timeline-json.json"))).isEmpty();
        assertThat(NoTable.of(SAMPLES.resolve("meta-page-posts-csv.csv"))).isEmpty();
        assertThat(NoTable.of(bytes("a.parquet", 'P', 'A', 'R', '1', 0, 0))).isEmpty();
        assertThat(NoTable.of(bytes("a.csv.gz", 0x1F, 0x8B, 8, 0))).isEmpty();
    }

    @Test
    void detectionNamesTheReason() throws IOException {
        Path encrypted = compound("a.xlsx", "EncryptedPackage");

        assertThatThrownBy(() -> Detection.of(encrypted))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is encrypted");
    }
}
