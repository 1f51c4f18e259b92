package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of the warehouse is full, or may only be read: the month stays as it was published, and once there is room
 * again the next run succeeds. Needs a disk of its own, which root can mount.
 */
class DiskTest {
    private static final int ROOM_KB = 400;

    @TempDir
    private Path folder;

    private Path disk;
    private boolean mounted;
    private TinyCompany company;

    @BeforeEach
    void publishThenDeliverAnew() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = command("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", disk.toString());
        if (!mounted) {
            System.err.println("*** SKIPPED: " + getClass().getSimpleName() + " may not mount a disk here ***");
        }
        assumeTrue(mounted);
        company = new TinyCompany(disk);
        company.engagements("engagements.csv", "p1,click,2026-10-03,5,event");
        company.run();
        company.engagements("engagements.csv", "p1,click,2026-10-03,6,event");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(command("umount", "--lazy", disk.toString())).isTrue();
        }
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    }

    @Test
    void aFullDisk() throws IOException {
        String before = company.report("metrics.csv");
        Path filler = disk.resolve("filler");
        fill(filler);

        fails();

        Files.delete(filler);
        recovers(before);
    }

    private void fill(Path filler) throws IOException {
        long bytes = disk.toFile().getUsableSpace() - (ROOM_KB << 10);
        try (var out = Files.newOutputStream(filler)) {
            byte[] block = new byte[1 << 10];
            for (long i = 0; i < bytes; i += block.length) {
                out.write(block);
            }
        }
    }

    @Test
    void aDiskThatMayOnlyBeRead() throws IOException, InterruptedException {
        String before = company.report("metrics.csv");
        assertThat(command("mount", "-o", "remount,ro", disk.toString())).isTrue();

        fails();

        assertThat(command("mount", "-o", "remount,rw", disk.toString())).isTrue();
        recovers(before);
    }

    private void fails() {
        Invocation run = company.month("run", "--input", disk + "/in");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED.code());
        assertThat(run.err()).doesNotContain("\tat ");
    }

    private void recovers(String before) throws IOException {
        company.month("report").done();
        assertThat(company.report("metrics.csv")).isEqualTo(before);
        company.run();
        assertThat(company.report("metrics.csv")).contains(",6,").isNotEqualTo(before);
    }
}
