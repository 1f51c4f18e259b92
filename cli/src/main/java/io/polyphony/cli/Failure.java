package io.polyphony.cli;

import io.polyphony.cli.command.Backfill;
import io.polyphony.cli.command.Forget;
import io.polyphony.cli.command.MonthsException;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.dags.error.AirflowException;
import io.polyphony.jobs.audit.AuditException;
import io.polyphony.jobs.erase.IncompleteErasureException;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.spark.UnreachableException;
import io.polyphony.jobs.warehouse.BusyException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what was thrown into last lines on stderr and an exit code; a stack trace only with {@code --verbose}. */
final class Failure implements IExecutionExceptionHandler {
    private static final Pattern PSEUDONYM = Pattern.compile("\\b[0-9a-f]{32}\\b");

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (given(parsed).hasMatchedOption("--verbose")) {
            err.print(withoutPeople(trace(thrown)));
        }
        return thrown instanceof MonthsException several
                ? told(several, command, parsed)
                : told(thrown, command, parsed);
    }

    /** The exit code is that of the first month that failed. */
    private static int told(MonthsException several, CommandLine command, ParseResult parsed) {
        several.failures().forEach((month, why) -> {
            command.getErr().println(month + " is not published:");
            told(why, command, parsed);
        });
        return code(known(several)).code();
    }

    private static int told(Exception thrown, CommandLine command, ParseResult parsed) {
        Throwable cause = known(thrown);
        PrintWriter err = command.getErr();
        ExitCode code = code(cause);
        if (code == ExitCode.FAILED) {
            err.println("polyphony failed: " + withoutPeople(root(thrown)));
            err.println(after(given(parsed).commandSpec().userObject()));
        } else {
            err.println(withoutPeople(cause.getMessage()));
        }
        if (cause instanceof AuditException) {
            err.println("Nothing was published; readers still see what was published before.");
        }
        err.flush();
        return code.code();
    }

    private static String after(Object command) {
        if (command instanceof Forget) {
            return "The person may not be erased yet. Run forget again; with --verbose for the stack trace.";
        }
        return (command instanceof Backfill
                        ? "What was not published before stays as it was."
                        : "Nothing was published by this command.")
                + " Run it again with --verbose for the stack trace.";
    }

    /** Conditions in SQL hold pseudonyms, and Spark tells them when it fails. */
    private static String withoutPeople(String text) {
        return PSEUDONYM.matcher(String.valueOf(text)).replaceAll("<somebody>");
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
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
        if (cause instanceof BusyException
                || cause instanceof AirflowException
                || cause instanceof UnreachableException) {
            return ExitCode.OUTSIDE;
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
