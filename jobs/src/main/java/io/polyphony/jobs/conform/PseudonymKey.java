package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The secret that pseudonyms are made with. It lives outside the warehouse and prints as nothing.
 *
 * <p>A key file's first line is the key; lines below it are earlier keys, which make no pseudonym any more: they only
 * recognise who was erased while they were in use. The line that begins with {@value #SAMPLING} is a second secret, which
 * stays when the key is rotated: it draws the groups that intervals are made of, so that neither figures change with the
 * key, nor anybody can tell who is in which group by sorting a list of ids.
 */
public final class PseudonymKey {
    private static final int BYTES = 32;
    private static final int LEAST = 16;
    private static final String FINGERPRINT = "fingerprint";
    private static final int FINGERPRINT_DIGITS = 12;
    private static final String SAMPLING = "sampling:";
    private static final int DRAWN_DIGITS = 12;
    private final List<Hmac> keys;
    private final Hmac sampling;

    private PseudonymKey(List<Hmac> keys, Optional<Hmac> sampling) {
        this.keys = List.copyOf(keys);
        this.sampling = sampling.orElseGet(() -> derived(this.keys));
    }

    /** Of keys made before there was a second secret: the oldest one stays when the others are rotated. */
    private static Hmac derived(List<Hmac> keys) {
        return new Hmac(bytes(keys.get(keys.size() - 1).of(SAMPLING, "")));
    }

    private static byte[] bytes(String text) {
        return text.strip().getBytes(StandardCharsets.UTF_8);
    }

    /** The key of simulated companies, which have nothing to hide. */
    public static PseudonymKey demo() {
        return of(demoText());
    }

    /** The demo's key as a key file has it. */
    public static String demoText() {
        return "polyphony demo: simulated people only\n" + SAMPLING + " polyphony demo, too";
    }

    /**
     * A key as configured; earlier ones on lines of their own after it.
     *
     * @throws InputException if it has fewer than 16 bytes
     */
    public static PseudonymKey of(String text) {
        Map<Boolean, List<byte[]>> lines = text.strip()
                .lines()
                .map(String::strip)
                .collect(Collectors.partitioningBy(
                        line -> line.startsWith(SAMPLING),
                        Collectors.mapping(line -> bytes(line.replace(SAMPLING, "")), Collectors.toList())));
        boolean tooShort = lines.values().stream().flatMap(List::stream).anyMatch(line -> line.length < LEAST);
        if (lines.get(false).isEmpty() || tooShort) {
            throw new InputException(
                    "the key has fewer than " + LEAST + " bytes", "pseudonym key", "Give a longer one");
        }
        return new PseudonymKey(
                lines.get(false).stream().map(Hmac::new).toList(),
                lines.get(true).stream().findFirst().map(Hmac::new));
    }

    /**
     * The key in a file, which is made with a new random key, readable by its owner only, if it does not exist.
     *
     * @throws InputException if it can't be read or made, or holds no key
     */
    public static PseudonymKey at(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file, random() + "\n" + SAMPLING + " " + random() + "\n");
            }
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new InputException(
                    "can't be read or made", "key file " + file, "Give this user permission, or another file", e);
        }
    }

    /**
     * Puts a new random key before those of a file, at once or not at all.
     *
     * @throws InputException if the file is not there, holds no key, or can't be replaced
     */
    public static PseudonymKey rotate(Path file) {
        try {
            String keys = Files.readString(file);
            of(keys);
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            create(next, random() + "\n" + keys.strip() + "\n");
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new InputException(
                    "can't be read or replaced", "key file " + file, "Give the file that runs are made with", e);
        }
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static void create(Path file, String text) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        } catch (FileAlreadyExistsException e) {
            // Another run made it in the meantime: its key is the key.
            return;
        }
    }

    /** Tells keys apart without telling anything of them: 12 hexadecimal digits. */
    public String fingerprint() {
        return fingerprint(keys.get(0));
    }

    /** Whether a fingerprint is of this key or of an earlier one that is kept with it. */
    public boolean knows(String fingerprint) {
        return keys.stream().map(PseudonymKey::fingerprint).anyMatch(fingerprint::equals);
    }

    private static String fingerprint(Hmac key) {
        return key.of(FINGERPRINT, "").substring(0, FINGERPRINT_DIGITS);
    }

    /**
     * The pseudonyms of an identifier under this key and the earlier ones.
     *
     * @param identifier which one, as {@code contract.column}
     * @param value as delivered
     */
    public List<String> pseudonyms(String identifier, String value) {
        return keys.stream().map(key -> key.of(identifier, value)).toList();
    }

    /**
     * What is kept of an erased identifier, under this key and the earlier ones; not to be linked to its pseudonyms
     * without the key.
     *
     * @param identifier which one, as {@code contract.column}
     * @param value as delivered
     */
    public List<String> tombstones(String identifier, String value) {
        return keys.stream().map(key -> tombstone(key, identifier, value)).toList();
    }

    static String tombstone(Hmac key, String identifier, String value) {
        return key.of("erased " + identifier, value);
    }

    /** What draws the groups of people that intervals are made of; the same before and after a rotation. */
    Hmac sampling() {
        return sampling;
    }

    /**
     * A number that only who has the second secret can tell; the same before and after a rotation.
     *
     * @param purpose what it is for
     * @param which which of its numbers
     * @param below numbers are 0 … below − 1
     */
    public int drawn(String purpose, long which, int below) {
        String digits = sampling.of(purpose, Long.toString(which)).substring(0, DRAWN_DIGITS);
        return (int) (Long.parseLong(digits, 16) % below);
    }

    Hmac hmac() {
        return keys.get(0);
    }

    /** The key and the earlier ones. */
    List<Hmac> hmacs() {
        return keys;
    }

    @Override
    public String toString() {
        return "PseudonymKey";
    }
}
