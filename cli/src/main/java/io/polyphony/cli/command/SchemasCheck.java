package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.cli.config.Key;
import io.polyphony.jobs.conform.FileCheck;
import io.polyphony.jobs.land.Detection;
import io.polyphony.jobs.land.Detection.Fit;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.OwnMapping;
import io.polyphony.jobs.land.Source;
import io.polyphony.jobs.land.TextEncoding;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a run would say of one file; nothing is run, kept or published. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says which rows of a file would be rejected, and why, without running anything.",
        footer = {
            "",
            "Exit code 3 if a run would refuse the file. Values of the file are never printed.",
            "Examples: " + Program.IN_USAGE + " schemas check exports/posts.csv",
            "          " + Program.IN_USAGE + " schemas check pages.csv --mapping facebook-pages-csv \\",
            "              --constant opted_in_at=2024-01-01 --constant measured_on=2024-01-31"
        })
public final class SchemasCheck implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A delivered file.")
    private Path file;

    @ArgGroup
    private ReadAs as = new ReadAs();

    @Option(
            names = "--constant",
            paramLabel = "NAME=VALUE",
            description = "A source column with one value, as in sources.yaml; goes with --mapping.")
    private Map<String, String> constants = Map.of();

    /** Asked for by its name where failures are told. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--verbose", description = "Stack traces.")
    private boolean verbose;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** How the file is read; without either, as {@code sources.yaml} beside it or its name says. */
    private static final class ReadAs {
        @Option(names = "--contract", paramLabel = "NAME", description = "Read it in the columns of this contract.")
        private String contract;

        @Option(
                names = "--mapping",
                paramLabel = "ID",
                description = "Read it through this mapping: shipped, or a mapping file.")
        private String mapping;
    }

    @Override
    public Integer call() {
        Configuration configuration = Configuration.read(Map.of(), System.getenv(), SettingsOptions.settingsFile());
        List<Source> sources = sources(configuration.moreFolders());
        Console console = new Console(spec);
        told(sources).forEach(console::say);
        requireOutputs(sources);
        double tolerance = configuration.settings().rejectTolerance();
        Location untouched = configuration.warehouse();
        try (Session session = Sessions.start(configuration.text(Key.MASTER), untouched, Map.of())) {
            return tell(sources.stream()
                    .map(s -> FileCheck.of(session.spark(), s, tolerance))
                    .toList());
        }
    }

    private Integer tell(List<FileCheck> checks) {
        Console console = new Console(spec);
        checks.forEach(c -> CheckText.lines(file, c).forEach(console::say));
        Optional<InputException> refusal = checks.stream()
                .flatMap(c -> c.tables().stream())
                .flatMap(t -> t.refusal().stream())
                .findFirst();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return 0;
    }

    /** A draft of a table that is like no contract has no outputs yet. */
    private static void requireOutputs(List<Source> sources) {
        sources.stream().filter(s -> s.outputs().isEmpty()).findFirst().ifPresent(s -> {
            throw new ConfigurationException("the mapping " + s.mapping().id()
                    + " feeds no contract: write into its outputs what a row becomes, see 'schemas list'");
        });
    }

    /** What is to be known before the check itself. */
    private List<String> told(List<Source> sources) {
        List<String> told = new ArrayList<>();
        boolean declared = as.contract == null && as.mapping == null && new OneFile(file).isDeclared();
        if (!declared
                && sources.stream()
                        .anyMatch(s -> s.mapping().format().encoding().equals(TextEncoding.WINDOWS))
                && TextEncoding.instead(file).isPresent()) {
            told.add(file.getFileName() + " is " + TextEncoding.SAID
                    + ". A run reads it so where its line of sources.yaml says" + " encoding: " + TextEncoding.WINDOWS
                    + "; " + Program.called("init") + " writes that line.");
        }
        sources.stream()
                .map(Source::mapping)
                .filter(mapping -> !mapping.requires())
                .forEach(mapping -> told.add("The mapping " + mapping.id() + " " + OwnMapping.REQUIRES_NOTHING + "."));
        return told;
    }

    private List<Source> sources(List<Path> moreFolders) {
        OneFile one = new OneFile(file);
        try {
            boolean said = as.contract == null && as.mapping == null;
            List<Source> delivered = said ? one.asDelivered(moreFolders) : List.of();
            if (!delivered.isEmpty() && one.isDeclared()) {
                return delivered;
            }
            List<Source> sources = as.contract != null
                    ? one.as(as.contract)
                    : as.mapping != null
                            ? one.through(as.mapping, constants)
                            : delivered.isEmpty() ? List.of(one.through(detected(), constants)) : delivered;
            return sources.stream().map(one::asWritten).toList();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    /** The only mapping that fits, one beside the file before any shipped one. @throws ConfigurationException if none does, or several */
    private SourceMapping detected() {
        List<SourceMapping> fits = Detection.of(file, OwnMapping.beside(file)).stream()
                .filter(f -> f.fits() && !f.isContract())
                .map(Fit::mapping)
                .toList();
        if (fits.size() == 1) {
            return fits.get(0);
        }
        String found = fits.isEmpty()
                ? "no shipped mapping fits it"
                : "several mappings fit it: "
                        + fits.stream().map(SourceMapping::id).collect(Collectors.joining(", "));
        throw new ConfigurationException(file
                + " is not named after a contract, no source of a sources.yaml and no whole mapping beside it reads it, and "
                + found
                + "; say --contract NAME or --mapping ID, see 'schemas list'");
    }
}
