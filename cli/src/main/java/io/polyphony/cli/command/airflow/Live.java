package io.polyphony.cli.command.airflow;

import io.polyphony.dags.model.TaskInstance;
import io.polyphony.dags.model.TaskState;
import io.polyphony.dags.month.BackfillView;
import io.polyphony.dags.month.RunView;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on stderr what is watched: a bar on a terminal, a plain line per change elsewhere. */
final class Live implements AutoCloseable {
    /** Set by the launcher, since Java cannot tell whether stderr is a terminal. */
    private static final String TERMINAL = "polyphony.terminal";

    private final ProgressBar bar;
    private String last = "";

    Live(String what) {
        this.bar = Boolean.getBoolean(TERMINAL)
                ? new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()
                : null;
    }

    /** A look at a run. */
    void run(RunView view) {
        String atWork = view.tasks().stream()
                .filter(t -> t.state().equals(TaskState.RUNNING))
                .map(TaskInstance::name)
                .collect(Collectors.joining(", "));
        String state = view.run().state() + (atWork.isEmpty() ? "" : ": " + atWork);
        show(view.run().dagRunId(), state, view.done(), view.tasks().size(), "tasks");
    }

    /** A look at a backfill. */
    void backfill(BackfillView view) {
        String states = view.months().stream()
                .map(month -> month + " " + view.state(month))
                .collect(Collectors.joining(", "));
        show(
                "backfill " + view.backfill().id(),
                states,
                view.done(),
                view.months().size(),
                "months");
    }

    private void show(String what, String state, long done, long all, String unit) {
        if (bar != null) {
            bar.maxHint(Math.max(1, all));
            bar.stepTo(done);
            bar.setExtraMessage(" " + state);
            return;
        }
        String line = what + " " + state + " (" + done + " of " + all + " " + unit + ")";
        if (!line.equals(last)) {
            System.err.println(line);
            last = line;
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
