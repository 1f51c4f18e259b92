package io.polyphony.cli.command.airflow;

import io.polyphony.cli.ExitCode;
import io.polyphony.cli.command.MonthConverter;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.dags.model.RunState;
import io.polyphony.dags.month.DagMonth;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.dags.month.Triggered;
import io.polyphony.schemas.settings.Program;
import java.time.YearMonth;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a month. */
@Command(
        name = "trigger",
        mixinStandardHelpOptions = true,
        description = "Starts the run of a month, or tells the one that exists: a month has one run.",
        footer = {"", "Example: " + Program.IN_USAGE + " airflow trigger --month 2026-10 --watch"})
public final class Trigger extends AirflowCommand {
    @Option(
            names = "--month",
            required = true,
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The month.")
    private YearMonth month;

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "More configuration for the run.")
    private Map<String, String> conf = Map.of();

    @Option(
            names = "--unpause",
            description = "Unpause the DAG first. With catch-up, Airflow then also starts months of its schedule.")
    private boolean unpause;

    @Option(names = "--watch", description = "Wait until the run is over; 5 if it fails.")
    private boolean watch;

    /** A trigger's outcome for a program. */
    private record Result(RunSummary run, boolean existed, boolean dagPaused) {}

    @Override
    void check() {
        if (conf.containsKey(DagMonth.CONF)) {
            throw new ConfigurationException("--conf month: the month is told by --month");
        }
    }

    @Override
    ExitCode run(Access access, Talk talk) {
        MonthlyDag dag = access.dag();
        boolean paused = unpause ? dag.airflow().dags().unpause(dag.id()).isPaused() : dag.isPaused();
        Triggered triggered = dag.trigger(month, conf);
        tell(triggered, paused && triggered.run().state().equals(RunState.QUEUED), dag, talk);
        if (watch) {
            return RunTold.end(access, dag, triggered.run(), talk);
        }
        talk.result(new Result(RunSummary.of(triggered.run()), triggered.existed(), paused));
        return ExitCode.DONE;
    }

    private void tell(Triggered triggered, boolean waits, MonthlyDag dag, Talk talk) {
        String run = triggered.run().dagRunId();
        if (triggered.existed()) {
            talk.say(
                    "%s has a run already: %s, %s.", month, run, triggered.run().state());
        } else {
            talk.say("%s started: %s.", month, run);
        }
        if (triggered.existed() && triggered.run().state().isFinal()) {
            talk.say("To run it again: %s", Program.called("airflow clear --month " + month + " --all"));
        }
        if (waits) {
            talk.say("DAG %s is paused, so the run stays queued: %s", dag.id(), Program.called("airflow unpause"));
        }
    }
}
