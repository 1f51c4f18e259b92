package io.polyphony.dags.http;

import io.polyphony.dags.error.AirflowException;
import io.polyphony.dags.error.RefusalException;
import io.polyphony.dags.error.UnsupportedVersionException;
import io.polyphony.dags.model.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Which Airflow answers; asked before anything else, without a password. */
public final class Generation {
    private static final Call VERSION = Call.get("version");
    private static final Call OLD_VERSION = Call.getOutside("/api/v1/version");

    private Generation() {}

    /**
     * The version and how far the server's clock is ahead of a clock, in whole seconds.
     *
     * @param version the version
     * @param ahead null if the server does not tell the time
     */
    public record Greeting(Version version, Duration ahead) {}

    /**
     * Asks for the version.
     *
     * @throws UnsupportedVersionException if it is not 3.x
     * @throws AirflowException if there is no answer, or not Airflow's
     */
    public static Greeting of(Session session, Clock clock) {
        Instant before = clock.instant();
        Answer answer = session.anonymous(VERSION);
        Instant middle = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
        if (answer.status() == 404) {
            refuseOld(session);
        }
        boolean closed = answer.status() == 401 || answer.status() == 403;
        Answer read = closed ? session.answer(VERSION) : session.accepted(VERSION, answer);
        Version version = Json.read(VERSION.toString(), read.body(), Version.class);
        if (version.major() != 3) {
            throw new UnsupportedVersionException(session.address().toString(), version.version());
        }
        Duration ahead = read.date()
                .map(d -> Duration.ofSeconds(Duration.between(middle, d).toSeconds()))
                .orElse(null);
        return new Greeting(version, ahead);
    }

    private static void refuseOld(Session session) {
        Answer old = session.anonymous(OLD_VERSION);
        if (old.isSuccess()) {
            throw new UnsupportedVersionException(
                    session.address().toString(), old.body().path("version").asText("2"));
        }
        throw RefusalException.of(VERSION.toString(), 404, "no Airflow 3 is served at " + session.address());
    }
}
