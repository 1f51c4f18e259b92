package io.polyphony.jobs.study;

import io.polyphony.jobs.land.Header;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.RowIterator;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Reads spoilt copies of export files through their mappings. Whatever the bytes, there are rows or an
 * {@link InputException}; anything else that is thrown ends the study, with the spoilt file kept.
 *
 * <p>{@code Fuzz SAMPLES MUTATIONS SEED}: samples are files named after their mapping. See {@code dev/fuzz}.
 */
public final class Fuzz {
    private static final byte[] TELLING = "\"',;\n\r\t\0{}[]:<>&=+-@ \u00e9".getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST_CUT = 64;

    private final Path folder;
    private final SplittableRandom random;
    private long read;
    private long refused;
    private long rows;
    private long slowest;

    private Fuzz(Path folder, long seed) {
        this.folder = folder;
        this.random = new SplittableRandom(seed);
    }

    /**
     * What came of it.
     *
     * @param read files read to their end
     * @param refused files refused with an {@link InputException}
     * @param rows rows read in all
     * @param slowestMillis time of the slowest file
     */
    public record Result(long read, long refused, long rows, long slowestMillis) {}

    /** Spoils and reads. */
    public static void main(String[] args) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            List<Path> samples =
                    files.filter(f -> !f.toString().endsWith(".yaml")).sorted().toList();
            System.out.println(of(samples, Integer.parseInt(args[1]), Long.parseLong(args[2])));
        }
    }

    /** Spoils samples in turn. @throws IllegalStateException if reading ends in any other way; it names the file */
    public static Result of(List<Path> samples, int mutations, long seed) throws IOException {
        Path folder = Files.createTempDirectory("polyphony-fuzz");
        Fuzz fuzz = new Fuzz(folder, seed);
        for (int i = 0; i < mutations; i++) {
            fuzz.read(samples.get(i % samples.size()));
        }
        Files.delete(folder);
        return new Result(fuzz.read, fuzz.refused, fuzz.rows, fuzz.slowest);
    }

    private void read(Path sample) throws IOException {
        Path spoilt = folder.resolve(sample.getFileName());
        Files.write(spoilt, spoilt(Files.readAllBytes(sample)));
        long start = System.nanoTime();
        try {
            rows += rows(spoilt);
            read++;
        } catch (InputException e) {
            refused++;
        } catch (RuntimeException | Error e) {
            throw new IllegalStateException(spoilt + " is neither read nor refused", e);
        }
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        Files.delete(spoilt);
    }

    private static long rows(Path file) {
        String mapping = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Source source = new OneFile(file).through(mapping, Map.of()).get(0);
        SourceFormat format = source.mapping().format();
        Header header = Header.of(source, source.files().get(0));
        long count = 0;
        try (RowIterator rows =
                RowIterator.open(source.files().get(0), format, source.mapping().columns(), header)) {
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
        }
        return count;
    }

    private byte[] spoilt(byte[] bytes) {
        byte[] result = bytes.clone();
        int times = random.nextInt(1, 5);
        for (int i = 0; i < times && result.length > 0; i++) {
            result = once(result);
        }
        return result;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + random.nextInt(1, LONGEST_CUT));
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bytes, at, (byte) (1 << random.nextInt(Byte.SIZE)));
            case 1 -> replaced(bytes, at, end, new byte[0]);
            case 2 -> replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case 3 -> replaced(bytes, at, at, new byte[] {TELLING[random.nextInt(TELLING.length)]});
            case 4 -> Arrays.copyOf(bytes, at);
            default -> flipped(bytes, at, (byte) random.nextInt(256));
        };
    }

    private static byte[] flipped(byte[] bytes, int at, byte mask) {
        byte[] result = bytes.clone();
        result[at] ^= mask;
        return result;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        byte[] result = new byte[from + by.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
        return result;
    }
}
