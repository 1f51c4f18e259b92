package io.polyphony.jobs.conform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.api.java.UDF1;

/** Turns an identifier of a person into its pseudonym: HMAC-SHA-256, 32 hexadecimal digits. Null stays null; what came lately is remembered. */
final class Pseudonym implements UDF1<String, String> {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final int REMEMBERED = 1 << 14;
    private final byte[] key;
    private final byte[] namespace;
    private transient Mac mac;
    private transient String[] identifiers;
    private transient String[] pseudonyms;

    /** Pseudonyms of the identifiers that a {@code contract.column} holds */
    Pseudonym(PseudonymKey key, String namespace) {
        this.key = key.bytes();
        this.namespace = (namespace + "\0").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String call(String identifier) throws GeneralSecurityException {
        if (identifier == null) {
            return null;
        }
        if (mac == null) {
            start();
        }
        int place = Math.floorMod(identifier.hashCode(), REMEMBERED);
        if (!identifier.equals(identifiers[place])) {
            pseudonyms[place] = made(identifier);
            identifiers[place] = identifier;
        }
        return pseudonyms[place];
    }

    private void start() throws GeneralSecurityException {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(key, ALGORITHM));
        identifiers = new String[REMEMBERED];
        pseudonyms = new String[REMEMBERED];
    }

    private String made(String identifier) {
        mac.update(namespace);
        byte[] hash = mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
