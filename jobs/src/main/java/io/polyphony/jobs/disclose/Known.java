package io.polyphony.jobs.disclose;

import java.util.List;

/** A number of which a reader knows that it lies in some range. */
interface Known {
    /** The least it can be. */
    double low();

    /** The most it can be; infinite: nothing is known. */
    double high();

    /** It is a whole number, and the reader knows that. */
    boolean isWhole();

    /** Roughly how large it is, to scale equations with. */
    double size();

    /** What is shown of it says more than its range, as long as it is shown so. */
    default List<Relation> says() {
        return List.of();
    }
}
