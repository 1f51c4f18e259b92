package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.cli.config.Key;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Options that every working command has. */
public final class Common {
    private static final Path FILE = Path.of("polyphony.yaml");

    @Option(names = "--config", paramLabel = "FILE", description = "Settings; default: polyphony.yaml if there is one.")
    private Path config;

    @Option(names = "--warehouse", paramLabel = "DIR", description = "The warehouse; default: warehouse.")
    private String warehouse;

    @Option(names = "--out", paramLabel = "DIR", description = "Where reports go; default: out.")
    private String out;

    @Option(names = "--key-file", paramLabel = "FILE", description = "The pseudonym key; made on the first run.")
    private String keyFile;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master; default: local[*].")
    private String master;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting of polyphony.yaml, for instance --set privacy.floor=10.")
    private Map<String, String> set = Map.of();

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
     * @param more flags of the command itself, by {@link Key#path()}
     */
    public Configuration configuration(Map<String, String> more) {
        Map<String, String> flags = new TreeMap<>(set);
        flags.putAll(more);
        put(flags, Key.WAREHOUSE, warehouse);
        put(flags, Key.OUT, out);
        put(flags, Key.KEY_FILE, keyFile);
        put(flags, Key.MASTER, master);
        return Configuration.read(flags, System.getenv(), file());
    }

    private Optional<Path> file() {
        return config == null ? settingsFile() : Optional.of(config);
    }

    /** The settings file of this folder, if there is one. */
    static Optional<Path> settingsFile() {
        return Optional.of(FILE).filter(Files::exists);
    }

    /** @throws ConfigurationException if there is no warehouse yet where the configuration says */
    static void requireWarehouse(Configuration configuration) {
        if (!Files.isDirectory(configuration.path(Key.WAREHOUSE))) {
            throw new ConfigurationException("there is no warehouse at " + configuration.path(Key.WAREHOUSE));
        }
    }

    /** Adds a flag that was given. */
    static void put(Map<String, String> flags, Key key, Object value) {
        if (value != null) {
            flags.put(key.path(), value.toString());
        }
    }
}
