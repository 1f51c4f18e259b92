package io.polyphony.jobs.erase;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the text out of files of one kind. */
@FunctionalInterface
public interface FileText {
    /** All text that a file holds. @throws IOException if it can't be read */
    String of(Path file) throws IOException;
}
