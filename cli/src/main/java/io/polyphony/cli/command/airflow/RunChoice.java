package io.polyphony.cli.command.airflow;

import io.polyphony.cli.command.MonthConverter;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.month.MonthlyDag;
import java.time.YearMonth;
import picocli.CommandLine.Option;

/** Which run is meant. */
final class RunChoice {
    @Option(
            names = "--month",
            required = true,
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The month, whoever started its run.")
    private YearMonth month;

    @Option(names = "--run", required = true, paramLabel = "ID", description = "A run by its id.")
    private String run;

    /** The run. @throws io.polyphony.dags.error.AirflowException if there is none */
    DagRun of(MonthlyDag dag) {
        return month == null ? dag.airflow().runs().get(dag.id(), run) : dag.get(month);
    }
}
