package io.polyphony.jobs.erase;

import io.polyphony.jobs.spark.Location;
import java.util.List;
import java.util.stream.Collectors;

/** Something of an erased person is left; the message says where. */
public final class IncompleteErasureException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The files that hold it, at least one. */
    public IncompleteErasureException(List<Location> files) {
        super("The person is still found in:\n"
                + files.stream().map(Location::toString).collect(Collectors.joining("\n"))
                + "\nDelete these files or run the command again once nothing else writes to the warehouse.");
    }
}
