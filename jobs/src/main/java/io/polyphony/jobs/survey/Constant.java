package io.polyphony.jobs.survey;

/**
 * What a mapping needs and no cell of its file says, as it is drafted.
 *
 * @param name the source column
 * @param value what it is taken for; null: nobody can know, so the file is not read yet
 * @param origin where the value comes from
 */
public record Constant(String name, String value, Origin origin) {
    /** Where a constant's value comes from. */
    public enum Origin {
        /** The file's name has a date. */
        DATE_IN_NAME,
        /** The day of the file's last change. */
        LAST_CHANGE,
        /** The same, since the dates in the file's name are the days that it covers. */
        LAST_CHANGE_OF_RANGE,
        /** The file's name, without its ending, stands for the account. */
        FILE_NAME,
        /** Somebody said so. */
        ANSWER,
        /** Blank is safe: nobody takes part before they said so. */
        BLANK,
        /** The voice of whom nobody named as the brand's: as long as nobody opted in, nothing of theirs counts. */
        NOT_BRAND,
        /** It is not known. */
        UNKNOWN
    }
}
