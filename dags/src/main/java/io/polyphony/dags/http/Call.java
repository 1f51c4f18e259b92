package io.polyphony.dags.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One question to Airflow. Its text is method and path, never the body.
 *
 * @param method HTTP method
 * @param path encoded, from the address of Airflow on
 * @param query encoded, with its question mark; empty: none
 * @param body what is sent as JSON; null: nothing
 * @param repeatable whether asking twice does the same as asking once
 */
public record Call(String method, String path, String query, Object body, boolean repeatable) {
    private static final String API = "/api/v2";

    /**
     * A reading.
     *
     * @param segments of the path below the API's, not encoded
     */
    public static Call get(String... segments) {
        return new Call("GET", API + path(segments), "", null, true);
    }

    /** A reading beside the API. */
    static Call getOutside(String path) {
        return new Call("GET", path, "", null, true);
    }

    /** A change that is made once. */
    public static Call post(Object body, String... segments) {
        return new Call("POST", API + path(segments), "", body, false);
    }

    /** A change of some fields; asked for once. */
    public static Call patch(Object body, String... segments) {
        return new Call("PATCH", API + path(segments), "", body, false);
    }

    /** A command without a body; asked for once. */
    public static Call put(String... segments) {
        return new Call("PUT", API + path(segments), "", null, false);
    }

    /** The login, which may be repeated. */
    static Call login(Object body) {
        return new Call("POST", "/auth/token", "", body, true);
    }

    /** The same with a parameter; null: without it. */
    public Call with(String name, Object value) {
        if (value == null) {
            return this;
        }
        String parameter = (query.isEmpty() ? "?" : "&") + encoded(name) + "=" + encoded(value.toString());
        return new Call(method, path, query + parameter, body, repeatable);
    }

    /** The same, known to do no harm when it is asked twice. */
    public Call harmlessTwice() {
        return new Call(method, path, query, body, true);
    }

    private static String path(String... segments) {
        return Arrays.stream(segments).map(s -> "/" + encoded(s)).collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
