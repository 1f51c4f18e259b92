package io.polyphony.jobs.land;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.settings.Program;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;

/** Says in people's words why reading a file broke off. */
final class Unreadable {
    private Unreadable() {}

    /** The failure as an input error; the last good row is the line of the last one read, 0: none. */
    static InputException because(Exception failure, DeliveredFile file, SourceFormat format, long lastGood) {
        String after = lastGood == 0 ? file.name() + ", row 1" : file.name() + ", after row " + lastGood;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof InputException known) {
                return known;
            }
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof CharacterCodingException) {
                return notTheEncoding(file, format, failure);
            }
            if (t instanceof EOFException) {
                return new InputException(
                        "the compressed file is truncated", after, "Transfer or export it again", failure);
            }
            if (t instanceof ZipException) {
                return new InputException(
                        "is not a sound gzip file", after, "Export it again, or correct its name", failure);
            }
            if (t instanceof CsvParseException) {
                return new InputException(
                        "the next row is not CSV: text follows a closing quote, or a cell is larger than 16 million"
                                + " characters",
                        after,
                        "Export it again, with quotes inside cells doubled",
                        failure);
            }
        }
        return new InputException("can't be read: " + failure.getMessage(), after, "Export it again", failure);
    }

    private static InputException notTheEncoding(DeliveredFile file, SourceFormat format, Exception failure) {
        String what = "holds bytes that are not " + format.encoding();
        String advice =
                "Save it as UTF-8, or name its encoding in its line of " + SourcesFile.NAME + ", as in encoding: "
                        + TextEncoding.WINDOWS + ", which is what Excel saves text in; " + Program.called("init")
                        + " writes that line where it can tell";
        try {
            String where = file.name() + ", row " + Bytes.firstBadLine(file, format.encoding());
            return new InputException(what, where, advice, failure);
        } catch (IOException e) {
            return new InputException(what, file.name(), advice, e);
        }
    }
}
