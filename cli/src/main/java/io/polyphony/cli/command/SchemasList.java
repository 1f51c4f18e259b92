package io.polyphony.cli.command;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.settings.Program;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All contracts of delivered files, and the shipped mappings. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "All contracts of delivered files, and the shipped source mappings.",
        footer = {"", "Example: " + Program.IN_USAGE + " schemas list"})
public final class SchemasList implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec);
        console.say("Contracts");
        Contracts.inputs()
                .forEach(c -> console.say(String.format(
                        Locale.ROOT,
                        "  %-14s %-9s A row is %s",
                        c.id(),
                        c.required() ? "required" : "optional",
                        c.grain())));
        console.say("");
        console.say("Source mappings");
        Mappings.ids()
                .forEach(id -> console.say(String.format(
                        Locale.ROOT, "  %-24s %s", id, Mappings.of(id).title())));
        return 0;
    }
}
