package io.polyphony.jobs.disclose;

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
}
