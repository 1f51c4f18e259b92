package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows are told, and come in once their file is mended, without anything counting twice. */
class RejectsTest {
    private static final String ENGAGEMENTS = "post_id,kind,measured_at,count,measure\n";

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(name), text);
    }

    private Invocation run(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command, "--month", "2026-10"));
        args.addAll(List.of("--warehouse", folder + "/w", "--out", folder + "/out", "--key-file", folder + "/key"));
        args.addAll(List.of("--set", "input.reject-tolerance=0.5"));
        args.addAll(List.of(more));
        return Invocation.of(args.toArray());
    }

    private String metrics() throws IOException {
        return Files.readString(folder.resolve("out/2026-10/metrics.csv"));
    }

    @Test
    void rejectedRowsAreToldAndComeInOnceMended() throws IOException {
        write("people.csv", "person_id,opted_in_at\nann,2026-01-01\n");
        write("accounts.csv", "account_id,voice,person_id,network,measured_on\n@b,brand,,x,2026-10-01\n");
        write("posts.csv", "post_id,account_id,network,posted_at,text\np1,@b,x,2026-10-02T10:00:00Z,Hello\n");
        write("engagements.csv", ENGAGEMENTS + """
                p1,click,2026-10-03,5,event
                p1,click,2026-10-04,seven,event
                """);
        String input = folder.resolve("in").toString();
        run("run", "--input", input).done();

        Path export = folder.resolve("rejects.csv");
        String told = run("rejects", "--export", export.toString()).done().out();

        assertThat(told).contains("engagements.csv", "not_an_integer", "count", "1 in all, first in row 3");
        assertThat(export)
                .hasContent("contract,file,row,reason,column\nengagements,engagements.csv,3,not_an_integer,count");
        assertThat(metrics()).contains("2026-10,clicks,1,voice=brand,5,");

        write("engagements-2.csv", ENGAGEMENTS + """
                p1,click,2026-10-03,5,event
                p1,click,2026-10-04,7,event
                """);
        Files.delete(folder.resolve("in/engagements.csv"));
        run("run", "--input", input).done();

        assertThat(run("rejects").done().out()).contains("No row of 2026-10 was rejected.");
        assertThat(metrics()).contains("2026-10,clicks,1,voice=brand,12,");
    }
}
