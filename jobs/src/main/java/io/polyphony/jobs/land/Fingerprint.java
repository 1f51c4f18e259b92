package io.polyphony.jobs.land;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Hashes what is delivered, finds the same bytes delivered twice, and sums all up to one input hash. */
final class Fingerprint {
    private final InputFolder folder;
    private final Map<Path, DeliveredFile> hashed = new HashMap<>();
    private final TreeSet<String> texts = new TreeSet<>();
    private final Map<String, Set<String>> delivered = new TreeMap<>();
    private final List<String> repeated = new ArrayList<>();

    /** Of what a folder delivers. */
    Fingerprint(InputFolder folder) {
        this.folder = folder;
    }

    /**
     * Records a file. Empty if the same bytes were delivered for the same purpose before.
     *
     * @param purpose what the file is read for; the same bytes may serve two purposes
     * @throws InputException if it leads out of the folder
     */
    Optional<DeliveredFile> deliver(String purpose, Path path, String name) {
        folder.require(path, name);
        DeliveredFile file = hashed.computeIfAbsent(path, p -> hash(p, name));
        if (delivered.computeIfAbsent(purpose, p -> new LinkedHashSet<>()).add(file.sha256())) {
            return Optional.of(file);
        }
        repeated.add(name);
        return Optional.empty();
    }

    /** Adds what is not a file but changes the result. */
    void text(String text) {
        texts.add("text:" + hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    List<String> repeated() {
        return repeated;
    }

    /** The hash over all. Names don't matter, but which file of a purpose is later does. */
    String hash() {
        String all = String.join("\n", texts) + "\n" + delivered;
        return hex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static DeliveredFile hash(Path path, String name) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            if (bytes == 0) {
                throw new InputException("the file is empty", name, "Export it again, or take it away");
            }
            return new DeliveredFile(path.toString(), name, bytes, hex(digest.digest()));
        } catch (NoSuchFileException e) {
            throw new InputException("is a link to nothing", name, "Deliver the file, or take the link away", e);
        } catch (IOException e) {
            throw new InputException("may not be read", name, "Give this user permission to read the file", e);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
