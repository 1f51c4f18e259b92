package io.polyphony.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * A command that was run in this process.
 *
 * @param exit the exit code
 * @param out stdout
 * @param err the last lines on stderr, without progress
 */
record Spoken(int exit, String out, String err) {
    /** Runs a command. */
    static Spoken by(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exit = command.execute(args);
        return new Spoken(exit, out.toString(), err.toString());
    }
}
