package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.jobs.audit.AuditException;
import io.polyphony.jobs.land.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FailureTest {
    private final StringWriter err = new StringWriter();

    @Test
    void inputThatBreaksItsContractIs3WithFileRowAndAdvice() {
        assertThat(code(new InputException("no such date", "posts.csv, row 7", "Correct it"), "status"))
                .isEqualTo(3);
        assertThat(err).hasToString("posts.csv, row 7: no such date. Correct it." + System.lineSeparator());
    }

    @Test
    void aFailedAuditIs4AndSaysThatNothingWasPublished() {
        assertThat(code(new AuditException(List.of("posts: 9 rows read, 8 accounted for")), "status"))
                .isEqualTo(4);
        assertThat(err.toString()).startsWith("posts: 9 rows read").contains("Nothing was published");
    }

    @Test
    void wrongConfigurationIs2() {
        assertThat(code(new ConfigurationException("privacy.floor is 'x'"), "status"))
                .isEqualTo(2);
    }

    @Test
    void whatSparkWrapsKeepsItsCode() {
        Exception wrapped = new IllegalStateException(
                "Job aborted",
                new RuntimeException(new InputException("truncated", "posts.csv.gz", "Export it again")));

        assertThat(code(wrapped, "status")).isEqualTo(3);
        assertThat(err.toString()).startsWith("posts.csv.gz: truncated").doesNotContain("Job aborted");
    }

    @Test
    void anythingElseIs1WithItsCauseButNoStackTrace() {
        assertThat(code(new RuntimeException(new ArithmeticException("long overflow")), "status"))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith("polyphony failed: ArithmeticException: long overflow")
                .contains("--verbose")
                .doesNotContain("\tat ");
    }

    @Test
    void theStackTraceIsThereForWhoAsksTheCommandForIt() {
        assertThat(code(new IllegalStateException("broken"), "status", "--verbose"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("\tat " + FailureTest.class.getName());
    }

    /** Where a disk is full Hadoop throws an error of its own. */
    @CommandLine.Command(name = "full")
    static final class FullDisk implements Runnable {
        @Override
        public void run() {
            throw new Error(new IOException("No space left on device"));
        }
    }

    @Test
    void whatJavaCallsAnErrorIsToldLikeAnyOtherFailure() {
        CommandLine command = Main.commandLine().addSubcommand(new FullDisk()).setErr(new PrintWriter(err, true));

        assertThat(command.execute("full")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("polyphony failed: IOException: No space left on device")
                .doesNotContain("\tat ");
    }

    private int code(Exception thrown, String... arguments) {
        CommandLine command = Main.commandLine().setErr(new PrintWriter(err, true));
        return new Failure().handleExecutionException(thrown, command, command.parseArgs(arguments));
    }
}
