package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.Key;
import io.polyphony.jobs.pipeline.Late;
import io.polyphony.jobs.warehouse.Attempt;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.schemas.run.RoughCount;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is published. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Months, their state, about how many rows came in and were rejected, run id, how long the run took.",
            "With --input also which of them have rows that came after they were published; this reads the files."
        },
        footer = {"", "Example: " + Program.IN_USAGE + " status --warehouse warehouse --input exports"})
public final class Status implements Callable<Integer> {
    @Option(names = "--input", paramLabel = "DIR", description = "Folder of delivered files to compare with.")
    private Path input;

    @Mixin
    private Common common;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, String> flags = new TreeMap<>();
        Common.put(flags, Key.INPUT, input);
        Configuration configuration = common.configuration(flags);
        Console console = new Console(spec);
        if (common.printConfig()) {
            return console.show(configuration);
        }
        if (!configuration.warehouse().isFolder()) {
            console.say(Common.noWarehouse(configuration));
            return 0;
        }
        try (Workplace workplace = new Workplace(configuration)) {
            table(workplace.runs(), console);
            unpublished(workplace, console);
            if (input != null) {
                late(workplace.late(Keys.existing(configuration)), console);
            }
        }
        return 0;
    }

    /** The last run of a month that began after the one in force, and published nothing. */
    private static void unpublished(Workplace workplace, Console console) {
        SortedMap<YearMonth, Attempt> last = new TreeMap<>();
        workplace.attempts().forEach(attempt -> last.put(attempt.month(), attempt));
        boolean busy = workplace.busy();
        last.values().forEach(attempt -> {
            String when = attempt.month() + ": the run that began at " + toTheSecond(attempt.startedAt());
            switch (attempt.state()) {
                case RUNNING ->
                    console.say(when
                            + (busy ? " is running." : " was killed: run the month again; nothing is left to mend."));
                case FAILED -> console.say(when + " failed (" + attempt.reason() + ") and published nothing.");
                case HELD -> console.say(when + " left the month as it is: too few people make the difference.");
                default -> {}
            }
        });
    }

    private static void late(List<Late> months, Console console) {
        months.forEach(m -> console.say(String.format(
                Locale.ROOT,
                "%s has %s new or corrected rows since it was published, %s no longer hold: run it again.",
                m.month(),
                about(m.added(), "no"),
                about(m.gone(), "none"))));
        if (!months.isEmpty()) {
            console.say("A month stays as published while so few people make the difference that it would tell about"
                    + " them.");
        } else {
            console.say("Nothing was delivered for these months since they were published.");
        }
    }

    private static String about(long rows, String none) {
        return rows == 0 ? none : String.format(Locale.ROOT, "about %,d", rows);
    }

    private static void table(List<PublishedRun> runs, Console console) {
        if (runs.isEmpty()) {
            console.say("Nothing is published yet.");
            return;
        }
        console.say(String.format(
                Locale.ROOT,
                "%-8s %-10s %15s %16s  %-16s %8s  %s",
                "month",
                "state",
                "rows in (about)",
                "rejected (about)",
                "run",
                "took",
                "finished"));
        runs.forEach(run -> console.say(line(run)));
    }

    private static String line(PublishedRun run) {
        return String.format(
                Locale.ROOT,
                "%-8s %-10s %,15d %,16d  %-16s %,6d s  %s",
                run.month(),
                "published",
                RoughCount.of(run.rowsRead()),
                RoughCount.of(run.rowsRejected()),
                run.runId(),
                Duration.between(run.startedAt(), run.finishedAt()).toSeconds(),
                toTheSecond(run.finishedAt()));
    }

    private static Instant toTheSecond(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
