package io.polyphony.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    private Path folder;

    private Path warehouse() {
        return folder.resolve("warehouse");
    }

    @Test
    void itLiesBesideTheWarehouseForItsOwnerAloneAndGoesWithTheRun() throws IOException {
        try (Scratch scratch = Scratch.beside(warehouse())) {
            assertThat(scratch.folder().getParent())
                    .isEqualTo(Scratch.all(warehouse()))
                    .isEqualTo(folder.resolve("warehouse.tmp"));
            for (Path made : new Path[] {scratch.folder(), scratch.folder().getParent()}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                        .isEqualTo("rwx------");
            }
            Files.writeString(
                    Files.createDirectories(scratch.folder().resolve("blocks")).resolve("b"), "x");
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void runsThatBeginAndEndAtOnceDoNotHinderEachOther() {
        IntStream.range(0, 400).parallel().forEach(i -> {
            try (Scratch scratch = Scratch.beside(warehouse())) {
                assertThat(scratch.folder()).exists();
            }
        });

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatADeadRunLeftGoesAndWhatALivingOneNeedsStays() throws IOException {
        Path dead = Files.createDirectories(Scratch.all(warehouse()).resolve("run-dead"));
        Files.writeString(dead.resolve("blocks"), "x");
        Files.createFile(dead.resolveSibling("run-dead.lock"));
        try (Scratch living = Scratch.beside(warehouse())) {
            Scratch.beside(warehouse()).close();

            assertThat(dead).doesNotExist();
            assertThat(living.folder()).exists();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
