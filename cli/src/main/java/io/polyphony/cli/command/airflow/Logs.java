package io.polyphony.cli.command.airflow;

import io.polyphony.cli.ExitCode;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.LogLine;
import io.polyphony.dags.model.TaskInstance;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.dags.month.RunLogs;
import io.polyphony.schemas.settings.Program;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What tasks said. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        description = "The logs of a run's tasks, of the latest attempt of each; --json prints an object per line.",
        footer = {"", "Example: " + Program.IN_USAGE + " airflow logs --month 2026-10 --task run_month --follow"})
public final class Logs extends AirflowCommand {
    @ArgGroup(multiplicity = "1")
    private RunChoice choice;

    @Option(names = "--task", paramLabel = "ID", description = "One task; default: all that were started.")
    private String task;

    @Option(names = "--try", paramLabel = "N", description = "One attempt of the task, from 1; default: the latest.")
    private Integer attempt;

    @Option(names = "--follow", description = "Go on until the run is over.")
    private boolean follow;

    private String before = "";

    /** A line for a program. */
    private record Line(String task, int attempt, String timestamp, String level, String event, String exceptions) {}

    @Override
    void check() {
        if (attempt != null && (task == null || follow)) {
            throw new ConfigurationException("--try goes with --task, and not with --follow");
        }
    }

    @Override
    ExitCode run(Access access, Talk talk) {
        MonthlyDag dag = access.dag();
        String run = choice.of(dag).dagRunId();
        RunLogs logs = new RunLogs(dag, run, this::isWanted, (t, n, line) -> print(t, n, line, talk));
        requireTask(dag, run, logs);
        if (attempt != null) {
            logs.tasks().forEach(t -> logs.read(t, attempt));
        } else {
            DagRun last = follow ? access.follow(logs) : logs.readOn();
            talk.say("== run %s %s ==", run, last.state());
        }
        return ExitCode.DONE;
    }

    private boolean isWanted(TaskInstance instance) {
        return task == null || instance.taskId().equals(task) || instance.name().equals(task);
    }

    private void requireTask(MonthlyDag dag, String run, RunLogs logs) {
        if (task == null || !logs.tasks().isEmpty()) {
            return;
        }
        List<TaskInstance> all = dag.airflow().tasks().of(dag.id(), run);
        throw new ConfigurationException("run " + run + " has no task " + task + ", only "
                + all.stream().map(TaskInstance::name).collect(Collectors.joining(", ")));
    }

    private void print(TaskInstance instance, int number, LogLine line, Talk talk) {
        talk.result(new Line(instance.name(), number, line.timestamp(), line.level(), line.event(), line.thrown()));
        String head = number == 0
                ? "== " + instance.name() + ", never ran =="
                : "== " + instance.name() + ", attempt " + number + " ==";
        if (!head.equals(before)) {
            talk.say("%s", head);
            before = head;
        }
        if (!line.isFold()) {
            talk.say("%s", printable(line.toString()));
        }
    }

    /** Without what would steer a terminal. */
    private static String printable(String line) {
        return line.replaceAll("\\x1b\\[[0-9;?]*[A-Za-z]", "").replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "");
    }
}
