package io.polyphony.dags.http;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where Airflow is.
 *
 * @param base scheme, host, port and the path that Airflow is served under, without a slash at the end
 */
public record Address(URI base) {
    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is not http or https with a host, or holds a password or query; the message
     *     does not repeat it
     */
    public static Address of(String text) {
        URI uri = parse(text.strip());
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null) {
            throw new IllegalArgumentException("not an address like https://airflow.example.org");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("an address without user, password, ? and #");
        }
        return new Address(URI.create(uri.toString().replaceFirst("/+$", "")));
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address like https://airflow.example.org", null);
        }
    }

    /** The address of a call. */
    URI of(Call call) {
        return URI.create(base + call.path() + call.query());
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
