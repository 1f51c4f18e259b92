package io.polyphony.jobs.erase;

import java.io.IOException;
import java.io.InputStream;

/** Reads the text out of files of one kind. */
@FunctionalInterface
public interface FileText {
    /** All text that a file's bytes hold. @throws IOException if they can't be read */
    String of(InputStream bytes) throws IOException;
}
