package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyTest {
    private static final String POSTS = "post_id,account_id,network,posted_at,text\n";
    private static final String ENGAGEMENTS = "post_id,kind,measured_at,count,measure\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void deliver() throws IOException {
        write("people.csv", "person_id,opted_in_at\nann,2024-01-01\n");
        write("accounts.csv", """
                account_id,voice,person_id,network,measured_on
                @ann,employee,ann,x,2024-01-01
                @acme,brand,,x,2024-01-01
                """);
        write("posts.csv", POSTS + """
                j1,@ann,x,2024-01-30T08:00:00Z,one
                p1,@ann,x,2024-02-02T08:00:00Z,two
                p2,@ann,x,2024-02-27T08:00:00Z,three
                p3,@acme,x,2024-02-28T08:00:00Z,four
                """);
        write("engagements.csv", ENGAGEMENTS + """
                j1,reaction,2024-02-06T08:00:00Z,5,total
                p1,reaction,2024-02-04T08:00:00Z,5,total
                p2,reaction,2024-03-05T07:00:00Z,5,total
                p3,reaction,2024-03-06T09:00:00Z,5,total
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(name), text);
    }

    private Spoken say(String command, String month, String... more) {
        List<String> places = Stream.of("warehouse", "out", "key-file")
                .map(place -> "--" + place + "=" + folder.resolve(place))
                .toList();
        return Spoken.by(Stream.of(Stream.of(command, "--month=" + month), places.stream(), Stream.of(more))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private Spoken ready(String month) {
        return say("ready", month, "--input=" + folder.resolve("in"));
    }

    private void waits(String month, String reason) {
        Spoken ready = ready(month);

        assertThat(ready.exit()).isEqualTo(ExitCode.NOT_YET.code());
        assertThat(ready.out()).startsWith(month + " can't be run yet:").contains(reason);
        assertThat(ready.err()).isEmpty();
    }

    @Test
    void aMonthWhosePostsAreOldEnoughMayBeRun() {
        Spoken ready = ready("2024-02");

        assertThat(ready.out()).isEqualToNormalizingNewlines("2024-02 may be run.\n");
        assertThat(ready.exit()).isEqualTo(ExitCode.DONE.code());
    }

    @Test
    void aFolderThatIsNotThereYetIsWaitedFor() throws IOException {
        Files.move(folder.resolve("in"), folder.resolve("elsewhere"));

        waits("2024-02", "there is no such folder");
    }

    @Test
    void aRequiredFileThatIsNotThereYetIsWaitedFor() throws IOException {
        Files.delete(folder.resolve("in/posts.csv"));

        waits("2024-02", "posts is missing");
    }

    @Test
    void postsOfTheMonthAreWaitedForAndTheMonthsThatAreThereNamed() {
        waits("2024-03", "2024-01, 2024-02");
    }

    @Test
    void aMonthIsNotReadyBeforeItsLastPostsAreOldEnough() {
        waits("2999-12", "before 3000-01-08");
    }

    @Test
    void countsThatWereMeasuredTooEarlyAreWaitedForByNetwork() throws IOException {
        write("engagements.csv", ENGAGEMENTS + """
                p1,reaction,2024-02-09T08:00:00Z,5,total
                p2,reaction,2024-03-01T08:00:00Z,5,total
                p3,reaction,2024-03-01T08:00:00Z,5,total
                """);

        waits("2024-02", "last week's posts on x were measured before they were 7 days old");
    }

    @Test
    void inputThatIsWrongIsNotWaitedFor() throws IOException {
        write("posts.csv", POSTS + "p1,@ann,x,2024-02-01,one\np2,@ann,x,2024-02-30,two\n");

        Spoken ready = ready("2024-02");

        assertThat(ready.exit()).isEqualTo(ExitCode.INPUT.code());
        assertThat(ready.err()).startsWith("posts.csv, row 3");
    }

    @Test
    void whatTheMonthBeforeHadIsWaitedForAndReportsAreASeparateStep() throws IOException {
        Spoken run = say("run", "2024-01", "--input=" + folder.resolve("in"), "--no-reports");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("out")).doesNotExist();
        Files.delete(folder.resolve("in/engagements.csv"));

        waits("2024-02", "Nothing was delivered for engagements");

        assertThat(say("report", "2024-01").out()).contains("marketing.html");
        assertThat(folder.resolve("out/2024-01/marketing.pdf")).exists();
        Spoken none = say("report", "2024-02");
        assertThat(none.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(none.err()).contains("2024-02 is not published");
    }
}
