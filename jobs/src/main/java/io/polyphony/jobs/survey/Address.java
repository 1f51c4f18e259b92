package io.polyphony.jobs.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An e-mail address, as ids of people often are.
 *
 * @param domain what stands behind its sign, in lower case
 */
public record Address(String domain) {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@([^@\\s]+[.][^@\\s]+)");

    /** The address that an id is; empty: it is none. */
    public static Optional<Address> of(String id) {
        Matcher mail = MAIL.matcher(id);
        return mail.matches() ? Optional.of(new Address(mail.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }
}
