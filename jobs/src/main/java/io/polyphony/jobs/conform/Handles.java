package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Texts without the names that networks know people by: handles, e-mail addresses and addresses of profiles become
 * somebody's. Mentions and links are no words, so comparing texts finds the same as before.
 */
final class Handles {
    private static final String SOMEONE = "@someone";
    private static final String PROFILE = "https://profile";
    private static final String EMAIL = "[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++";
    private static final String HANDLE = "(?<![\\p{L}\\p{N}_.])@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*+";
    private static final String ADDRESS = "(?i)(?:https?://)?(?:[a-z]{2,3}\\.|www\\.|m\\.)?"
            + "(?:linkedin\\.com/(?:in|pub)/|(?<![\\w.])(?:x|twitter|facebook|instagram)\\.com/)\\S++";

    private Handles() {}

    /** The text with nobody's handle in it. Null stays null. */
    static Column hidden(Column text) {
        Column withoutAddresses = when(text.contains(".com/"), regexp_replace(text, lit(ADDRESS), lit(PROFILE)))
                .otherwise(text);
        Column withoutEmails = regexp_replace(withoutAddresses, lit(EMAIL), lit(SOMEONE));
        Column withoutHandles = regexp_replace(withoutEmails, lit(HANDLE), lit(SOMEONE));
        return when(text.contains("@"), withoutHandles).otherwise(withoutAddresses);
    }
}
