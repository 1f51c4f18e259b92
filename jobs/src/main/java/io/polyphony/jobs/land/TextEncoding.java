package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The character set of a text table that is not UTF-8, for those who only look at it: a run reads what {@code sources.yaml} or
 * the mapping says, and guesses nothing.
 *
 * <p>Spreadsheets of western Europe save text in {@value #WINDOWS}, of which ISO-8859-1 is a part. A file is taken for it where it
 * is no UTF-8, not even with faults, each byte is a character, none is a control character, and most lines have as many cells as
 * each other.
 */
public final class TextEncoding {
    /** What such a table is read as. */
    public static final String WINDOWS = "windows-1252";

    /** What to say of such a table. */
    public static final String SAID = "not UTF-8: read as " + WINDOWS;

    private static final int BUFFER = 1 << 16;
    private static final char REPLACED = '\uFFFD';
    private static final int LAST_ASCII = 0x7F;
    private static final String BLANKS = "\t\n\r\f";

    private TextEncoding() {}

    /** The character set to read a file with; empty: UTF-8, or the file is no text table of the other one. */
    public static Optional<String> instead(Path path) {
        boolean text = FileKind.of(path).orElse(SourceFormat.Type.CSV) == SourceFormat.Type.CSV;
        return text ? instead(new OneFile(path).file()) : Optional.empty();
    }

    /** The same of a file whose name means text. */
    static Optional<String> instead(DeliveredFile file) {
        try {
            boolean other = !mayBeUtf8(file) && isText(file) && Delimiters.areEven(file, WINDOWS);
            return Optional.of(WINDOWS).filter(o -> other);
        } catch (IOException e) {
            // Reading it says what is wrong.
            return Optional.empty();
        }
    }

    /** A format as a file is written: its own character set, if it names one, else the file's. */
    static SourceFormat of(DeliveredFile file, SourceFormat format) {
        boolean open =
                format.type() == SourceFormat.Type.CSV && format.encoding().equals(SourceFormat.DEFAULT.encoding());
        return open ? format.written(null, instead(file).orElse(null)) : format;
    }

    /** Whether it is UTF-8, or was once: more characters beyond ASCII are whole than broken. */
    private static boolean mayBeUtf8(DeliveredFile file) throws IOException {
        long whole = 0;
        long broken = 0;
        try (Reader text = new InputStreamReader(Bytes.open(file), StandardCharsets.UTF_8)) {
            char[] chars = new char[BUFFER];
            for (int read = text.read(chars); read >= 0; read = text.read(chars)) {
                for (int i = 0; i < read; i++) {
                    broken += chars[i] == REPLACED ? 1 : 0;
                    whole += chars[i] > LAST_ASCII && chars[i] != REPLACED ? 1 : 0;
                }
            }
        }
        return whole >= broken || isUtf8(file);
    }

    /** Whether it is to the letter: what stands for broken characters may have been written so. */
    private static boolean isUtf8(DeliveredFile file) throws IOException {
        try (Reader text = Bytes.reader(file, SourceFormat.DEFAULT.encoding())) {
            return text.transferTo(Writer.nullWriter()) >= 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether each byte is a character of the other set, and none a control character. */
    private static boolean isText(DeliveredFile file) throws IOException {
        try (BufferedReader text = Bytes.reader(file, WINDOWS)) {
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (Character.isISOControl(c) && BLANKS.indexOf(c) < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
