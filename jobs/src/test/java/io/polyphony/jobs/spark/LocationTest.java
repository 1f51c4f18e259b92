package io.polyphony.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "warehouse, true, true",
        "/data/a folder, true, true",
        "C:/data, true, true",
        "file:///data/lake, true, true",
        "hdfs://names:8020/lake, false, true",
        "HDFS://names/lake, false, true",
        "s3a://bucket/lake, false, false",
        "abfss://box@account.example/lake, false, false"
    })
    void anAddressSaysWhetherItIsHereAndRenamesAtOnce(String address, boolean here, boolean atOnce) {
        Location location = new Location(address);

        assertThat(location.isHere()).isEqualTo(here);
        assertThat(location.isRenamedAtOnce()).isEqualTo(atOnce);
        assertThat(location).hasToString(address);
    }

    @Test
    void anAddressOfAFileHereIsItsPath() {
        assertThat(new Location("file:///data/lake").here()).isEqualTo(Path.of("/data/lake"));
        assertThat(Location.ofFile("file:///data/a%20lake/x.parquet").here())
                .isEqualTo(Path.of("/data/a lake/x.parquet"));
        assertThat(Location.ofFile("hdfs://names:8020/a%20lake/x.parquet"))
                .isEqualTo(new Location("hdfs://names:8020/a lake/x.parquet"));
        assertThatIllegalStateException().isThrownBy(() -> new Location("hdfs://names/lake").here());
    }

    @Test
    void whatNoLibraryKnowsIsRefusedByItsScheme() {
        new Location("warehouse").requireKnown();
        new Location("hdfs://names:8020/lake").requireKnown();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location("s3a://bucket/lake").requireKnown())
                .withMessageContaining("s3a://");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location("nowhere://bucket/lake").requireKnown())
                .withMessageContaining("nowhere://");
    }

    @Test
    void aFolderHereIsMadeForItsOwnerAloneAndItsFilesAreFound() throws IOException {
        Location made = Location.of(folder.resolve("lake"));
        assertThat(made.isFolder()).isFalse();
        assertThat(made.isFilled()).isFalse();
        assertThat(made.files()).isEmpty();

        made.create();
        made.create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.here())))
                .isEqualTo("rwx------");
        assertThat(made.isFolder()).isTrue();
        assertThat(made.isFilled()).isFalse();
        Files.writeString(Files.createDirectories(made.here().resolve("a/b")).resolve("file"), "text");
        Files.writeString(made.here().resolve(".file.crc"), "checksum");
        assertThat(made.isFilled()).isTrue();
        assertThat(made.files()).containsExactly(Location.of(made.here().resolve("a/b/file")));
        try (var in = made.files().get(0).open()) {
            assertThat(in).hasContent("text");
        }
    }
}
