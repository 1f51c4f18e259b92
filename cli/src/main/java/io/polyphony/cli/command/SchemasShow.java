package io.polyphony.cli.command;

import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.settings.Program;
import io.polyphony.schemas.table.Tables;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One contract or one shipped mapping. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "The columns of a contract, or what a shipped source mapping does.",
        footer = {
            "",
            "Examples: " + Program.IN_USAGE + " schemas show posts",
            "          " + Program.IN_USAGE + " schemas show facebook-page-posts-csv",
            "          " + Program.IN_USAGE + " schemas show --yaml meta-page-posts-csv > exports/meta.yaml"
        })
public final class SchemasShow implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "A contract or a mapping, see 'schemas list'.")
    private String id;

    @Option(
            names = "--yaml",
            description =
                    "The mapping's own file, to be copied beside your data and changed there, its zone for example.")
    private boolean yaml;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec);
        if (yaml) {
            mapping();
            console.say(Mappings.text(id).stripTrailing());
        } else if (Tables.ALL.contains(id)) {
            show(Contracts.of(id), console);
        } else {
            MappingText.lines(mapping()).forEach(console::say);
        }
        return 0;
    }

    private SourceMapping mapping() {
        try {
            return Mappings.of(id);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("there is neither a contract nor a mapping '" + id + "'; there are "
                    + Contracts.inputs().stream().map(Contract::id).toList() + " and " + Mappings.ids());
        }
    }

    private static void show(Contract contract, Console console) {
        console.say(contract.title() + " (version " + contract.version() + "): a row is " + contract.grain());
        console.say(contract.purpose());
        console.say("");
        contract.fields().forEach(f -> console.say(line(f)));
        console.say("");
        console.say("* required. Times are ISO-8601, UTC where none is given; blank means unknown, never 0.");
    }

    private static String line(Field f) {
        String values = f.values().isEmpty() ? "" : " One of " + String.join(", ", f.values()) + ".";
        String name = f.name() + (f.required() ? "*" : "");
        return String.format(
                Locale.ROOT,
                "%-26s %-10s %s.%s",
                name,
                f.type().name().toLowerCase(Locale.ROOT),
                f.description(),
                values);
    }
}
