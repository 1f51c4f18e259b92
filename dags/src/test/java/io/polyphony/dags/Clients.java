package io.polyphony.dags;

import io.polyphony.dags.api.Airflow;
import io.polyphony.dags.http.Address;
import io.polyphony.dags.http.Limits;
import io.polyphony.dags.login.Credentials;
import io.polyphony.dags.login.Secret;
import io.polyphony.dags.month.MonthlyDag;
import io.polyphony.dags.month.Patience;
import io.polyphony.dags.server.ScriptedAirflow;
import java.time.Clock;
import java.time.Duration;

/** Clients of scripted servers that wait for nothing long. */
public final class Clients {
    /** The DAG of the script. */
    public static final String DAG = "polyphony_monthly";

    /** Three attempts, hardly any time between them. */
    public static final Limits LIMITS = new Limits(Duration.ofMillis(1500), 3, Duration.ofMillis(5));

    /** Looks every few milliseconds. */
    public static final Patience PATIENCE =
            new Patience(Duration.ofMillis(2), Duration.ofMillis(4), Duration.ofMillis(400), Duration.ofSeconds(20), 3);

    private Clients() {}

    /** Somebody whose password is {@code swordfish-of-anna}. */
    public static Credentials anna() {
        return new Credentials.Password("anna", Secret.of("swordfish-of-anna"));
    }

    /** As Anna. */
    public static Airflow of(ScriptedAirflow server) {
        return of(server, anna());
    }

    /** As somebody. */
    public static Airflow of(ScriptedAirflow server, Credentials credentials) {
        return Airflow.at(Address.of(server.url()), credentials, LIMITS, Clock.systemUTC());
    }

    /** The DAG of the script, as Anna. */
    public static MonthlyDag dag(ScriptedAirflow server) {
        return new MonthlyDag(of(server), DAG);
    }
}
