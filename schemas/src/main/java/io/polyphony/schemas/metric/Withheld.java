package io.polyphony.schemas.metric;

import java.util.Locale;

/**
 * Why a value is not published. The code in files is the name in lower case.
 *
 * <p>One code for all that protects people, on purpose: who could tell a value about too few people from one that only
 * protects it would know that the first is small.
 */
public enum Withheld {
    /** It is about too few people, or one or two make most of it, or such a value could be worked out with it. */
    CONFIDENTIAL,
    /** It is not possible, so something went wrong on its way. */
    IMPLAUSIBLE;

    /** The code in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of a code. @throws IllegalArgumentException if there is none */
    public static Withheld of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
