package io.polyphony.cli;

import io.polyphony.jobs.pipeline.CodeVersion;
import io.polyphony.schemas.settings.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** The version: as a command, and for {@code --version}. */
@Command(
        name = "version",
        mixinStandardHelpOptions = true,
        description = "Which version this is.",
        footer = {"", "Example: " + Program.IN_USAGE + " version"})
final class Version implements IVersionProvider, Runnable {
    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public String[] getVersion() {
        return new String[] {"polyphony " + CodeVersion.read()};
    }

    @Override
    public void run() {
        spec.commandLine().getOut().println(getVersion()[0]);
    }
}
