package io.polyphony.dags.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.polyphony.dags.http.Call;
import io.polyphony.dags.http.Session;
import io.polyphony.dags.model.Backfill;
import io.polyphony.dags.model.BackfillRequest;
import java.time.Instant;
import java.util.List;

/** Backfills. */
public final class Backfills {
    private final Session session;

    Backfills(Session session) {
        this.session = session;
    }

    /** The logical dates that a backfill would run. Dates that have a run in work are left out, as are future ones. */
    public List<Instant> dryRun(BackfillRequest request) {
        Call call = Call.post(request, "backfills", "dry_run").harmlessTwice();
        return Pages.entries(call, session.ask(call, JsonNode.class), "backfills", Entry.class).stream()
                .map(Entry::logicalDate)
                .toList();
    }

    /**
     * Creates a backfill. Never repeated: a 503 may have removed runs, and may have left a backfill.
     *
     * @throws io.polyphony.dags.error.ConflictException if the DAG has one already
     */
    public Backfill create(BackfillRequest request) {
        return session.ask(Call.post(request, "backfills"), Backfill.class);
    }

    /** A backfill. @throws io.polyphony.dags.error.NotFoundException if there is none */
    public Backfill get(long id) {
        return session.ask(Call.get("backfills", Long.toString(id)), Backfill.class);
    }

    /** The backfills of a DAG. */
    public List<Backfill> of(String dagId) {
        return Pages.all(session, Call.get("backfills").with("dag_id", dagId), "backfills", Backfill.class);
    }

    /** Lets it start no more runs. Those that run go on. */
    public Backfill pause(long id) {
        return session.ask(command(id, "pause").harmlessTwice(), Backfill.class);
    }

    /** Lets it start runs again. */
    public Backfill unpause(long id) {
        return session.ask(command(id, "unpause").harmlessTwice(), Backfill.class);
    }

    /** Ends it: runs that are queued fail, and the schedule will not make up for them; those that run go on. */
    public Backfill cancel(long id) {
        return session.ask(command(id, "cancel"), Backfill.class);
    }

    private static Call command(long id, String verb) {
        return Call.put("backfills", Long.toString(id), verb);
    }

    /** A date that would be run. */
    private record Entry(Instant logicalDate) {}
}
