package io.polyphony.reports.values;

/** Whether posts followed a request of the programme: the keys that values have, and what readers call them. */
public final class Prompts {
    /** Posts that nobody had asked for in the 72 hours before. */
    public static final String NONE = "unprompted";
    /** Posts within 24 hours of a request. */
    public static final String DAY = "day";

    private Prompts() {}

    /** A kind of posts in a table; a key that is not known stands for itself. */
    public static String inWords(String key) {
        return switch (key) {
            case NONE -> "no request in the 72 h before";
            case DAY -> "within 24 h of a request";
            case "three_days" -> "24 to 72 h after a request";
            default -> OutsideText.of(key).replace('_', ' ');
        };
    }
}
