package io.polyphony.jobs.survey;

import io.polyphony.jobs.land.Detection.Fit;
import java.util.List;

/**
 * What a file of a folder is.
 *
 * @param name its name in the folder
 * @param kind what it is
 * @param why of a file that is not read: the reason, with what to do where it may be a table, or which file it repeats; of a mapping:
 *     why it can't be used; of an unknown table: how it is written, where not as UTF-8; else blank
 * @param readings the ways to read it, best first
 * @param near mappings that nearly fit, of a file that none fits; one that fits reads workbooks, and the file is text
 */
public record FileFinding(String name, Kind kind, String why, List<Reading> readings, List<Fit> near) {
    /** What a file is. */
    public enum Kind {
        /** A table that a mapping or a contract knows. */
        KNOWN,
        /** {@code sources.yaml} says already how it is read. */
        DECLARED,
        /** {@code sources.yaml} has its name, and does not read it. */
        LEFT_OUT,
        /** A table that nothing shipped knows. */
        UNKNOWN,
        /** A mapping of the deliverer's own. */
        MAPPING,
        /** Such a mapping that requires no column of its tables. */
        LOOSE_MAPPING,
        /** No table: a picture, a document, nothing at all, or no table by its name either. */
        NOTHING,
        /** By its name it is a table, and it can't be read as it is. */
        UNREADABLE,
        /** The same bytes as another file. */
        REPEATED
    }

    /** Keeps the lists from changing. */
    public FileFinding {
        readings = List.copyOf(readings);
        near = List.copyOf(near);
    }

    static FileFinding of(String name, Kind kind, String why) {
        return new FileFinding(name, kind, why, List.of(), List.of());
    }
}
