package io.polyphony.dags.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.polyphony.dags.error.UnreachableException;
import io.polyphony.dags.error.UnreadableAnswerException;
import io.polyphony.dags.login.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * One exchange over the network, without repetition. Redirections are not followed: they would carry the token to
 * somebody else. A caller whose time is over interrupts it, also in the middle of a body.
 */
final class Http {
    private final Address address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Http(Address address) {
        this.address = address;
    }

    /**
     * Asks.
     *
     * @param token null: without one
     * @throws UnreachableException if there is no whole answer
     * @throws UnreadableAnswerException if a success is not JSON
     */
    Answer send(Call call, Secret token) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(request(call, token), BodyHandlers.ofByteArray());
            String text = new String(response.body(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), body(call, response.statusCode(), text), date(response));
        } catch (IOException e) {
            throw new UnreachableException(call.toString(), address.toString(), reason(e));
        }
    }

    private HttpRequest request(Call call, Secret token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.of(call)).header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token.reveal());
        }
        if (call.body() == null) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(call.method(), BodyPublishers.ofString(Json.write(call.body())))
                .build();
    }

    private static JsonNode body(Call call, int status, String text) {
        if (text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return Json.tree(text);
        } catch (JsonProcessingException e) {
            if (status / 100 != 2) {
                return TextNode.valueOf(text);
            }
            boolean page = Detail.isPage(text);
            boolean cutOff = !page && e instanceof JsonEOFException;
            String what = page ? Detail.page(text) : cutOff ? "JSON that ends early" : "not JSON";
            throw new UnreadableAnswerException(call.toString(), what, cutOff);
        }
    }

    private static Optional<Instant> date(HttpResponse<?> response) {
        try {
            return response.headers()
                    .firstValue("Date")
                    .map(d -> ZonedDateTime.parse(d, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String reason(IOException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof UnresolvedAddressException) {
                return "unknown host";
            }
        }
        if (e instanceof ConnectException) {
            return "connection refused";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
