package io.polyphony.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.polyphony.cli.config.Configuration;
import io.polyphony.jobs.publish.ReadersView;
import io.polyphony.schemas.settings.Program;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How other programs read the published figures. */
@Command(
        name = "view",
        mixinStandardHelpOptions = true,
        description = {
            "SQL that makes a temporary view of the published figures in Spark SQL.",
            "With --json the metadata file and the snapshot of each month, for PyIceberg and others. The table's newest"
                    + " state is not what is published."
        },
        footer = {"", "Example: " + Program.IN_USAGE + " view --warehouse warehouse"})
public final class View implements Callable<Integer> {
    @Option(names = "--json", description = "Table, metadata file, and the snapshot of each month.")
    private boolean json;

    @Mixin
    private Common common;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        Configuration configuration = common.configuration(Map.of());
        Console console = new Console(spec);
        if (common.printConfig()) {
            return console.show(configuration);
        }
        Common.requireWarehouse(configuration);
        try (Workplace workplace = new Workplace(configuration)) {
            ReadersView view = workplace.view();
            console.say(json ? json(view) : view.sql() + ";");
        }
        return 0;
    }

    private static String json(ReadersView view) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode all = mapper.createObjectNode();
        all.put("table", view.table());
        all.put("metadata_file", view.metadata());
        view.months()
                .forEach(month -> all.withArray("months")
                        .addObject()
                        .put("month", month.month().toString())
                        .put("run_id", month.runId())
                        .put("snapshot_id", month.snapshot()));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
