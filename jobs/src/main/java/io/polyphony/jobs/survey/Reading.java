package io.polyphony.jobs.survey;

import io.polyphony.jobs.land.DateOrder;
import io.polyphony.jobs.land.Detection.Fit;
import java.util.List;
import java.util.Optional;

/**
 * One way to read a file.
 *
 * @param fit the mapping or contract that fits, and how well
 * @param use whether it is read so
 * @param constants what the mapping needs beside the file's cells
 * @param dates what the file's dates tell of their order
 * @param order the order they are read in, where it has to be said
 */
public record Reading(Fit fit, Use use, List<Constant> constants, DatesSeen dates, Optional<DateOrder> order) {
    /** What becomes of a reading. */
    public enum Use {
        /** The file is read so. */
        READ,
        /** Another reading of the same rows fits better. */
        INSTEAD,
        /** Few of its columns are known: it may be something else. */
        PERHAPS,
        /** It would be read, but something is missing that nobody can know from the file. */
        WAITS
    }

    /** Keeps the list from changing. */
    public Reading {
        constants = List.copyOf(constants);
    }

    /** The same where another reading of its file waits. */
    Reading waiting() {
        return use == Use.READ ? new Reading(fit, Use.WAITS, constants, dates, order) : this;
    }

    /** Whether days or months come first is not known, and must be. */
    public boolean asksForOrder() {
        return use == Use.WAITS && dates == DatesSeen.EITHER && order.isEmpty();
    }
}
