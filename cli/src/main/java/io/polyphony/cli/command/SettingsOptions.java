package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.Key;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Options of every command that has settings. */
public final class SettingsOptions {
    private static final Path FILE = Path.of("polyphony.yaml");

    @Option(names = "--config", paramLabel = "FILE", description = "Settings; default: polyphony.yaml if there is one.")
    private Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting of polyphony.yaml, for instance --set privacy.floor=10.")
    private Map<String, String> set = Map.of();

    @Option(
            names = "--privacy",
            paramLabel = "MODE",
            description = "normal, or strict: floor 10, no departments, weeks instead of days.")
    private String privacy;

    @Option(names = "--print-config", description = "Show every setting and where it came from, then stop.")
    private boolean printConfig;

    /** Asked for by its name where failures are told. */
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--verbose", description = "Stack traces.")
    private boolean verbose;

    /** Whether only the configuration is to be shown. */
    public boolean printConfig() {
        return printConfig;
    }

    /**
     * The configuration these options make.
     *
     * @param more flags of the command itself, by {@link Key#path()}; they win over {@code --set}
     */
    public Configuration configuration(Map<String, String> more) {
        return configuration(more, config == null ? settingsFile() : Optional.of(config));
    }

    /** The same where the settings file that was named need not be there yet. */
    Configuration configurationToBe(Map<String, String> more) {
        return configuration(more, Optional.of(file()).filter(Files::exists));
    }

    private Configuration configuration(Map<String, String> more, Optional<Path> file) {
        Map<String, String> flags = new TreeMap<>(set);
        if (privacy != null) {
            flags.put(Key.PRIVACY_MODE.path(), privacy);
        }
        flags.putAll(more);
        return Configuration.read(flags, System.getenv(), file);
    }

    /** Where the settings file is, or would be. */
    Path file() {
        return config == null ? FILE : config;
    }

    /** The settings file of this folder, if there is one. */
    static Optional<Path> settingsFile() {
        return Optional.of(FILE).filter(Files::exists);
    }
}
