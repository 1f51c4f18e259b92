package io.polyphony.jobs.land;

import java.io.Serializable;

/**
 * A part of a file that begins and ends where a row does.
 *
 * @param offset its first byte, from 0
 * @param length how many bytes it has
 * @param line the line it begins in, the first line of the file is 1
 */
public record FileSlice(long offset, long length, long line) implements Serializable {
    /** A file in one piece. */
    public static final FileSlice WHOLE = new FileSlice(0, Long.MAX_VALUE, 1);
}
