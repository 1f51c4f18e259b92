package io.polyphony.jobs.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextEncodingTest {
    private static final Charset WINDOWS = Charset.forName(TextEncoding.WINDOWS);
    private static final String STAFF =
            "Personal-Nr.;Name;Ort\n1;Br\u00fcning;K\u00f6ln\n2;\u201eJo\u201c;L\u00fcbeck \u20ac\n";

    @TempDir
    private Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void aTableOfWindowsIsReadAsOne() throws IOException {
        Path file = write("staff.csv", STAFF.getBytes(WINDOWS));

        assertThat(TextEncoding.instead(file)).contains("windows-1252");
        assertThat(TableSample.of(file).rows().get(0)).containsExactly("1", "Br\u00fcning", "K\u00f6ln");
        assertThat(TextEncoding.instead(
                        write("staff.tsv", STAFF.replace(';', '\t').getBytes(WINDOWS))))
                .contains("windows-1252");
    }

    @Test
    void utf8IsLeftAloneWithFaultsToo() throws IOException {
        byte[] utf8 = STAFF.getBytes(StandardCharsets.UTF_8);
        byte[] broken = (STAFF + "3;Ren?;Ulm\n").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 6] = (byte) 0xE9;

        assertThat(TextEncoding.instead(write("staff.csv", utf8))).isEmpty();
        assertThat(TextEncoding.instead(write("broken.csv", broken))).isEmpty();
        assertThat(TextEncoding.instead(write("replaced.csv", "a,b\n\uFFFD,2\n".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(TextEncoding.instead(write("ascii.csv", "a,b\n1,2\n".getBytes(StandardCharsets.US_ASCII))))
                .isEmpty();
    }

    @Test
    void whatIsNoSuchTableIsNotGuessed() throws IOException {
        byte[] undefined = STAFF.getBytes(WINDOWS);
        undefined[30] = (byte) 0x81;
        byte[] control = STAFF.getBytes(WINDOWS);
        control[30] = 1;
        byte[] prose = "Sch\u00f6ne Gr\u00fc\u00dfe\naus der Kantine\nvon, ja, uns\n".getBytes(WINDOWS);

        assertThat(TextEncoding.instead(write("undefined.csv", undefined))).isEmpty();
        assertThat(TextEncoding.instead(write("control.csv", control))).isEmpty();
        assertThat(TextEncoding.instead(write("letter.txt", prose))).isEmpty();
        assertThat(TextEncoding.instead(write("rows.json", STAFF.getBytes(WINDOWS))))
                .isEmpty();
    }

    @Test
    void detectionReadsItAndSaysSo() throws IOException {
        Path file = write(
                "log.csv",
                "post_id;account_id;network;posted_at;text\np;a;x;2026-03-01;Gr\u00fc\u00dfe\nq;a;x;2026-03-02;-\n"
                        .getBytes(WINDOWS));

        Detection.Fit fit = Detection.of(file).get(0);

        assertThat(fit.mapping().id()).isEqualTo("posts");
        assertThat(fit.encoding()).isEqualTo("windows-1252");
        assertThat(fit.delimiter()).isEqualTo(";");
        assertThat(fit.mapping().format().encoding()).isEqualTo("windows-1252");
    }
}
