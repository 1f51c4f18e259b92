package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Withheld;

/** Why a value is withheld, in words. */
public final class WithheldText {
    private WithheldText() {}

    /** A few words, for tables and within sentences: {@code withheld to protect people}. */
    public static String brief(String code) {
        return code.equals(Withheld.CONFIDENTIAL.code()) ? "withheld to protect people" : full(code);
    }

    /** As {@link #brief}, where it stands for the value itself, as on a chart: never how large it is. */
    public static String label(String code) {
        return code.equals(Withheld.CONFIDENTIAL.code())
                ? "not shown, to protect people"
                : "not shown: " + full(code).replaceFirst("^withheld: ", "");
    }

    /** All that may be said; a code that is not known stands for itself. */
    public static String full(String code) {
        if (code.equals(Withheld.CONFIDENTIAL.code())) {
            return "withheld: about too few people, mostly about one or two, or it would give such a figure away";
        }
        return "withheld: "
                + (code.equals(Withheld.IMPLAUSIBLE.code()) ? "not a possible value" : OutsideText.of(code));
    }
}
