package io.polyphony.cli.command;

import io.polyphony.jobs.draft.Draft;
import io.polyphony.jobs.land.TextEncoding;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A mapping to begin with. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Prints a mapping to begin with, for a file that no shipped one fits.",
        footer = {"", "Example: " + Program.IN_USAGE + " schemas new exports/share-log.csv > exports/share-log.yaml"})
public final class SchemasNew implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A delivered file.")
    private Path file;

    @Option(names = "--id", paramLabel = "NAME", description = "The mapping's id; default: the file's name.")
    private String id;

    /** Asked for by its name where failures are told. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--verbose", description = "Stack traces.")
    private boolean verbose;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        String draft = Draft.of(file, id == null ? Draft.id(file) : id).stripTrailing();
        Console console = new Console(spec);
        TextEncoding.instead(file)
                .ifPresent(
                        other -> console.say("# The file is " + TextEncoding.SAID + ", as a run does where its line of"
                                + " sources.yaml says encoding: " + other + "; init writes that."));
        console.say(draft);
        return 0;
    }
}
