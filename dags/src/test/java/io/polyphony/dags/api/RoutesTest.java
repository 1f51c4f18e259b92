package io.polyphony.dags.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.dags.Clients;
import io.polyphony.dags.model.Asset;
import io.polyphony.dags.model.AssetEvent;
import io.polyphony.dags.server.Bodies;
import io.polyphony.dags.server.Reply;
import io.polyphony.dags.server.ScriptedAirflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RoutesTest {
    private static final String EVENT = """
            {"id": 3, "asset_id": 1, "uri": "file:///warehouse", "extra": {"month": "2026-05"},
             "source_dag_id": "polyphony_monthly", "source_run_id": "r", "timestamp": "2026-11-02T08:00:00Z"}""";

    private final ScriptedAirflow server = ScriptedAirflow.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aBackfillIsPausedUnpausedAndCancelled() {
        Reply backfill = Reply.ok(Bodies.backfill(7, "2026-04", "2026-05", true));
        server.on("PUT /api/v2/backfills/7/pause", backfill)
                .on("PUT /api/v2/backfills/7/unpause", backfill)
                .on("PUT /api/v2/backfills/7/cancel", backfill);
        Backfills backfills = Clients.of(server).backfills();

        assertThat(backfills.pause(7).id()).isEqualTo(7);
        assertThat(backfills.unpause(7).id()).isEqualTo(7);
        assertThat(backfills.cancel(7).completedAt()).isNotNull();
    }

    @Test
    void assetsAndTheirEventsAreRead() {
        server.on(
                        "GET /api/v2/assets",
                        Reply.ok(Bodies.list(
                                "assets", "{\"id\": 1, \"name\": \"warehouse\", \"uri\": \"file:///warehouse\"}")))
                .on("GET /api/v2/assets/events", Reply.ok(Bodies.list("asset_events", EVENT)))
                .on(
                        "GET /api/v2/dags/report/dagRuns/r%201/upstreamAssetEvents",
                        Reply.ok(Bodies.list("asset_events", EVENT)));
        Assets assets = Clients.of(server).assets();

        assertThat(assets.all()).extracting(Asset::name).containsExactly("warehouse");
        assertThat(assets.eventsOf(Clients.DAG))
                .extracting(AssetEvent::sourceRunId)
                .containsExactly("r");
        assertThat(assets.upstreamOf("report", "r 1"))
                .extracting(AssetEvent::id)
                .containsExactly(3L);
        assertThat(server.requests("GET /api/v2/assets/events").get(0).query())
                .startsWith("?source_dag_id=polyphony_monthly");
    }
}
