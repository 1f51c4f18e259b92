package io.polyphony.reports.values;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where applicants come from: the keys that values have, and what readers call them. */
public final class Sources {
    /** What employees shared. */
    public static final String SHARE = "share";
    /** Boards that list jobs of many companies. */
    public static final String JOB_BOARD = "job_board";

    /** The cohort of those who applied too lately to know what becomes of it. */
    public static final String OPEN = "open";

    /** The cohort of those who applied long enough ago. */
    public static final String SETTLED = "settled";

    private static final Map<String, String> NAMES = names();
    private static final List<String> ORDER = List.copyOf(NAMES.keySet());

    private Sources() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(SHARE, "sharing");
        names.put("referral", "referrals");
        names.put("sourced", "recruiters and agencies");
        names.put(JOB_BOARD, "job boards");
        names.put("careers_site", "careers site");
        names.put("brand_social", "the brand's posts");
        names.put("paid", "paid media");
        names.put("other", "other sources");
        names.put("unknown", "source not known");
        return names;
    }

    /** A source within a table or a sentence; a key that is not known stands for itself. */
    public static String inWords(String key) {
        return NAMES.getOrDefault(key, OutsideText.of(key).replace('_', ' '));
    }

    /** A source within a sentence, after {@code of} or {@code from}. */
    public static String inSentence(String key) {
        return switch (key) {
            case "careers_site" -> "the careers site";
            case "unknown" -> "sources not known";
            default -> inWords(key);
        };
    }

    /** When people applied who are a cohort. */
    public static String cohort(String key) {
        return key.equals(OPEN) ? "less than 90 days ago" : "90 days ago or earlier";
    }

    /** The place of a source among the others, from 0; sources that are not known come last. */
    public static int rank(String key) {
        return ORDER.contains(key) ? ORDER.indexOf(key) : ORDER.size();
    }
}
