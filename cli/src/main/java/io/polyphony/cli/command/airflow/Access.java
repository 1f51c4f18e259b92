package io.polyphony.cli.command.airflow;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.cli.config.Key;
import io.polyphony.dags.api.Airflow;
import io.polyphony.dags.error.LoginException;
import io.polyphony.dags.http.Address;
import io.polyphony.dags.http.Limits;
import io.polyphony.dags.login.Credentials;
import io.polyphony.dags.login.Secret;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.month.MonthlyBackfill;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.dags.month.Patience;
import io.polyphony.dags.month.RunLogs;
import io.polyphony.dags.month.RunWatch;
import java.time.Clock;
import java.util.Map;

/** The way to the Airflow of a configuration. All settings are checked before anything is asked. */
final class Access {
    private static final String PASSWORD = "POLYPHONY_AIRFLOW_PASSWORD";
    private static final String TOKEN = "POLYPHONY_AIRFLOW_TOKEN";

    private final Address address;
    private final String dagId;
    private final Credentials credentials;
    private final Limits limits;
    private final Patience patience;
    private final Clock clock = Clock.systemUTC();

    /**
     * By a configuration.
     *
     * @param environment where a password or token may be, which no setting holds
     * @throws ConfigurationException if a value is not legal, or nothing says who asks
     */
    Access(Configuration configuration, Map<String, String> environment) {
        this.address = address(configuration);
        this.dagId = configuration.text(Key.AIRFLOW_DAG);
        this.credentials = credentials(configuration, environment);
        this.limits = Limits.within(configuration.seconds(Key.AIRFLOW_TIMEOUT, 1));
        this.patience = Patience.of(
                configuration.seconds(Key.AIRFLOW_QUEUE_TIMEOUT, 1), configuration.seconds(Key.AIRFLOW_RUN_TIMEOUT, 1));
    }

    /** The DAG. Asks the Airflow for its version, which refuses all but 3.x. */
    MonthlyDag dag() {
        return new MonthlyDag(Airflow.at(address, credentials, limits, clock), dagId);
    }

    /** Watches runs of a DAG. */
    RunWatch watch(MonthlyDag dag) {
        return new RunWatch(dag, patience, clock);
    }

    /** Backfills of a DAG. */
    MonthlyBackfill backfill(MonthlyDag dag) {
        return new MonthlyBackfill(dag, patience, clock);
    }

    /** Reads logs until their run is over. @return the run then */
    DagRun follow(RunLogs logs) {
        return logs.follow(patience, clock);
    }

    private static Address address(Configuration configuration) {
        try {
            return Address.of(configuration.text(Key.AIRFLOW_URL));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(Key.AIRFLOW_URL.path() + " is " + e.getMessage());
        }
    }

    private static Credentials credentials(Configuration configuration, Map<String, String> environment) {
        String command = configuration.text(Key.AIRFLOW_TOKEN_COMMAND);
        String user = configuration.text(Key.AIRFLOW_USER);
        if (!command.isEmpty()) {
            return new Credentials.TokenCommand(command);
        }
        if (!configuration.text(Key.AIRFLOW_PASSWORD_FILE).isEmpty()) {
            return file(required(user), configuration);
        }
        if (environment.containsKey(TOKEN)) {
            return new Credentials.Token(secret(environment, TOKEN));
        }
        if (environment.containsKey(PASSWORD)) {
            return new Credentials.Password(required(user), secret(environment, PASSWORD));
        }
        throw new ConfigurationException("nothing says who asks Airflow: give --user with --password-file or "
                + PASSWORD + ", or --token-command, or " + TOKEN);
    }

    private static Credentials file(String user, Configuration configuration) {
        try {
            return Credentials.passwordFile(user, configuration.path(Key.AIRFLOW_PASSWORD_FILE));
        } catch (LoginException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    private static Secret secret(Map<String, String> environment, String variable) {
        try {
            return Secret.of(environment.get(variable));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(variable + " is not one line of text");
        }
    }

    private static String required(String user) {
        if (user.isEmpty()) {
            throw new ConfigurationException("there is a password, but no name to it: give --user (airflow.user)");
        }
        return user;
    }
}
