package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/** A file's bytes as text: unpacked, without byte order mark, strictly decoded. */
final class Bytes {
    private static final int BUFFER = 1 << 16;
    /** How much larger a packed file may become: logs that repeat themselves shrink to a hundredth at most. */
    private static final long MOST_TIMES = 200;
    /** What a packed file may unpack to however small it is. */
    private static final long LEAST_BOUND = 64L << 20;
    /** What a text in UTF-8 may begin with. */
    static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Bytes() {}

    /** The text; bytes that are not in the character set make reading fail. */
    static BufferedReader reader(DeliveredFile file, String encoding) throws IOException {
        return reader(file, encoding, FileSlice.WHOLE);
    }

    private static BufferedReader reader(DeliveredFile file, String encoding, FileSlice slice) throws IOException {
        return new BufferedReader(new InputStreamReader(open(file, slice), decoder(file, encoding)), BUFFER);
    }

    /** The same, with failures that name the file. */
    static BufferedReader reader(DeliveredFile file, SourceFormat format) {
        return reader(file, format, FileSlice.WHOLE);
    }

    /** The same of a part of a file. */
    static BufferedReader reader(DeliveredFile file, SourceFormat format, FileSlice slice) {
        try {
            return reader(file, format.encoding(), slice);
        } catch (IOException e) {
            throw Unreadable.because(e, file, format, 0);
        }
    }

    /** The bytes, unpacked, without byte order mark. */
    static InputStream open(DeliveredFile file) throws IOException {
        return open(file, FileSlice.WHOLE);
    }

    private static InputStream open(DeliveredFile file, FileSlice slice) throws IOException {
        SeekableByteChannel bytes = Files.newByteChannel(Path.of(file.path()));
        InputStream raw = BoundedInputStream.builder()
                .setInputStream(Channels.newInputStream(bytes.position(slice.offset())))
                .setMaxCount(slice.length())
                .get();
        InputStream in = new BufferedInputStream(FileKind.isGzip(file.path()) ? unpacked(raw, file) : raw, BUFFER);
        return slice.offset() == 0 ? withoutMark(in) : in;
    }

    private static InputStream unpacked(InputStream packed, DeliveredFile file) throws IOException {
        long most = Math.max(LEAST_BOUND, file.bytes() * MOST_TIMES);
        return BoundedInputStream.builder()
                .setInputStream(new GZIPInputStream(packed, BUFFER))
                .setMaxCount(most)
                .setOnMaxCount((max, count) -> {
                    throw new InputException(
                            "unpacks to more than " + MOST_TIMES + " times its size, which no export does",
                            file.name(),
                            "Deliver it unpacked");
                })
                .get();
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        in.mark(MARK.length);
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
            in.reset();
        }
        return in;
    }

    private static CharsetDecoder decoder(DeliveredFile file, String encoding) {
        try {
            return Charset.forName(encoding)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InputException(
                    "there is no encoding '" + encoding + "'", file.name(), "Correct the source's encoding", e);
        }
    }

    /** The first line, from 1, with bytes that are not in the character set. */
    static long firstBadLine(DeliveredFile file, String encoding) throws IOException {
        CharsetDecoder decoder = decoder(file, encoding);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER * 2);
        long line = 1;
        try (InputStream in = open(file)) {
            int read = 0;
            while (read >= 0) {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, read < 0);
                line += chars.flip().chars().filter(c -> c == '\n').count();
                chars.clear();
                bytes.compact();
                if (result.isError()) {
                    return line;
                }
            }
        }
        return line;
    }
}
