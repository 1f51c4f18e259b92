package io.polyphony.dags.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status HTTP status
 * @param body as JSON; a text node if a refusal was not JSON, a missing node if there was none
 * @param date the server's clock in seconds, if it sent one
 */
public record Answer(int status, JsonNode body, Optional<Instant> date) {
    /** Whether it is what was asked for. */
    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether the same question may be answered a moment later. */
    boolean isTransient() {
        return status >= 500 || status == 429 || status == 408;
    }
}
