package io.polyphony.jobs.conform;

import java.util.Locale;

/** Why a row was not taken over. The code in tables is the name in lower case. */
public enum RejectReason {
    MISSING_VALUE("A required column is blank."),
    NOT_A_TIMESTAMP("Not a time as ISO 8601 has them, or one that does not exist."),
    NOT_A_DATE("Not a date as ISO 8601 has them, or one that does not exist."),
    NOT_AN_INTEGER("Not a whole number in decimal digits."),
    NOT_A_NUMBER("Not a decimal number."),
    NOT_A_BOOLEAN("Neither true nor false."),
    NOT_ALLOWED_VALUE("Not one of the values that the contract lists."),
    BELOW_MINIMUM("Less than the contract allows; totals are never negative."),
    ABOVE_MAXIMUM("More than the contract allows."),
    DUPLICATE_KEY_CONFLICT("Another row has the same key and says something else; all of them are rejected."),
    UNKNOWN_ACCOUNT("The account is not among the accounts."),
    UNKNOWN_PERSON("The person is not among the people; an employee's account needs one."),
    UNKNOWN_POST("The post is not among the posts."),
    WRONG_NUMBER_OF_CELLS("The row has more or fewer cells than the header, or is not JSON."),
    SPOILT_ID("An id that a spreadsheet turned into a rounded number, as in 1.78E+18.");

    private final String sentence;

    RejectReason(String sentence) {
        this.sentence = sentence;
    }

    /** The code in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means, as people read it. */
    public String sentence() {
        return sentence;
    }

    /** The reason of a code. @throws IllegalArgumentException if there is none */
    public static RejectReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
