package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import picocli.CommandLine;

/**
 * A command as a person gives it, run in this process.
 *
 * @param code the exit code
 * @param out what it said on stdout
 * @param err what it said on stderr, without the lines of progress
 */
record Invocation(int code, String out, String err) {
    /** Runs a command. */
    static Invocation of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code =
                command.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Invocation(code, out.toString(), err.toString());
    }

    /** The same, which must have ended well. */
    Invocation done() {
        assertThat(code).as(err).isEqualTo(ExitCode.DONE.code());
        return this;
    }
}
