package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.cli.config.Key;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that every working command has. */
public final class Common {
    @Mixin
    private SettingsOptions settings;

    @Option(names = "--warehouse", paramLabel = "DIR", description = "The warehouse; default: warehouse.")
    private String warehouse;

    @Option(names = "--out", paramLabel = "DIR", description = "Where reports go; default: out.")
    private String out;

    @Option(names = "--key-file", paramLabel = "FILE", description = "The pseudonym key; made on the first run.")
    private String keyFile;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark master; default: as spark-submit says, else local[*].")
    private String master;

    /** Whether only the configuration is to be shown. */
    public boolean printConfig() {
        return settings.printConfig();
    }

    /**
     * The configuration these options make.
     *
     * @param more flags of the command itself, by {@link Key#path()}
     */
    public Configuration configuration(Map<String, String> more) {
        Map<String, String> flags = new TreeMap<>(more);
        put(flags, Key.WAREHOUSE, warehouse);
        put(flags, Key.OUT, out);
        put(flags, Key.KEY_FILE, keyFile);
        put(flags, Key.MASTER, master);
        return settings.configuration(flags);
    }

    /** @throws ConfigurationException if there is no warehouse yet where the configuration says */
    static void requireWarehouse(Configuration configuration) {
        if (!configuration.warehouse().isFolder()) {
            throw new ConfigurationException(noWarehouse(configuration));
        }
    }

    /**
     * What can be refused at once, before Spark starts and a key is made: settings that are not legal, an input folder that
     * can't be looked into.
     *
     * @throws io.polyphony.jobs.land.InputException if it is the folder
     * @throws ConfigurationException if it is the settings
     */
    static void requireInput(Configuration configuration) {
        configuration.settings();
        configuration.reportSettings();
        configuration.input().requireReadable();
    }

    /** That there is no warehouse where the configuration says, and how to look elsewhere. */
    static String noWarehouse(Configuration configuration) {
        Path demo = Demo.warehouse(configuration.path(Key.OUT));
        return "No warehouse at " + configuration.warehouse().whole()
                + ": nothing is published there yet. Elsewhere: --warehouse "
                + (Files.isDirectory(demo) ? demo + ", the demo's" : "DIR") + ".";
    }

    /** Adds a flag that was given. */
    public static void put(Map<String, String> flags, Key key, Object value) {
        if (value != null) {
            flags.put(key.path(), value.toString());
        }
    }
}
