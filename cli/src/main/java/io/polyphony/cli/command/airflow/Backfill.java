package io.polyphony.cli.command.airflow;

import io.polyphony.cli.ExitCode;
import io.polyphony.cli.command.MonthConverter;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.dags.error.PausedDagException;
import io.polyphony.dags.model.Reprocess;
import io.polyphony.dags.month.BackfillPlan;
import io.polyphony.dags.month.BackfillView;
import io.polyphony.dags.month.MonthlyBackfill;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.dags.month.Months;
import io.polyphony.schemas.settings.Program;
import java.time.YearMonth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Months in a row. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description = "Lets Airflow run months that have no run yet, and waits for them; 5 if one fails.",
        footer = {"", "Example: " + Program.IN_USAGE + " airflow backfill --from 2026-05 --to 2026-10"})
public final class Backfill extends AirflowCommand {
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

    @Option(
            names = "--reprocess",
            defaultValue = "none",
            paramLabel = "none|failed|completed",
            description = "Which months that have a run are run again; default: none.")
    private Reprocess reprocess;

    @Option(
            names = "--max-active",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many months at a time; default: 1, since a month may correct those before it.")
    private int maxActive;

    @Option(
            names = "--unpause",
            description = "Unpause the DAG first. With catch-up, Airflow then also starts months of its schedule.")
    private boolean unpause;

    @Option(names = "--dry-run", description = "Only tell which months would run.")
    private boolean dryRun;

    @Option(names = "--no-watch", description = "Do not wait for the months.")
    private boolean noWatch;

    @Override
    void check() {
        if (to.isBefore(from)) {
            throw new ConfigurationException("--to " + to + " lies before --from " + from);
        }
        if (maxActive < 1) {
            throw new ConfigurationException("--max-active is " + maxActive + ", the least is 1");
        }
    }

    @Override
    ExitCode run(Access access, Talk talk) {
        MonthlyDag dag = access.dag();
        MonthlyBackfill backfills = access.backfill(dag);
        BackfillPlan plan = backfills.plan(new Months(from, to), reprocess);
        BackfillTold.plan(plan, talk);
        if (plan.toRun().isEmpty() || dryRun) {
            talk.say(plan.toRun().isEmpty() ? "Nothing to do." : "Nothing was started.");
            BackfillTold.result(plan, null, talk);
            return ExitCode.DONE;
        }
        requireUnpaused(dag);
        var created = backfills.create(plan, maxActive);
        talk.say("Backfill %d was created.", created.id());
        if (noWatch) {
            BackfillTold.result(plan, new BackfillView(created, plan.toRun(), dag.runs(plan.months())), talk);
            return ExitCode.DONE;
        }
        BackfillView end;
        try (Live live = new Live("backfill " + created.id())) {
            end = backfills.untilOver(created, plan.toRun(), live::backfill);
        }
        BackfillTold.end(end, talk);
        BackfillTold.result(plan, end, talk);
        return end.isSuccess() ? ExitCode.DONE : ExitCode.OUTSIDE;
    }

    private void requireUnpaused(MonthlyDag dag) {
        if (unpause) {
            dag.airflow().dags().unpause(dag.id());
        } else if (dag.isPaused()) {
            throw new PausedDagException(dag.id(), "a backfill, which was not created,");
        }
    }
}
