package io.polyphony.jobs.conform;

import org.apache.spark.sql.api.java.UDF1;

/** Turns an identifier of a person into its pseudonym, see {@link Hmac}. Null stays null; what came lately is remembered. */
final class Pseudonym implements UDF1<String, String> {
    private final Hmac hmac;
    private final String namespace;
    private transient Recent<String> recent;

    /** Pseudonyms of the identifiers that a {@code contract.column} holds */
    Pseudonym(PseudonymKey key, String namespace) {
        this(key.hmac(), namespace);
    }

    private Pseudonym(Hmac hmac, String namespace) {
        this.hmac = hmac;
        this.namespace = namespace;
    }

    /** What puts identifiers into an order that stays when the key is rotated, and that nobody knows without it. */
    static Pseudonym order(PseudonymKey key, String namespace) {
        return new Pseudonym(key.sampling(), namespace);
    }

    @Override
    public String call(String identifier) {
        if (identifier == null) {
            return null;
        }
        if (recent == null) {
            recent = new Recent<>();
        }
        return recent.of(identifier, i -> hmac.of(namespace, i));
    }
}
