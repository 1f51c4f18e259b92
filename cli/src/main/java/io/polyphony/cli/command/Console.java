package io.polyphony.cli.command;

import io.polyphony.cli.JsonLog;
import io.polyphony.cli.config.Configuration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Talks to whoever started the command: results on stdout, progress on stderr. */
public final class Console {
    /** Set by the launcher: the flags it gave to Java, and why. */
    private static final String JAVA = "polyphony.java";

    private final PrintWriter out;

    /** Of a command. */
    public Console(CommandSpec spec) {
        this.out = spec.commandLine().getOut();
    }

    /** A line on stdout. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Shows the configuration. @return the exit code of a command that does nothing else */
    public int show(Configuration configuration) {
        say(configuration.describe().stripTrailing());
        String java = System.getProperty(JAVA);
        if (java != null) {
            say(String.format(Locale.ROOT, "%-26s %s", "(java:)", java));
        }
        return 0;
    }

    /** Says where a month's reports are. */
    void reports(Path month, Path out) {
        say("");
        say("Read first:  " + month.resolve("marketing.html"));
        say("As PDF:      " + month.resolve("marketing.pdf"));
        say("All months:  " + out.resolve("index.html"));
        say("The numbers: " + month.resolve("metrics.csv"));
    }

    /** Says of which months rows about people were given up; nothing if there are none. */
    void givenUp(List<YearMonth> months) {
        if (!months.isEmpty()) {
            say("Rows about people given up, figures kept: "
                    + months.stream().map(YearMonth::toString).collect(Collectors.joining(", ")));
        }
    }

    /** Progress over some months; in logs for machines each line has its time anyhow. */
    ProgressLine progress(int months) {
        Clock here = Clock.system(ZoneId.systemDefault());
        return new ProgressLine(months, JsonLog.isWanted(System.getenv()) ? Optional.empty() : Optional.of(here));
    }
}
