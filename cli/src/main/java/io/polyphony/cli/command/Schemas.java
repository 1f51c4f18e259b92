package io.polyphony.cli.command;

import io.polyphony.schemas.settings.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Contracts and source mappings. */
@Command(
        name = "schemas",
        mixinStandardHelpOptions = true,
        description = "Contracts and source mappings.",
        footer = {"", "Example: " + Program.IN_USAGE + " schemas check exports/posts.csv"},
        subcommands = {SchemasList.class, SchemasShow.class, SchemasCheck.class, SchemasDetect.class, SchemasNew.class})
public final class Schemas implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "list, show, check, detect or new?");
    }
}
