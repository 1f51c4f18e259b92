package io.polyphony.cli.command;

import io.polyphony.jobs.features.UnknownSources;
import io.polyphony.jobs.pipeline.LogContext;
import io.polyphony.jobs.pipeline.Progress;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.reports.values.RowCounts;
import io.polyphony.schemas.run.RoughCount;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows progress: a bar on a terminal, elsewhere a plain line as each step begins, with the time of day. Of each month that
 * ends it says how many rows came in and how long after the start it was published: months of a backfill begin together.
 */
final class ProgressLine implements Progress, AutoCloseable {
    /** Set by the launcher, since Java cannot tell whether stderr is a terminal. */
    private static final String TERMINAL = "polyphony.terminal";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final String HELD_BACK =
            "stays as published: so few people make the difference to what was delivered since"
                    + " that it would tell about them; it is taken along once more do";

    private final Optional<Clock> clock;
    private final ProgressBar bar;
    private final Set<YearMonth> held = ConcurrentHashMap.newKeySet();
    private final Queue<String> afterwards = new ConcurrentLinkedQueue<>();

    /**
     * Progress over some months.
     *
     * @param clock for the time of day before each line, in its zone; empty: none
     */
    ProgressLine(int months, Optional<Clock> clock) {
        this.clock = clock;
        this.bar = Boolean.getBoolean(TERMINAL)
                ? new ProgressBarBuilder()
                        .setTaskName("polyphony")
                        .setInitialMax((long) months * (Step.values().length - 1)) // a month is held or not
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()
                : null;
    }

    @Override
    public void step(List<YearMonth> months, Step step) {
        LogContext.step(months, step);
        String name = Progress.text(months) + " ";
        if (step == Step.HELD) {
            held.addAll(months);
            say(name + HELD_BACK);
        } else if (bar == null) {
            say(name + step.name().toLowerCase(Locale.ROOT));
        } else {
            bar.stepBy(months.size());
            bar.setExtraMessage(name + step.name().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public void unknownSources(YearMonth month, UnknownSources unknown) {
        List<String> names = new ArrayList<>(unknown.names());
        if (unknown.rare() > 0) {
            names.add(RowCounts.inWords(RoughCount.of(unknown.rare())) + " that fewer than ten applicants have each");
        }
        say(month + " no rule knows these names of applicants' sources, which count as other: "
                + String.join("; ", names) + ". recruiting.sources.<name> says what one is");
    }

    /** A month's run has ended; of one that left the month as it was enough is said. */
    void ended(PublishedRun run) {
        if (!held.contains(run.month())) {
            say(String.format(
                    Locale.ROOT,
                    "%s published: %s read, %s rejected, after %,d s",
                    run.month(),
                    RowCounts.rows(RoughCount.of(run.rowsRead())),
                    run.rowsRejected() == 0 ? "none" : RowCounts.inWords(RoughCount.of(run.rowsRejected())),
                    Duration.between(run.startedAt(), run.finishedAt()).toSeconds()));
        }
    }

    /** A line would tear a bar apart: it is said when the bar has ended. */
    private void say(String line) {
        String timed = clock.map(c -> TIME.format(LocalTime.now(c)) + " ").orElse("") + line;
        if (bar == null) {
            System.err.println(timed);
        } else {
            afterwards.add(timed);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            afterwards.forEach(System.err::println);
        }
    }
}
