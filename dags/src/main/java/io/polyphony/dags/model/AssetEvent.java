package io.polyphony.dags.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An asset was made anew.
 *
 * @param id number of the event
 * @param assetId the asset
 * @param uri where it is
 * @param extra what the task said about it
 * @param sourceDagId null: from outside
 * @param sourceRunId null: from outside
 * @param timestamp when
 */
public record AssetEvent(
        long id, long assetId, String uri, JsonNode extra, String sourceDagId, String sourceRunId, Instant timestamp) {}
