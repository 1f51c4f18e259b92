package io.polyphony.jobs.conform;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an id of a thing (a post, an open job) may look like, and what about a text is otherwise. Of the text itself nothing is told
 * but signs that are neither letters nor digits: it may be a title with a name in it.
 */
public final class IdentifierForm {
    /** Ids of things. */
    public static final String THING = "^[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._:#+=~/-]{0,198}[\\p{L}\\p{N}#+=~-])?$";

    /** Ids of people and what is theirs, which are never kept as they are. */
    static final String ANY = "^[^\\p{Cc}\\u2028\\u2029]{1,500}$";

    private static final Pattern IS_THING = Pattern.compile(THING);
    private static final String MAY = ". _ : # + = ~ / -";
    private static final Pattern NO_SIGN = Pattern.compile("[\\p{L}\\p{N} ._:#+=~/-]");
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final int LONGEST = 200;

    private IdentifierForm() {}

    /** Why a text is no id of a thing; empty: it is one. */
    static Optional<String> fault(String text) {
        boolean address = !HandleMasking.of(text).equals(text);
        if (IS_THING.matcher(text).matches() && !address) {
            return Optional.empty();
        }
        if (BREAK.matcher(text).find()) {
            return Optional.of("a line break or another control character is in it");
        }
        if (address) {
            return Optional.of("an address or a handle is in it");
        }
        if (text.length() > LONGEST) {
            return Optional.of("it is longer than " + LONGEST + " characters");
        }
        SortedSet<String> signs = signs(text);
        return Optional.of(
                signs.isEmpty()
                        ? "it begins or ends with a blank or a sign"
                        : String.join(" ", signs) + (signs.size() == 1 ? " is" : " are")
                                + " in it, and beside letters, digits and blanks an id has only " + MAY);
    }

    /** Those that no id has. */
    private static SortedSet<String> signs(String text) {
        return NO_SIGN.matcher(text)
                .replaceAll("")
                .codePoints()
                .mapToObj(IdentifierForm::shown)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shown(int sign) {
        boolean visible = !Character.isSpaceChar(sign) && Character.getType(sign) != Character.FORMAT;
        return visible ? Character.toString(sign) : "an unusual blank";
    }
}
