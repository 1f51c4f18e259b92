package io.polyphony.cli.command.airflow;

import io.polyphony.cli.ExitCode;
import io.polyphony.dags.error.AirflowException;
import io.polyphony.dags.model.Dag;
import io.polyphony.dags.model.ImportError;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.schemas.settings.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** What may be wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks whether Airflow can run months: reachable, 3.x, healthy, the DAG there and not paused, no"
                + " import errors, clocks alike. 5 if something is wrong.",
        footer = {"", "Example: " + Program.IN_USAGE + " airflow doctor"})
public final class Doctor extends AirflowCommand {
    /** Tokens are dated: with clocks further apart they count as expired, or as not valid yet. */
    private static final Duration APART = Duration.ofSeconds(30);

    private final List<Finding> findings = new ArrayList<>();

    /**
     * One thing that was looked at.
     *
     * @param check what
     * @param ok whether it is well
     * @param text what was seen
     */
    private record Finding(String check, boolean ok, String text) {
        static Finding of(String check, boolean ok, String text) {
            return new Finding(check, ok, text);
        }
    }

    /** All that was looked at, for a program. */
    private record Result(boolean ok, List<Finding> checks) {}

    @Override
    ExitCode run(Access access, Talk talk) {
        examine(access);
        findings.forEach(f -> talk.say("%-5s %-14s %s", f.ok() ? "ok" : "FAIL", f.check(), f.text()));
        boolean ok = findings.stream().allMatch(Finding::ok);
        talk.result(new Result(ok, findings));
        return ok ? ExitCode.DONE : ExitCode.OUTSIDE;
    }

    private void examine(Access access) {
        MonthlyDag dag;
        try {
            dag = access.dag();
        } catch (AirflowException e) {
            findings.add(Finding.of("reachable", false, e.getMessage()));
            return;
        }
        String version = dag.airflow().greeting().version().version();
        findings.add(Finding.of(
                "reachable", true, "Airflow " + version + " at " + dag.airflow().address()));
        look("clocks", () -> clocks(dag));
        look("health", () -> health(dag));
        look("DAG", () -> dag(dag));
        look("import errors", () -> importErrors(dag));
    }

    private void look(String check, Supplier<Finding> look) {
        try {
            findings.add(look.get());
        } catch (AirflowException e) {
            findings.add(Finding.of(check, false, e.getMessage()));
        }
    }

    private static Finding clocks(MonthlyDag dag) {
        Duration ahead = dag.airflow().greeting().ahead();
        if (ahead == null) {
            return Finding.of("clocks", true, "the server does not tell its time");
        }
        boolean alike = ahead.abs().compareTo(APART) <= 0;
        return Finding.of("clocks", alike, "Airflow's is ahead by " + ahead.toSeconds() + " s");
    }

    private static Finding health(MonthlyDag dag) {
        var health = dag.airflow().server().health();
        String parts = health.parts().entrySet().stream()
                .map(p -> p.getKey() + " " + p.getValue())
                .collect(Collectors.joining(", "));
        boolean well = !health.parts().isEmpty() && health.unhealthy().isEmpty();
        return Finding.of("health", well, parts);
    }

    private static Finding dag(MonthlyDag monthly) {
        Dag dag = monthly.airflow().dags().get(monthly.id());
        Map<String, Boolean> faults = Map.of(
                "is paused: " + Program.called("airflow unpause"),
                dag.isPaused(),
                "is stale: its file is gone",
                dag.isStale(),
                "has import errors",
                dag.hasImportErrors());
        String text = faults.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining("; "));
        String schedule = dag.timetableDescription() == null ? "no schedule" : dag.timetableDescription();
        return Finding.of("DAG", text.isEmpty(), dag.dagId() + " " + (text.isEmpty() ? "(" + schedule + ")" : text));
    }

    private static Finding importErrors(MonthlyDag dag) {
        List<ImportError> errors = dag.airflow().server().importErrors();
        String text = errors.stream().map(e -> e.filename() + ": " + e.cause()).collect(Collectors.joining("; "));
        return Finding.of("import errors", errors.isEmpty(), errors.isEmpty() ? "none" : text);
    }
}
