package io.polyphony.jobs.conform;

import java.util.Locale;

/** Why a row was not taken over. The code in tables is the name in lower case. */
public enum RejectReason {
    /** A required column is blank. */
    MISSING_VALUE,
    /** Not a time as ISO 8601 has them, or one that does not exist. */
    NOT_A_TIMESTAMP,
    /** Not a date as ISO 8601 has them, or one that does not exist. */
    NOT_A_DATE,
    /** Not a whole number in decimal digits. */
    NOT_AN_INTEGER,
    /** Not a decimal number. */
    NOT_A_NUMBER,
    /** Neither true nor false. */
    NOT_A_BOOLEAN,
    /** Not one of the values that the contract lists. */
    NOT_ALLOWED_VALUE,
    /** Less than the contract allows; totals are never negative. */
    BELOW_MINIMUM,
    /** More than the contract allows. */
    ABOVE_MAXIMUM,
    /** Another row has the same key and says something else; all of them are rejected. */
    DUPLICATE_KEY_CONFLICT,
    /** The account is not among the accounts. */
    UNKNOWN_ACCOUNT,
    /** The person is not among the people; an employee's account needs one. */
    UNKNOWN_PERSON,
    /** The post is not among the posts. */
    UNKNOWN_POST,
    /** The row has more or fewer cells than the header, or is not JSON. */
    WRONG_NUMBER_OF_CELLS,
    /** An id that a spreadsheet turned into a rounded number, as in {@code 1.78E+18}. */
    SPOILT_ID;

    /** The code in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
