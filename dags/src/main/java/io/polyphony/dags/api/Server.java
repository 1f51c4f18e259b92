package io.polyphony.dags.api;

import io.polyphony.dags.http.Call;
import io.polyphony.dags.http.Session;
import io.polyphony.dags.model.Health;
import io.polyphony.dags.model.ImportError;
import java.util.List;

/** The Airflow itself. */
public final class Server {
    private final Session session;

    Server(Session session) {
        this.session = session;
    }

    /** How its parts are. */
    public Health health() {
        return session.ask(Call.get("monitor", "health"), Health.class);
    }

    /** DAG files that it could not read. */
    public List<ImportError> importErrors() {
        return Pages.all(session, Call.get("importErrors"), "import_errors", ImportError.class);
    }
}
