package io.polyphony.jobs.draft;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How the values of a column look; one may look like several things at once. */
enum Look {
    /** Days without a time of day. */
    DAY,
    /** Moments. */
    TIME,
    /** Whole numbers that are not negative. */
    COUNT,
    /** Numbers, with a fraction or without. */
    NUMBER,
    /** Numbers of which some have a fraction, as rates have it. */
    DECIMAL,
    /** Shares with a percent sign. */
    PERCENT,
    /** Two words for yes and no. */
    BOOLEAN,
    /** Addresses of pages. */
    LINK,
    /** E-mail addresses. */
    EMAIL,
    /** Handles that begin with @. */
    HANDLE,
    /** One word or number without blanks, as ids have it. */
    ID,
    /** A few words. */
    LABEL,
    /** Sentences. */
    TEXT,
    /** Each row has another one. */
    UNIQUE,
    /** A handful of values that come again and again. */
    FEW;

    private static final Pattern COUNTED =
            Pattern.compile("\\d{1,3}([ ,.'\u2019\u00A0\u202F]\\d{3})+|\\d{1,9}|\\d{1,9}\\.0");
    private static final Pattern FRACTION = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final Pattern WITH_FRACTION = Pattern.compile("-?\\d+[.,](?!0+$)\\d+");
    private static final Pattern PERCENTAGE = Pattern.compile("<?\\s*\\d+([.,]\\d+)?[\\s\u00A0]*%");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|www\\.)\\S+");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\p{L}{2,}");
    private static final Pattern AT = Pattern.compile("@[\\p{L}\\p{N}_.-]+");
    private static final Pattern WORD = Pattern.compile("\\S{1,100}");
    private static final Pattern WORDS = Pattern.compile("(?s)(?!https?:).*\\p{L}.*");
    private static final int LABEL_LENGTH = 80;
    private static final double SENTENCE_WORDS = 4;
    private static final int HANDFUL = 20;
    private static final double OFTEN = 0.5;
    private static final double NEARLY_EACH = 0.95;

    /** All that the values of a column look like; none: it has no value. */
    static Set<Look> of(SampleColumn column) {
        Set<Look> looks = EnumSet.noneOf(Look.class);
        if (column.values().isEmpty()) {
            return looks;
        }
        Times.of(column).ifPresent(way -> looks.add(way.clock() ? TIME : DAY));
        add(looks, COUNT, column, COUNTED);
        add(looks, NUMBER, column, FRACTION);
        if (looks.contains(NUMBER) && !looks.contains(COUNT) && column.count(WITH_FRACTION.asMatchPredicate()) > 0) {
            looks.add(DECIMAL);
        }
        add(looks, PERCENT, column, PERCENTAGE);
        add(looks, LINK, column, ADDRESS);
        add(looks, EMAIL, column, MAIL);
        add(looks, HANDLE, column, AT);
        add(looks, ID, column, WORD);
        if (Coded.of("boolean", column).covers() && column.distinct() <= 2) {
            looks.add(BOOLEAN);
        }
        if (column.nearlyAll(WORDS.asMatchPredicate())) {
            looks.add(column.meanWords() >= SENTENCE_WORDS ? TEXT : LABEL);
            if (column.longest() <= LABEL_LENGTH) {
                looks.add(LABEL);
            }
        }
        if (column.isFilled() && column.distinct() >= NEARLY_EACH * column.rows()) {
            looks.add(UNIQUE);
        }
        if (column.distinct()
                <= Math.min(HANDFUL, Math.max(2, OFTEN * column.values().size()))) {
            looks.add(FEW);
        }
        return looks;
    }

    private static void add(Set<Look> looks, Look look, SampleColumn column, Pattern pattern) {
        if (column.nearlyAll(pattern.asMatchPredicate())) {
            looks.add(look);
        }
    }
}
