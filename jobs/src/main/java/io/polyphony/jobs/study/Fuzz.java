package io.polyphony.jobs.study;

import io.polyphony.jobs.land.Header;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.RowIterator;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Reads copies of export files through their mappings. Spoilt ones, whatever the bytes, give rows or an
 * {@link InputException}. Sound ones, whose number of rows is known, give just as many. Anything else ends the study, with
 * the file kept.
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
    private long counted;
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
     * @param counted files read whose number of rows was known, and was found
     * @param slowestMillis time of the slowest file
     */
    public record Result(long read, long refused, long rows, long counted, long slowestMillis) {}

    /** Spoils and reads. */
    public static void main(String[] args) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            List<Path> samples =
                    files.filter(f -> !f.toString().endsWith(".yaml")).sorted().toList();
            System.out.println(of(samples, Integer.parseInt(args[1]), Long.parseLong(args[2])));
        }
    }

    /**
     * Spoils samples in turn; every third copy is a sound one, where there can be.
     *
     * @throws IllegalStateException if reading ends in any other way, or rows are lost; it names the file
     */
    public static Result of(List<Path> samples, int mutations, long seed) throws IOException {
        Path folder = Files.createTempDirectory("polyphony-fuzz");
        Fuzz fuzz = new Fuzz(folder, seed);
        for (int i = 0; i < mutations; i++) {
            Path sample = samples.get(i % samples.size());
            Optional<CountedCopy> sound = fuzz.random.nextInt(3) == 0 ? fuzz.sound(sample) : Optional.empty();
            if (sound.isPresent()) {
                fuzz.count(sample, sound.get());
            } else {
                fuzz.read(sample);
            }
        }
        Files.delete(folder);
        return new Result(fuzz.read, fuzz.refused, fuzz.rows, fuzz.counted, fuzz.slowest);
    }

    private Optional<CountedCopy> sound(Path sample) throws IOException {
        return CountedCopy.of(sample, Mappings.of(mapping(sample)).format(), random);
    }

    private void count(Path sample, CountedCopy copy) throws IOException {
        Path file = folder.resolve(sample.getFileName());
        Files.writeString(file, copy.text());
        long found;
        try {
            found = rows(file);
        } catch (RuntimeException | Error e) {
            throw new IllegalStateException(file + " is sound and is not read", e);
        }
        if (found != copy.rows()) {
            throw new IllegalStateException(file + " has " + copy.rows() + " rows, and " + found + " were read");
        }
        rows += found;
        read++;
        counted++;
        Files.delete(file);
    }

    private static String mapping(Path sample) {
        return sample.getFileName().toString().replaceFirst("\\.[^.]*$", "");
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
        Source source = new OneFile(file).through(mapping(file), Map.of()).get(0);
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
