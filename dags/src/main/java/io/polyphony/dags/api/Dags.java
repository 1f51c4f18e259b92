package io.polyphony.dags.api;

import io.polyphony.dags.http.Call;
import io.polyphony.dags.http.Session;
import io.polyphony.dags.model.Dag;
import java.util.Map;

/** DAGs. */
public final class Dags {
    private final Session session;

    Dags(Session session) {
        this.session = session;
    }

    /** A DAG. @throws NotFoundException if there is none */
    public Dag get(String dagId) {
        return session.ask(Call.get("dags", dagId), Dag.class);
    }

    /** Lets runs of a DAG stay queued. @return the DAG then */
    public Dag pause(String dagId) {
        return paused(dagId, true);
    }

    /** Lets runs of a DAG start. With catch-up, Airflow also starts those of its schedule. @return the DAG then */
    public Dag unpause(String dagId) {
        return paused(dagId, false);
    }

    private Dag paused(String dagId, boolean paused) {
        Call call = Call.patch(Map.of("is_paused", paused), "dags", dagId).with("update_mask", "is_paused");
        return session.ask(call.harmlessTwice(), Dag.class);
    }
}
