package io.polyphony.jobs.conform;

/** What ids of things look like, as of jobs and of pieces: letters, digits and a few signs, none that opens brackets or parts sentences. */
public final class ThingId {
    /** The pattern of a whole id. */
    public static final String PATTERN = "^[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._:#+=~/-]{0,198}[\\p{L}\\p{N}#+=~-])?$";

    private ThingId() {}
}
