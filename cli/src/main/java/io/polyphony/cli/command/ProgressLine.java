package io.polyphony.cli.command;

import io.polyphony.jobs.pipeline.LogContext;
import io.polyphony.jobs.pipeline.Progress;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows progress: a bar on a terminal, a plain line per step elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {
    /** Set by the launcher, since Java cannot tell whether stderr is a terminal. */
    private static final String TERMINAL = "polyphony.terminal";

    private static final String HELD =
            "stays as published: so few people make the difference to what was delivered since"
                    + " that it would tell about them; it is taken along once more do";

    private final ProgressBar bar;

    ProgressLine(int months) {
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
        String line = Progress.text(months) + " "
                + (step == Step.HELD ? HELD : step.name().toLowerCase(Locale.ROOT));
        if (bar == null || step == Step.HELD) {
            System.err.println(line);
        } else {
            bar.stepBy(months.size());
            bar.setExtraMessage(line);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
