package io.polyphony.jobs.spark;

import java.io.IOException;

/** A file system elsewhere does not answer, or not as it should; the message says which address and what it said. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreachableException(Location location, IOException cause) {
        super(location + " can't be reached: " + firstLine(cause), cause);
    }

    private static String firstLine(IOException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
