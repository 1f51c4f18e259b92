package io.polyphony.jobs.erase;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pseudonyms and texts to be looked for in whatever is written. */
final class Needles implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int DIGITS = 32;
    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{" + DIGITS + ",}");

    private final Set<String> pseudonyms;
    private final Set<String> texts;
    private final List<String> pieces;

    Needles(Collection<String> pseudonyms, OwnTexts own) {
        this.pseudonyms = Set.copyOf(pseudonyms);
        this.texts = Set.copyOf(own.texts());
        this.pieces = List.copyOf(own.pieces());
    }

    /** The content, a cell or a whole file, holds one of them; null does not. */
    boolean in(String content) {
        return content != null
                && (texts.contains(content) || pieces.stream().anyMatch(content::contains) || holdsPseudonym(content));
    }

    private boolean holdsPseudonym(String content) {
        Matcher matcher = PSEUDONYM.matcher(content);
        while (matcher.find()) {
            String run = matcher.group();
            for (int i = 0; i + DIGITS <= run.length(); i++) {
                if (pseudonyms.contains(run.substring(i, i + DIGITS))) {
                    return true;
                }
            }
        }
        return false;
    }
}
