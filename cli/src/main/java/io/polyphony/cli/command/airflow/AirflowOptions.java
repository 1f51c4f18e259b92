package io.polyphony.cli.command.airflow;

import io.polyphony.cli.command.Common;
import io.polyphony.cli.command.SettingsOptions;
import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.Key;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that talks to Airflow. A password or token is none of them: others could see it. */
public final class AirflowOptions {
    @Mixin
    private SettingsOptions settings;

    @Option(names = "--url", paramLabel = "URL", description = "Where Airflow is; default: http://localhost:8080.")
    private String url;

    @Option(names = "--dag", paramLabel = "ID", description = "The DAG; default: polyphony_monthly.")
    private String dag;

    @Option(names = "--user", paramLabel = "NAME", description = "Name for the login.")
    private String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Its password, in the first line; else the variable POLYPHONY_AIRFLOW_PASSWORD.")
    private Path passwordFile;

    @Option(
            names = "--token-command",
            paramLabel = "COMMAND",
            description = "Prints a token, for managed Airflow; else the variable POLYPHONY_AIRFLOW_TOKEN.")
    private String tokenCommand;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Longest time of a call; default: 30.")
    private Integer timeout;

    @Option(names = "--json", description = "The result as JSON.")
    private boolean json;

    /** Whether only the configuration is to be shown. */
    boolean printConfig() {
        return settings.printConfig();
    }

    /** Whether a program reads the result. */
    boolean json() {
        return json;
    }

    /** The configuration these options make. */
    Configuration configuration() {
        Map<String, String> flags = new TreeMap<>();
        Common.put(flags, Key.AIRFLOW_URL, url);
        Common.put(flags, Key.AIRFLOW_DAG, dag);
        Common.put(flags, Key.AIRFLOW_USER, user);
        Common.put(flags, Key.AIRFLOW_PASSWORD_FILE, passwordFile);
        Common.put(flags, Key.AIRFLOW_TOKEN_COMMAND, tokenCommand);
        Common.put(flags, Key.AIRFLOW_TIMEOUT, timeout);
        return settings.configuration(flags);
    }
}
