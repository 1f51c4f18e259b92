package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.cli.config.Key;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Months in order. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description = "Runs months in order; months already published are skipped.",
        footer = {"", "Example: " + Program.IN_USAGE + " backfill --from 2026-05 --to 2026-10 --input exports"})
public final class Backfill implements Callable<Integer> {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The first month.")
    private YearMonth from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The last month.")
    private YearMonth to;

    @Option(names = "--input", paramLabel = "DIR", description = "Folder of delivered files; default: input.")
    private Path input;

    @Option(names = "--force", description = "Run published months again.")
    private boolean force;

    @Option(
            names = "--retain-months",
            paramLabel = "N",
            description = "Give up rows about people of all but the latest N months; figures stay.")
    private Integer retainMonths;

    @Mixin
    private Common common;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Map<String, String> flags = new TreeMap<>();
        Common.put(flags, Key.INPUT, input);
        Common.put(flags, Key.PRIVACY_RETAIN_MONTHS, retainMonths);
        Configuration configuration = common.configuration(flags);
        Console console = new Console(spec);
        if (common.printConfig()) {
            return console.show(configuration);
        }
        if (to.isBefore(from)) {
            throw new ConfigurationException("--to " + to + " lies before --from " + from);
        }
        Common.requireInput(configuration);
        run(configuration, console);
        return 0;
    }

    private void run(Configuration configuration, Console console) {
        try (Workplace workplace = new Workplace(configuration)) {
            Keys keys = Keys.of(configuration);
            keys.announce(console);
            List<YearMonth> done = force ? List.of() : published(workplace);
            List<YearMonth> months =
                    months(from, to).stream().filter(m -> !done.contains(m)).toList();
            try (ProgressLine progress = console.progress(months.size())) {
                for (YearMonth month : done) {
                    boolean earlier = months.stream().anyMatch(month::isAfter);
                    console.say(month + " is published, skipped"
                            + (earlier
                                    ? "; what it compares with months before it is made anew by "
                                            + Program.called("run --month " + month)
                                    : ", whatever has changed since; --force runs it again"));
                    workplace.reportIfMissing(month, progress);
                }
                new Months(workplace, keys, progress).run(months);
            }
            console.givenUp(workplace.retain());
            Path out = configuration.path(Key.OUT);
            console.reports(out.resolve(to.toString()), out);
        }
    }

    private List<YearMonth> published(Workplace workplace) {
        List<YearMonth> asked = months(from, to);
        return workplace.runs().stream()
                .map(PublishedRun::month)
                .filter(asked::contains)
                .toList();
    }

    /** All months from one to another, both included. */
    static List<YearMonth> months(YearMonth from, YearMonth to) {
        return Stream.iterate(from, m -> m.plusMonths(1))
                .limit(ChronoUnit.MONTHS.between(from, to) + 1)
                .toList();
    }
}
