package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The secret that pseudonyms are made with. It lives outside the warehouse and prints as nothing. */
public final class PseudonymKey {
    private static final int BYTES = 32;
    private static final int LEAST = 16;
    private final byte[] bytes;

    private PseudonymKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The key of simulated companies, which have nothing to hide. */
    public static PseudonymKey demo() {
        return of("polyphony demo: simulated people only");
    }

    /**
     * A key as configured.
     *
     * @throws InputException if it has fewer than 16 bytes
     */
    public static PseudonymKey of(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST) {
            throw new InputException(
                    "the key has fewer than " + LEAST + " bytes", "pseudonym key", "Give a longer one");
        }
        return new PseudonymKey(bytes);
    }

    /**
     * The key in a file, which is made with a new random key, readable by its owner only, if it does not exist.
     *
     * @throws InputException if it can't be read or made, or holds no key
     */
    public static PseudonymKey at(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new InputException(
                    "can't be read or made", "key file " + file, "Give this user permission, or another file", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            channel.write(StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(random) + "\n"));
        } catch (FileAlreadyExistsException e) {
            // Another run made it in the meantime: its key is the key.
            return;
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "PseudonymKey";
    }
}
