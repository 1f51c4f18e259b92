package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where a large CSV file can be cut, so that several tasks read it at once.
 *
 * <p>It is cut after line feeds that end a row. That is certain only while every quote stands where the standard wants
 * it (around a whole cell, doubled inside) and no carriage return stands alone; a file that has others is left whole.
 */
final class Slices {
    private static final int BUFFER = 1 << 16;
    /** In these, a byte that looks like a quote or a line feed is one. */
    private static final Set<Charset> PLAIN = Set.of(
            StandardCharsets.UTF_8,
            StandardCharsets.US_ASCII,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"));

    private enum Place {
        CELL_START,
        CELL,
        QUOTED,
        AFTER_QUOTE,
        AFTER_RETURN
    }

    private final long size;
    private final byte delimiter;
    private final List<FileSlice> slices = new ArrayList<>();
    private Place place = Place.CELL_START;
    private long begin;
    private long beginLine = 1;
    private long line = 1;

    private Slices(long size, byte delimiter) {
        this.size = size;
        this.delimiter = delimiter;
    }

    /**
     * The slices of a file, in order; one that is the whole if it can't be cut or is no larger than one.
     *
     * @param size how many bytes a slice has at least, but the last
     */
    static List<FileSlice> of(DeliveredFile file, SourceFormat format, long size) {
        if (file.bytes() <= size || !mayBeCut(file, format)) {
            return List.of(FileSlice.WHOLE);
        }
        Slices slices = new Slices(size, (byte) format.delimiter().charAt(0));
        try (InputStream in = Files.newInputStream(Path.of(file.path()))) {
            return slices.cut(in) ? List.copyOf(slices.slices) : List.of(FileSlice.WHOLE);
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, slices.line);
        }
    }

    private static boolean mayBeCut(DeliveredFile file, SourceFormat format) {
        return format.type() == SourceFormat.Type.CSV
                && format.layout() == SourceFormat.Layout.ROWS
                && !FileKind.isGzip(file.path())
                && format.delimiter().charAt(0) < 0x80
                && Charset.isSupported(format.encoding())
                && PLAIN.contains(Charset.forName(format.encoding()));
    }

    private boolean cut(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long offset = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = offset == 0 ? markOf(buffer) : 0; i < read; i++) {
                place = after(buffer[i]);
                if (place == null) {
                    return false;
                }
                if (buffer[i] == '\n') {
                    lineEnds(offset + i + 1);
                }
            }
            offset += read;
        }
        if (offset > begin) {
            slices.add(new FileSlice(begin, offset - begin, beginLine));
        }
        return place != Place.QUOTED && place != Place.AFTER_RETURN;
    }

    /** A byte order mark is not of the first cell. */
    private static int markOf(byte[] start) {
        return Arrays.mismatch(start, Bytes.MARK) == Bytes.MARK.length ? Bytes.MARK.length : 0;
    }

    private void lineEnds(long next) {
        line++;
        if (place == Place.CELL_START && next - begin >= size) {
            slices.add(new FileSlice(begin, next - begin, beginLine));
            begin = next;
            beginLine = line;
        }
    }

    /** The place after a byte; null: nobody knows what a line feed would mean from here on. */
    private Place after(byte b) {
        return switch (place) {
            case CELL_START -> b == '"' ? Place.QUOTED : inCell(b);
            case CELL -> b == '"' ? null : inCell(b);
            case QUOTED -> b == '"' ? Place.AFTER_QUOTE : Place.QUOTED;
            case AFTER_QUOTE -> b == '"' ? Place.QUOTED : endsCell(b) ? inCell(b) : null;
            case AFTER_RETURN -> b == '\n' ? Place.CELL_START : null;
        };
    }

    private boolean endsCell(byte b) {
        return b == delimiter || b == '\n' || b == '\r';
    }

    private Place inCell(byte b) {
        return b == '\r' ? Place.AFTER_RETURN : b == delimiter || b == '\n' ? Place.CELL_START : Place.CELL;
    }
}
