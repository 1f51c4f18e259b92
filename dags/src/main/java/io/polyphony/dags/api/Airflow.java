package io.polyphony.dags.api;

import io.polyphony.dags.error.AirflowException;
import io.polyphony.dags.http.Address;
import io.polyphony.dags.http.Generation;
import io.polyphony.dags.http.Generation.Greeting;
import io.polyphony.dags.http.Limits;
import io.polyphony.dags.http.Session;
import io.polyphony.dags.login.Credentials;
import java.time.Clock;

/** An Airflow 3 that answered. Safe for several threads. */
public final class Airflow {
    private final Session session;
    private final Greeting greeting;

    private Airflow(Session session, Greeting greeting) {
        this.session = session;
        this.greeting = greeting;
    }

    /**
     * Asks an Airflow for its version; the login comes with the first call that needs one.
     *
     * @throws AirflowException if there is none, or not a 3.x
     */
    public static Airflow at(Address address, Credentials credentials, Limits limits, Clock clock) {
        Session session = new Session(address, credentials, limits);
        return new Airflow(session, Generation.of(session, clock));
    }

    /** Its version and its clock. */
    public Greeting greeting() {
        return greeting;
    }

    /** Where it is. */
    public Address address() {
        return session.address();
    }

    /** Health and import errors. */
    public Server server() {
        return new Server(session);
    }

    /** DAGs. */
    public Dags dags() {
        return new Dags(session);
    }

    /** Runs of DAGs. */
    public Runs runs() {
        return new Runs(session);
    }

    /** Tasks of runs, and their logs. */
    public Tasks tasks() {
        return new Tasks(session);
    }

    /** Backfills. */
    public Backfills backfills() {
        return new Backfills(session);
    }

    /** Assets and their events. */
    public Assets assets() {
        return new Assets(session);
    }
}
