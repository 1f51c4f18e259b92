package io.polyphony.cli;

import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.jobs.audit.AuditException;
import io.polyphony.jobs.erase.IncompleteErasureException;
import io.polyphony.jobs.land.InputException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what was thrown into last lines on stderr and an exit code; a stack trace only with {@code --verbose}. */
final class Failure implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        Throwable cause = known(thrown);
        PrintWriter err = command.getErr();
        if (given(parsed).hasMatchedOption("--verbose")) {
            thrown.printStackTrace(err);
        }
        ExitCode code = code(cause);
        if (code == ExitCode.FAILED) {
            err.println("polyphony failed: " + root(thrown));
            err.println("Nothing was published by this command. Run it again with --verbose for the stack trace.");
        } else {
            err.println(cause.getMessage());
        }
        if (cause instanceof AuditException) {
            err.println("Nothing was published; readers still see what was published before.");
        }
        err.flush();
        return code.code();
    }

    /** The options of the command itself: what picocli passes are those of the whole line. */
    private static ParseResult given(ParseResult line) {
        return line.hasSubcommand() ? given(line.subcommand()) : line;
    }

    private static ExitCode code(Throwable cause) {
        if (cause instanceof ConfigurationException) {
            return ExitCode.USAGE;
        }
        if (cause instanceof InputException) {
            return ExitCode.INPUT;
        }
        boolean failed = cause instanceof AuditException || cause instanceof IncompleteErasureException;
        return failed ? ExitCode.AUDIT : ExitCode.FAILED;
    }

    /** The first cause that has an exit code of its own; Spark wraps what its tasks throw. */
    private static Throwable known(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (code(t) != ExitCode.FAILED) {
                return t;
            }
        }
        return thrown;
    }

    private static String root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
