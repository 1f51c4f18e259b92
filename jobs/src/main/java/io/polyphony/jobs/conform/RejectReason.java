package io.polyphony.jobs.conform;

import java.util.Locale;

/** Why a row was not taken over. The code in tables is the name in lower case. */
public enum RejectReason {
    MISSING_VALUE("A required column is blank.", "Fill the cell in, or leave the row out of the export."),
    NOT_A_TIMESTAMP(
            "Not a time as ISO 8601 has them, or one that does not exist.",
            "Write times as 2026-10-14T09:30:00+02:00, or read the file through a mapping that knows its way of writing them."),
    NOT_A_DATE(
            "Not a date as ISO 8601 has them, or one that does not exist.",
            "Write dates as 2026-10-14, or read the file through a mapping that knows its way of writing them."),
    NOT_AN_INTEGER(
            "Not a whole number in decimal digits.",
            "Write digits only, without separators and units; leave blank what was not measured."),
    NOT_A_NUMBER(
            "Not a decimal number.", "Write a decimal point and no separators; leave blank what was not measured."),
    NOT_A_BOOLEAN("Neither true nor false.", "Write true or false."),
    NOT_ALLOWED_VALUE(
            "Not one of the values that the contract lists.",
            "Use one of the values that polyphony schemas show lists for the column, or translate yours in a mapping."),
    BELOW_MINIMUM(
            "Less than the contract allows; totals are never negative.",
            "Correct the number. A correction downwards is an event, not a total."),
    ABOVE_MAXIMUM("More than the contract allows.", "Correct the number; an id may have slipped into its column."),
    DUPLICATE_KEY_CONFLICT(
            "Another row has the same key and says something else; all of them are rejected.",
            "Keep the row that is right. Two things need two ids; what is newer belongs in a later file."),
    NOT_AN_IDENTIFIER(
            "Not an identifier: longer than 200 characters (of a person 500), with a line break, an address or a handle in it, or,"
                    + " where it is no person's, with a sign other than . _ : # + = ~ / -, as brackets and commas are.",
            "Give the id that the tool or the company uses; no address of a page, no e-mail address. Where there is only a title,"
                    + " a mapping makes an id of it: sha2(title, 256)."),
    BRAND_OF_A_PERSON(
            "An account that speaks for the brand and belongs to a person, which is a contradiction.",
            "A person's account is an employee's (voice employee), who must have opted in; a brand's has no person_id."),
    UNKNOWN_ACCOUNT("The account is not among the accounts.", "Add the account to the accounts, spelt the same way."),
    UNKNOWN_PERSON(
            "The person is not among the people; an employee's account needs one.",
            "Add the person to the people, or correct the person of the account."),
    UNKNOWN_POST("The post is not among the posts.", "Deliver the posts of that time too, or correct the id."),
    WRONG_NUMBER_OF_CELLS(
            "The row has more or fewer cells than the header, or is not JSON.",
            "Put cells that hold the delimiter or line breaks in quotes; best export the file again."),
    SPOILT_ID(
            "An id that a spreadsheet turned into a rounded number, as in 1.78E+18.",
            "Export the file again and do not open it in a spreadsheet, or let a mapping name a substitute key.");

    private final String sentence;
    private final String advice;

    RejectReason(String sentence, String advice) {
        this.sentence = sentence;
        this.advice = advice;
    }

    /** The code in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means, as people read it. */
    public String sentence() {
        return sentence;
    }

    /** How such a row is mended, as people read it. */
    public String advice() {
        return advice;
    }

    /** The reason of a code. @throws IllegalArgumentException if there is none */
    public static RejectReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
