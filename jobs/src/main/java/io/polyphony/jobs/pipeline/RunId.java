package io.polyphony.jobs.pipeline;

import io.polyphony.schemas.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;

/** Names runs by what goes into them, so that the same month from the same inputs is the same run anywhere. */
public final class RunId {
    private static final int LENGTH = 16;

    private RunId() {}

    /** Hash of month, inputs, settings and code version: 16 hexadecimal digits. */
    public static String of(YearMonth month, String inputHash, Settings settings, String codeVersion) {
        return hash(String.join("\n", month.toString(), inputHash, configHash(settings), codeVersion));
    }

    /** Hash of the settings. */
    public static String configHash(Settings settings) {
        return hash(settings.asMap().toString());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
