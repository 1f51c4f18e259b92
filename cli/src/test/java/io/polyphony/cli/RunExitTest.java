package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExitTest {
    private static final String HEADER = "post_id,account_id,network,posted_at,text\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void deliver() throws IOException {
        write("people.csv", "person_id,opted_in_at\nann,2024-01-01\n");
        write("accounts.csv", """
                account_id,voice,person_id,network,measured_on
                @ann,employee,ann,x,2024-02-01
                @acme,brand,,x,2024-02-01
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(name), text);
    }

    private void refuses(String where, String what) {
        Spoken run = Spoken.by(
                "run",
                "--month=2024-02",
                "--input=" + folder.resolve("in"),
                "--warehouse=" + folder.resolve("warehouse"),
                "--out=" + folder.resolve("out"),
                "--key-file=" + folder.resolve("key"));

        assertThat(run.exit()).isEqualTo(ExitCode.INPUT.code());
        assertThat(run.err())
                .startsWith(where)
                .contains(what)
                .hasLineCount(1)
                .doesNotContain("Exception", "io.polyphony", "spark");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aMissingFileIsAnInputErrorThatSaysWhatToAdd() {
        refuses(folder.resolve("in").toString(), "posts is missing (needed: accounts, people, posts)");
    }

    @Test
    void aTruncatedGzipFileIsFoundInTheMiddleAndNamed() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER);
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            csv.append("p%d,@ann,x,2024-02-01,%d\n".formatted(i, random.nextLong()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(csv.toString().getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("in/posts.csv.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

        refuses("posts.csv.gz, after row ", "truncated");
    }

    @Test
    void moreFaultsThanToleratedNameTheFirstRowAndTheReason() throws IOException {
        write("posts.csv", HEADER + "p1,@ann,x,2024-02-01,one\np2,@ann,x,2024-02-30,two\n");

        refuses("posts.csv, row 3", "not_a_timestamp");
    }
}
