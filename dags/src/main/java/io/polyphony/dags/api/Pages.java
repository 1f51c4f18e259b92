package io.polyphony.dags.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.polyphony.dags.error.UnreadableAnswerException;
import io.polyphony.dags.http.Call;
import io.polyphony.dags.http.Json;
import io.polyphony.dags.http.Session;
import java.util.ArrayList;
import java.util.List;

/** Reads lists that Airflow gives in pieces, whatever size it allows a piece to have. */
final class Pages {
    private static final int PIECE = 100;

    private Pages() {}

    /**
     * All entries of a list.
     *
     * @param field where the answer holds them
     */
    static <T> List<T> all(Session session, Call call, String field, Class<T> type) {
        List<T> entries = new ArrayList<>();
        while (true) {
            JsonNode page = session.ask(call.with("limit", PIECE).with("offset", entries.size()), JsonNode.class);
            List<T> piece = entries(call, page, field, type);
            entries.addAll(piece);
            if (piece.isEmpty() || entries.size() >= page.path("total_entries").asInt(0)) {
                return entries;
            }
        }
    }

    /** The entries of one answer. @throws UnreadableAnswerException if it holds no such list */
    static <T> List<T> entries(Call call, JsonNode page, String field, Class<T> type) {
        JsonNode list = page.path(field);
        if (!list.isArray()) {
            throw new UnreadableAnswerException(call.toString(), "it has no list of " + field, false);
        }
        List<T> entries = new ArrayList<>();
        list.forEach(entry -> entries.add(Json.read(call.toString(), entry, type)));
        return entries;
    }
}
