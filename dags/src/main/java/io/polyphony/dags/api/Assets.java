package io.polyphony.dags.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.polyphony.dags.http.Call;
import io.polyphony.dags.http.Session;
import io.polyphony.dags.model.Asset;
import io.polyphony.dags.model.AssetEvent;
import java.util.List;

/** Assets. */
public final class Assets {
    private final Session session;

    Assets(Session session) {
        this.session = session;
    }

    /** All of them. */
    public List<Asset> all() {
        return Pages.all(session, Call.get("assets"), "assets", Asset.class);
    }

    /** The events that the runs of a DAG made. */
    public List<AssetEvent> eventsOf(String dagId) {
        Call call = Call.get("assets", "events").with("source_dag_id", dagId);
        return Pages.all(session, call, "asset_events", AssetEvent.class);
    }

    /** The events that a run was started by, earlier ones that waited with it included. */
    public List<AssetEvent> upstreamOf(String dagId, String runId) {
        Call call = Call.get("dags", dagId, "dagRuns", runId, "upstreamAssetEvents");
        return Pages.entries(call, session.ask(call, JsonNode.class), "asset_events", AssetEvent.class);
    }
}
